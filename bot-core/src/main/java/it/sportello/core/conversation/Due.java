package it.sportello.core.conversation;

import it.sportello.core.announcement.Announcement;
import it.sportello.core.announcement.Heard;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.message.Content;
import it.sportello.core.message.IncomingMessage;
import it.sportello.core.message.Words;
import java.util.List;

/** What is to be announced before the answer to a message. */
final class Due {
    /** More at once nobody reads; the next question brings the rest. */
    private static final int AT_ONCE = 3;

    private Due() {}

    /** Nothing in danger, and nothing that was announced in this conversation before. */
    static List<Announcement> in(
            State state, IncomingMessage message, Understanding understanding, List<Announcement> announced) {
        if (announced.isEmpty() || understanding.emergency().isPresent()) {
            return List.of();
        }
        return message.content()
                .fold(
                        text -> matching(state, text.words(), understanding, announced),
                        choice -> matching(state, Words.NONE, understanding, announced),
                        command -> List.of(),
                        (Content.Unreadable unreadable) -> unreadable.caption().isBlank()
                                ? List.<Announcement>of()
                                : matching(state, unreadable.caption(), understanding, announced));
    }

    private static List<Announcement> matching(
            State state, Words question, Understanding understanding, List<Announcement> announced) {
        Heard heard = new Heard(question, state.lastQuestion(), understanding.answer());
        return announced.stream()
                .filter(one -> !state.told().contains(one.id()))
                .filter(heard::isConcernOf)
                .limit(AT_ONCE)
                .toList();
    }
}
