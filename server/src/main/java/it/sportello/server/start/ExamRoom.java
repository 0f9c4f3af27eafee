package it.sportello.server.start;

import it.sportello.core.knowledge.KnowledgeBase;
import it.sportello.knowledge.examination.Examiner;
import it.sportello.knowledge.examination.Questions;
import it.sportello.knowledge.publishing.Training;
import it.sportello.knowledge.release.Drafts;
import it.sportello.knowledge.release.KnowledgeInService;
import it.sportello.knowledge.release.Release;
import it.sportello.storage.Storage;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/** Where releases are examined, read as they are read in service. */
record ExamRoom(KnowledgeInService knowledge) {
    ExamRoom {
        Objects.requireNonNull(knowledge, "knowledge");
    }

    Examiner examiner(Storage storage, Drafts drafts, Training training) {
        return new Examiner(
                new Questions(storage.goldQuestions(), storage.recentQuestions(), InstantSource.system()),
                storage.runs(),
                drafts,
                storage.releases(),
                new Examiner.Room(training, this::open));
    }

    private Optional<KnowledgeBase> open(Release release) {
        KnowledgeInService apart = knowledge.apart();
        return apart.serve(release).fold(started -> Optional.of(apart), refused -> Optional.empty());
    }
}
