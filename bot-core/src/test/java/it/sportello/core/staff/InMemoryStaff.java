package it.sportello.core.staff;

import io.vertx.core.Future;
import it.sportello.core.message.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Accounts and sessions of the staff in memory. */
public final class InMemoryStaff implements StaffMembers, StaffSessions {
    private record Session(StaffId who, Instant until) {}

    private final Map<Long, StaffMember> members = new TreeMap<>();
    private final Map<StaffId, TelegramUser> telegram = new HashMap<>();
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<Long, Language> languages = new HashMap<>();
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");

    /** Lets time pass for the sessions. */
    public synchronized void letPass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public synchronized Future<Optional<StaffMember>> add(
            String name, Roles roles, PasswordHash password, boolean mustChangePassword) {
        if (members.values().stream().anyMatch(member -> member.name().equalsIgnoreCase(name))) {
            return Future.succeededFuture(Optional.empty());
        }
        StaffMember added = new StaffMember(
                new StaffId(members.size() + 1), name, roles, password, mustChangePassword, false, Optional.empty());
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
                id.value(),
                (key, member) -> new StaffMember(
                        id, member.name(), member.roles(), password, mustChange, member.locked(), member.email()));
        return endAll(id);
    }

    @Override
    public synchronized Future<Change> grant(StaffId id, Roles roles) {
        return change(
                id,
                member -> new StaffMember(
                        id,
                        member.name(),
                        roles,
                        member.password(),
                        member.mustChangePassword(),
                        member.locked(),
                        member.email()));
    }

    @Override
    public synchronized Future<Change> lock(StaffId id) {
        return change(id, member -> locked(member, true)).onSuccess(change -> {
            if (change == Change.DONE) {
                endAll(id);
            }
        });
    }

    @Override
    public synchronized Future<Change> unlock(StaffId id) {
        return change(id, member -> locked(member, false));
    }

    private static StaffMember locked(StaffMember member, boolean locked) {
        return new StaffMember(
                member.id(),
                member.name(),
                member.roles(),
                member.password(),
                member.mustChangePassword(),
                locked,
                member.email());
    }

    @Override
    public synchronized Future<Void> keepLanguage(StaffId id, Language language) {
        if (members.containsKey(id.value())) {
            languages.put(id.value(), language);
        }
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<Optional<Language>> language(StaffId id) {
        return Future.succeededFuture(Optional.ofNullable(languages.get(id.value())));
    }

    @Override
    public synchronized Future<Change> keepEmail(StaffId id, Optional<EmailAddress> email) {
        return change(
                id,
                member -> new StaffMember(
                        id,
                        member.name(),
                        member.roles(),
                        member.password(),
                        member.mustChangePassword(),
                        member.locked(),
                        email));
    }

    @Override
    public synchronized Future<Optional<TelegramUser>> telegramOf(StaffId id) {
        return Future.succeededFuture(Optional.ofNullable(telegram.get(id)));
    }

    @Override
    public synchronized Future<Optional<StaffMember>> onTelegram(long user) {
        return Future.succeededFuture(telegram.entrySet().stream()
                .filter(entry -> entry.getValue().number() == user)
                .findFirst()
                .flatMap(entry -> Optional.ofNullable(members.get(entry.getKey().value()))));
    }

    @Override
    public synchronized Future<Change> keepTelegram(StaffId id, Optional<TelegramUser> user) {
        boolean taken =
                user.filter(telegram::containsValue).isPresent() && !user.equals(Optional.ofNullable(telegram.get(id)));
        if (taken) {
            return Future.succeededFuture(Change.TAKEN);
        }
        return change(id, member -> member).onSuccess(change -> {
            telegram.remove(id);
            user.filter(number -> change == Change.DONE).ifPresent(number -> telegram.put(id, number));
        });
    }

    private Future<Change> change(StaffId id, UnaryOperator<StaffMember> change) {
        StaffMember member = members.get(id.value());
        if (member == null) {
            return Future.succeededFuture(Change.UNKNOWN);
        }
        StaffMember changed = change.apply(member);
        boolean others = members.values().stream()
                .anyMatch(one -> one.isAdministrator() && !one.id().equals(id));
        if (member.isAdministrator() && !changed.isAdministrator() && !others) {
            return Future.succeededFuture(Change.LAST_ADMINISTRATOR);
        }
        members.put(id.value(), changed);
        return Future.succeededFuture(Change.DONE);
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
        return find(session.who()).map(found -> found.filter(member -> !member.locked()));
    }

    @Override
    public synchronized Future<Set<StaffId>> signedIn() {
        return Future.succeededFuture(sessions.values().stream()
                .filter(session -> session.until().isAfter(now))
                .map(Session::who)
                .filter(who -> Optional.ofNullable(members.get(who.value()))
                        .filter(member -> !member.locked())
                        .isPresent())
                .collect(Collectors.toSet()));
    }

    @Override
    public synchronized Future<Void> end(String keyHash) {
        sessions.remove(keyHash);
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<Void> endAll(StaffId who) {
        sessions.values().removeIf(session -> session.who().equals(who));
        return Future.succeededFuture();
    }
}
