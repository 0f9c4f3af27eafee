package it.sportello.knowledge.examination;

import it.sportello.core.knowledge.KnowledgeBase;
import it.sportello.knowledge.release.Release;
import java.util.Optional;

/** How a release is read, apart from the one in service. */
@FunctionalInterface
public interface Opening {

    /** Takes a moment of processor time; empty where its model cannot be read. */
    Optional<KnowledgeBase> open(Release release);
}
