package it.sportello.core.staff;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Accounts and sessions of the staff in memory. */
public final class InMemoryStaff implements StaffMembers, StaffSessions {
    private record Session(StaffId who, Instant until) {}

    private final Map<Long, StaffMember> members = new TreeMap<>();
    private final Map<String, Session> sessions = new HashMap<>();
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");

    /** Lets time pass for the sessions. */
    public synchronized void letPass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public synchronized Future<Optional<StaffMember>> add(
            String name, Role role, PasswordHash password, boolean mustChangePassword) {
        if (members.values().stream().anyMatch(member -> member.name().equalsIgnoreCase(name))) {
            return Future.succeededFuture(Optional.empty());
        }
        StaffMember added = new StaffMember(new StaffId(members.size() + 1), name, role, password, mustChangePassword);
        members.put(added.id().value(), added);
        return Future.succeededFuture(Optional.of(added));
    }

    @Override
    public synchronized Future<Optional<StaffMember>> named(String name) {
        return Future.succeededFuture(members.values().stream()
                .filter(member -> member.name().equalsIgnoreCase(name))
                .findFirst());
    }

    @Override
    public synchronized Future<Optional<StaffMember>> find(StaffId id) {
        return Future.succeededFuture(Optional.ofNullable(members.get(id.value())));
    }

    @Override
    public synchronized Future<List<StaffMember>> all() {
        return Future.succeededFuture(members.values().stream()
                .sorted(Comparator.comparing(StaffMember::name))
                .toList());
    }

    @Override
    public synchronized Future<Void> changePassword(StaffId id, PasswordHash password, boolean mustChange) {
        members.computeIfPresent(
                id.value(), (key, member) -> new StaffMember(id, member.name(), member.role(), password, mustChange));
        sessions.values().removeIf(session -> session.who().equals(id));
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<Void> begin(String keyHash, StaffId who, Duration unused) {
        sessions.put(keyHash, new Session(who, now.plus(unused)));
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<Optional<StaffMember>> use(String keyHash, Duration unused) {
        Session session = sessions.get(keyHash);
        if (session == null || !session.until().isAfter(now)) {
            return Future.succeededFuture(Optional.empty());
        }
        sessions.put(keyHash, new Session(session.who(), now.plus(unused)));
        return find(session.who());
    }

    @Override
    public synchronized Future<Void> end(String keyHash) {
        sessions.remove(keyHash);
        return Future.succeededFuture();
    }
}
