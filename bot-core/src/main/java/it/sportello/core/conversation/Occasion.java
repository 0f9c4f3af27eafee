package it.sportello.core.conversation;

import it.sportello.core.announcement.Announcement;
import it.sportello.core.announcement.Concern;
import java.util.List;

/**
 * What is special about a message.
 *
 * @param firstContact whether the bot introduces itself with the answer
 * @param due what is announced before the answer
 */
record Occasion(boolean firstContact, List<Announcement> due) {
    Occasion {
        due = List.copyOf(due);
    }

    /** Whether something is announced on just what was asked, and not to everybody. */
    boolean isExplained() {
        return due.stream().anyMatch(one -> !(one.concern() instanceof Concern.Everything));
    }
}
