package it.sportello.knowledge.gold;

import io.vertx.core.Future;
import java.util.List;
import java.util.Set;

/** What citizens have asked lately. Who is forgotten has asked nothing. */
public interface RecentQuestions {

    /** Typed messages that were understood, the latest first; what was said to a person is none. */
    Future<List<RecentQuestion>> latest(int limit);

    /** Those of these ids that are still kept, in any order. */
    Future<List<RecentQuestion>> find(Set<Long> ids);
}
