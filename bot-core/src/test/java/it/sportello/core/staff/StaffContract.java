package it.sportello.core.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.counter.Await;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every keeping of accounts and sessions promises. */
public interface StaffContract {
    Duration UNUSED = Duration.ofHours(8);
    PasswordHash HASH = new PasswordHash("$argon2id$one");

    StaffMembers members();

    StaffSessions sessions();

    /** Lets time pass: whatever was begun or used lies so much further back. */
    void letPass(Duration time);

    @Test
    default void anAccountIsFoundByItsNameInAnyCase() {
        StaffMember anna = added("Anna");
        assertEquals(Optional.of(anna), Await.value(members().named("aNNa")));
        assertEquals(Optional.of(anna), Await.value(members().find(anna.id())));
        assertEquals(Optional.empty(), Await.value(members().named("Bruno")));
    }

    @Test
    default void aNameIsTakenOnce() {
        added("Anna");
        assertEquals(Optional.empty(), Await.value(members().add("anna", Role.VIEWER, HASH, false)));
    }

    @Test
    default void accountsAreListedByName() {
        added("Bruno");
        added("Anna");
        assertEquals(
                List.of("Anna", "Bruno"),
                Await.value(members().all()).stream().map(StaffMember::name).toList());
    }

    @Test
    default void aNewPasswordEndsTheNeedAndAllSessions() {
        StaffMember anna = added("Anna");
        Await.value(sessions().begin("key", anna.id(), UNUSED));
        Await.value(members().changePassword(anna.id(), new PasswordHash("$argon2id$two"), false));
        StaffMember changed = Await.value(members().find(anna.id())).orElseThrow();
        assertEquals(new PasswordHash("$argon2id$two"), changed.password());
        assertEquals(false, changed.mustChangePassword());
        assertEquals(Optional.empty(), Await.value(sessions().use("key", UNUSED)));
    }

    @Test
    default void aOneTimePasswordMustBeChanged() {
        StaffMember anna = added("Anna");
        Await.value(members().changePassword(anna.id(), HASH, false));
        Await.value(members().changePassword(anna.id(), HASH, true));
        assertEquals(true, Await.value(members().find(anna.id())).orElseThrow().mustChangePassword());
    }

    @Test
    default void aSessionLastsAsLongAsItIsUsed() {
        StaffMember anna = added("Anna");
        Await.value(sessions().begin("key", anna.id(), UNUSED));
        letPass(UNUSED.minusMinutes(1));
        assertEquals(Optional.of(anna), Await.value(sessions().use("key", UNUSED)));
        letPass(UNUSED.minusMinutes(1));
        assertEquals(Optional.of(anna), Await.value(sessions().use("key", UNUSED)));
        letPass(UNUSED.plusMinutes(1));
        assertEquals(Optional.empty(), Await.value(sessions().use("key", UNUSED)));
    }

    @Test
    default void anEndedOrUnknownSessionIsNobodys() {
        StaffMember anna = added("Anna");
        Await.value(sessions().begin("key", anna.id(), UNUSED));
        Await.value(sessions().end("key"));
        Await.value(sessions().end("other"));
        assertEquals(Optional.empty(), Await.value(sessions().use("key", UNUSED)));
        assertEquals(Optional.empty(), Await.value(sessions().use("other", UNUSED)));
    }

    private StaffMember added(String name) {
        return Await.value(members().add(name, Role.EDITOR, HASH, true)).orElseThrow();
    }
}
