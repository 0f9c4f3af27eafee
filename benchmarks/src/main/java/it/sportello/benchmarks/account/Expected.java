package it.sportello.benchmarks.account;

import it.sportello.benchmarks.platform.Sighting;
import java.util.List;
import java.util.function.LongConsumer;

/** What one message of a citizen must bring about at the platform, and what of it was seen. */
public final class Expected {
    private enum State {
        ON_ITS_WAY,
        ACCEPTED,
        REFUSED
    }

    private final List<String> answer;
    private final LongConsumer answered;
    private final long[] seenAt;
    private final int[] copies;
    private State state = State.ON_ITS_WAY;
    private int unseen;
    private boolean otherwise;

    Expected(List<String> answer, LongConsumer answered) {
        this.answer = List.copyOf(answer);
        this.answered = answered;
        this.seenAt = new long[answer.size()];
        this.copies = new int[answer.size()];
        this.unseen = answer.size();
    }

    /** The webhook was answered with 200: from now on an answer is owed. */
    public void accepted() {
        state = State.ACCEPTED;
    }

    /** The webhook was refused: nothing is owed, though an answer may come when the refusal was a mistake. */
    public void refused() {
        state = State.REFUSED;
    }

    boolean isOwed() {
        return state == State.ACCEPTED && !isComplete();
    }

    /** Owed, or kept already by a service that was killed before it could say so: then it is answered before its 200. */
    boolean isAwaited() {
        return state != State.REFUSED && !isComplete();
    }

    boolean isSettled() {
        return state == State.REFUSED || state == State.ACCEPTED && isComplete();
    }

    boolean isUntouched() {
        return unseen == answer.size();
    }

    boolean isComplete() {
        return otherwise || unseen == 0;
    }

    boolean lacks(String words) {
        int part = answer.indexOf(words);
        return part >= 0 && copies[part] == 0;
    }

    boolean contains(String words) {
        return answer.contains(words);
    }

    /** Another text than the expected one answers it, such as an apology. */
    void answeredOtherwise(long at) {
        otherwise = true;
        answered.accept(at);
    }

    /** A part that was lacking. */
    void hear(Sighting sighting) {
        int part = answer.indexOf(sighting.words());
        unseen--;
        copies[part]++;
        seenAt[part] = sighting.at();
        if (isComplete()) {
            answered.accept(sighting.at());
        }
    }

    /** One more copy of a part; whether it is the one that an unknown outcome allows. */
    boolean hearAgain(Sighting sighting, Interruptions interruptions) {
        int part = answer.indexOf(sighting.words());
        boolean allowed = copies[part] == 1 && interruptions.around(seenAt[part]);
        copies[part]++;
        seenAt[part] = sighting.at();
        return allowed;
    }
}
