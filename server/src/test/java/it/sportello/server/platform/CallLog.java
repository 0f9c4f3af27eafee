package it.sportello.server.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** All calls on a platform in the order in which they came, to be waited for. */
public final class CallLog {
    /** Far longer than any answer takes on a busy machine; reached only when the call never comes. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Call> calls = new ArrayList<>();

    synchronized void add(Call call) {
        calls.add(call);
        notifyAll();
    }

    /** The calls so far that match. */
    public synchronized List<Call> all(Predicate<Call> wanted) {
        return calls.stream().filter(wanted).toList();
    }

    /** What a citizen has read so far. */
    public List<Call> readBy(String chat) {
        return all(call -> call.isRead() && call.chat().equals(chat));
    }

    /** Waits until that many calls match, and gives those. */
    public synchronized List<Call> await(int count, Predicate<Call> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<Call> found = all(wanted);
        while (found.size() < count) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("Of " + count + " calls only these came: " + found + "; among all: " + calls);
            }
            pause(left);
            found = all(wanted);
        }
        return found;
    }

    /** Waits until a citizen has read that many messages, and gives those. */
    public List<Call> awaitReadBy(String chat, int count) {
        return await(count, call -> call.isRead() && call.chat().equals(chat));
    }

    private void pause(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            throw new AssertionError("the test was stopped", e);
        }
    }
}
