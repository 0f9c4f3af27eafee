package it.sportello.core.letter;

import io.vertx.core.Future;
import it.sportello.core.staff.StaffId;
import java.util.HashSet;
import java.util.Set;

/** Weekly letters noted in memory. */
public final class InMemoryDigests implements Digests {
    private record Told(StaffId who, long week) {}

    private final Set<Told> told = new HashSet<>();

    @Override
    public synchronized Future<Boolean> begin(StaffId who, long week) {
        return Future.succeededFuture(told.add(new Told(who, week)));
    }

    @Override
    public synchronized Future<Void> takeBack(StaffId who, long week) {
        told.remove(new Told(who, week));
        return Future.succeededFuture();
    }
}
