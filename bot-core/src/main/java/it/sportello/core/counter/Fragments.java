package it.sportello.core.counter;

import it.sportello.core.conversation.Awaiting;
import it.sportello.core.conversation.Holder;
import it.sportello.core.conversation.State;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.message.Content;
import it.sportello.core.message.IncomingMessage;
import it.sportello.core.message.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Questions typed in pieces. A piece that is understood by itself is answered by itself; one that is not is read together
 * with what follows it, and where nothing has followed yet it waits a moment, if it looks as though something might.
 *
 * @param patience how long a piece waits for the next one; zero: not at all
 */
public record Fragments(Duration patience) {
    /** Platforms round the time at which something was sent down to seconds. */
    private static final Duration ROUNDING = Duration.ofSeconds(1);

    /** Who has written more than that in one go has said what he wants. */
    private static final int MOST_WORDS = 8;

    private static final Pattern ENDED = Pattern.compile(".*[?!.;]\\s*", Pattern.DOTALL);
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    public Fragments {
        Objects.requireNonNull(patience, "patience");
    }

    /** What was asked so far in one or more pieces. */
    record Asked(List<Long> ids, List<IncomingMessage> pieces, Duration age) {
        Asked {
            ids = List.copyOf(ids);
            pieces = List.copyOf(pieces);
        }

        static Asked alone(Pending pending) {
            return new Asked(List.of(pending.id()), List.of(pending.message()), pending.age());
        }

        IncomingMessage last() {
            return pieces.get(pieces.size() - 1);
        }

        /** The pieces as one message, in which each has its line. */
        IncomingMessage message() {
            if (pieces.size() == 1) {
                return last();
            }
            String words = pieces.stream()
                    .flatMap(piece -> typed(piece).stream())
                    .map(Words::value)
                    .collect(Collectors.joining("\n"));
            IncomingMessage last = last();
            return new IncomingMessage(
                    last.ref(),
                    last.from(),
                    new Content.Text(new Words(words)),
                    last.hint(),
                    last.sentAt(),
                    last.corrects());
        }

        /** An edited piece stands in the place of the one that it corrects. */
        private Asked and(Pending.Waiting next) {
            List<Long> all = new ArrayList<>(ids);
            all.add(next.id());
            List<IncomingMessage> said = new ArrayList<>(pieces);
            said.removeIf(piece -> next.message().corrects().equals(Optional.of(piece.ref())));
            said.add(next.message());
            return new Asked(all, said, next.age());
        }
    }

    /** The message alone, then with one more piece each time, as far as the pieces belong together. */
    List<Asked> growing(Pending pending) {
        List<Asked> growing = new ArrayList<>(List.of(Asked.alone(pending)));
        for (Pending.Waiting next : pending.behind()) {
            Asked before = growing.get(growing.size() - 1);
            if (!belongs(before.last(), next.message())) {
                return growing;
            }
            growing.add(before.and(next));
        }
        return growing;
    }

    private boolean belongs(IncomingMessage before, IncomingMessage next) {
        Duration pause = Duration.between(before.sentAt(), next.sentAt());
        return !patience.isZero()
                && typed(before).isPresent()
                && typed(next).isPresent()
                && pause.compareTo(patience.plus(ROUNDING)) <= 0;
    }

    /** Whether words were not understood that the citizen was not asked for. */
    static boolean isOpen(State state, Understanding understanding) {
        boolean unclear = understanding
                .answer()
                .fold(
                        found -> false,
                        several -> false,
                        unsure -> true,
                        notFound -> true,
                        outOfDate -> false,
                        atDesk -> false,
                        foreign -> true);
        return unclear
                && understanding.emergency().isEmpty()
                && state.holder() != Holder.PERSON
                && !(state.awaiting() instanceof Awaiting.WhichTopic);
    }

    /** How much longer to wait for the next piece; empty where none is to be expected. */
    Optional<Duration> stillToWait(Asked asked, Pending pending) {
        boolean somethingElseFollowed = asked.ids().size() <= pending.behind().size();
        Duration left = patience.minus(asked.age());
        boolean waits = !somethingElseFollowed && left.compareTo(Duration.ZERO) > 0 && looksUnfinished(asked.last());
        return waits ? Optional.of(left) : Optional.empty();
    }

    private static boolean looksUnfinished(IncomingMessage piece) {
        return typed(piece)
                .map(Words::value)
                .filter(words -> LETTER.matcher(words).find())
                .filter(words -> !ENDED.matcher(words).matches())
                .filter(words -> BLANKS.splitAsStream(words.strip()).count() <= MOST_WORDS)
                .isPresent();
    }

    private static Optional<Words> typed(IncomingMessage message) {
        return message.content()
                .fold(
                        text -> Optional.of(text.words()),
                        choice -> Optional.empty(),
                        command -> Optional.empty(),
                        unreadable -> Optional.empty());
    }
}
