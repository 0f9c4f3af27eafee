package it.sportello.benchmarks.account;

import it.sportello.benchmarks.platform.Sighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * The account of one chat. Its questions are asked in turn, and all their answers differ, so that each message at the
 * platform tells which question it answers, whether it comes again, and whether a later one was answered first.
 */
public final class ChatAccount {
    private static final int NONE = -1;

    private final Account account;
    private final Interruptions interruptions;
    private final List<Expected> expected = new ArrayList<>();

    /** What answered a question otherwise, until the next one is answered: only as long may a copy of it come. */
    private Optional<Expected> stray = Optional.empty();

    public ChatAccount(Account account, Interruptions interruptions) {
        this.account = Objects.requireNonNull(account, "account");
        this.interruptions = Objects.requireNonNull(interruptions, "interruptions");
    }

    /**
     * The citizen is about to say something. What was answered before is remembered until the same is asked anew, since
     * a copy may come long after, when much was asked meanwhile.
     *
     * @param answer the texts that answer it
     * @param answered told once, with the moment at which the last of them was taken by the platform
     */
    public Expected expect(List<String> answer, LongConsumer answered) {
        expected.removeIf(before -> before.isSettled() && answer.stream().anyMatch(before::contains));
        Expected message = new Expected(answer, answered);
        expected.add(message);
        return message;
    }

    /** The platform took a message to this chat. */
    public void hear(Sighting sighting) {
        int first = answeredBy(sighting.words());
        int known = last(message -> message.contains(sighting.words()));
        if (first != NONE) {
            answer(first, sighting);
        } else if (known != NONE) {
            account.copy(expected.get(known).hearAgain(sighting, interruptions));
        } else if (stray.filter(text -> text.contains(sighting.words())).isPresent()) {
            account.copy(stray.get().hearAgain(sighting, interruptions));
        } else {
            unknown(sighting);
        }
    }

    /**
     * Which question such words answer. One that a later one has overtaken already may have been given up, with a ticket:
     * where the same was asked again, they answer that.
     */
    private int answeredBy(String words) {
        int overtaken = NONE;
        for (int place = 0; place < expected.size(); place++) {
            Expected message = expected.get(place);
            if (!message.isComplete() && message.lacks(words)) {
                if (!isOvertaken(place)) {
                    return place;
                }
                overtaken = overtaken == NONE ? place : overtaken;
            }
        }
        return overtaken;
    }

    private boolean isOvertaken(int place) {
        return expected.get(place).isUntouched()
                && expected.subList(place + 1, expected.size()).stream().anyMatch(later -> !later.isUntouched());
    }

    private void answer(int place, Sighting sighting) {
        if (isOvertaken(place)) {
            account.outOfOrder();
        }
        stray = Optional.empty();
        Expected message = expected.get(place);
        message.hear(sighting);
        if (message.isComplete()) {
            account.answered();
        }
    }

    private void unknown(Sighting sighting) {
        account.unrecognised(sighting.words());
        Expected text = new Expected(List.of(sighting.words()), at -> {});
        text.hear(sighting);
        stray = Optional.of(text);
        int awaited = first(Expected::isAwaited);
        if (awaited != NONE) {
            expected.get(awaited).answeredOtherwise(sighting.at());
            account.answeredOtherwise();
        }
    }

    /** How many messages that were accepted have no answer yet. */
    public long owed() {
        return expected.stream().filter(Expected::isOwed).count();
    }

    private int first(Predicate<Expected> wanted) {
        for (int place = 0; place < expected.size(); place++) {
            if (wanted.test(expected.get(place))) {
                return place;
            }
        }
        return NONE;
    }

    private int last(Predicate<Expected> wanted) {
        for (int place = expected.size() - 1; place >= 0; place--) {
            if (wanted.test(expected.get(place))) {
                return place;
            }
        }
        return NONE;
    }
}
