package it.sportello.core.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.counter.Await;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.core.staff.StaffMembers.Change;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    default void whoHasASessionAndIsLetInIsSignedIn() {
        StaffMember anna = added("Anna");
        assertEquals(Set.of(), Await.value(sessions().signedIn()));
        Await.value(sessions().begin("one", anna.id(), UNUSED));
        Await.value(sessions().begin("two", anna.id(), UNUSED));
        Await.value(sessions().end("two"));
        assertEquals(Set.of(anna.id()), Await.value(sessions().signedIn()));
        letPass(UNUSED);
        assertEquals(Set.of(), Await.value(sessions().signedIn()));
        Await.value(sessions().begin("three", anna.id(), UNUSED));
        Await.value(members().lock(anna.id()));
        assertEquals(Set.of(), Await.value(sessions().signedIn()));
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

    @Test
    default void rolesAreKeptForEveryOfficeAndForSome() {
        Roles roles = new Roles(Optional.of(Role.VIEWER), Map.of(new OfficeId("scuola"), Role.OPERATOR));
        StaffMember anna = Await.value(members().add("Anna", roles, HASH, true)).orElseThrow();
        assertEquals(roles, anna.roles());
        assertEquals(List.of(anna), Await.value(members().all()));
        Roles next = Roles.in(List.of(new OfficeId("anagrafe"), new OfficeId("acqua")), Role.EDITOR);
        assertEquals(Change.DONE, Await.value(members().grant(anna.id(), next)));
        assertEquals(next, found(anna).roles());
    }

    @Test
    default void newRolesCountInASessionThatGoesOn() {
        StaffMember anna = added("Anna");
        Await.value(sessions().begin("key", anna.id(), UNUSED));
        Await.value(members().grant(anna.id(), Roles.everywhere(Role.VIEWER)));
        StaffMember used = Await.value(sessions().use("key", UNUSED)).orElseThrow();
        assertEquals(Roles.everywhere(Role.VIEWER), used.roles());
    }

    @Test
    default void theLastAdministratorStaysOne() {
        StaffMember first = administrator("Anna");
        StaffMember second = administrator("Bruno");
        assertEquals(Change.DONE, Await.value(members().lock(second.id())));
        assertEquals(Change.LAST_ADMINISTRATOR, Await.value(members().lock(first.id())));
        Roles editor = Roles.everywhere(Role.EDITOR);
        assertEquals(Change.LAST_ADMINISTRATOR, Await.value(members().grant(first.id(), editor)));
        assertEquals(first, found(first));
        Await.value(members().unlock(second.id()));
        assertEquals(Change.DONE, Await.value(members().grant(first.id(), editor)));
    }

    @Test
    default void anAdministratorMayGetTheSameRoleAgain() {
        StaffMember anna = administrator("Anna");
        assertEquals(Change.DONE, Await.value(members().grant(anna.id(), Roles.everywhere(Role.ADMINISTRATOR))));
    }

    @Test
    default void whoIsLockedHasNoSessionUntilHeIsLetInAgain() {
        StaffMember anna = added("Anna");
        Await.value(sessions().begin("key", anna.id(), UNUSED));
        Await.value(members().lock(anna.id()));
        assertEquals(true, found(anna).locked());
        assertEquals(Optional.empty(), Await.value(sessions().use("key", UNUSED)));
        Await.value(sessions().begin("late", anna.id(), UNUSED));
        assertEquals(Optional.empty(), Await.value(sessions().use("late", UNUSED)));
        Await.value(members().unlock(anna.id()));
        assertEquals(Optional.empty(), Await.value(sessions().use("key", UNUSED)));
        Await.value(sessions().begin("new", anna.id(), UNUSED));
        assertEquals(Optional.of(anna), Await.value(sessions().use("new", UNUSED)));
    }

    @Test
    default void anAddressIsKeptAndForgotten() {
        StaffMember anna = added("Anna");
        Optional<EmailAddress> address = EmailAddress.of("anna@comune.example");
        Await.value(members().keepEmail(anna.id(), address));
        assertEquals(address, found(anna).email());
        Await.value(members().keepEmail(anna.id(), Optional.empty()));
        assertEquals(Optional.empty(), found(anna).email());
    }

    @Test
    default void aLanguageIsKept() {
        StaffMember anna = added("Anna");
        assertEquals(Optional.empty(), Await.value(members().language(anna.id())));
        Await.value(members().keepLanguage(anna.id(), Language.ENGLISH));
        assertEquals(Optional.of(Language.ENGLISH), Await.value(members().language(anna.id())));
        Await.value(members().keepLanguage(new StaffId(999), Language.ENGLISH));
        assertEquals(Optional.empty(), Await.value(members().language(new StaffId(999))));
    }

    @Test
    default void aNumberOnTelegramIsOneAccounts() {
        StaffMember anna = added("Anna");
        StaffMember bruno = added("Bruno");
        Optional<TelegramUser> number = TelegramUser.of(" 5000000001 ");
        assertEquals(Change.DONE, Await.value(members().keepTelegram(anna.id(), number)));
        assertEquals(Change.DONE, Await.value(members().keepTelegram(anna.id(), number)));
        assertEquals(number, Await.value(members().telegramOf(anna.id())));
        assertEquals(Optional.of(anna), Await.value(members().onTelegram(5_000_000_001L)));
        assertEquals(Change.TAKEN, Await.value(members().keepTelegram(bruno.id(), number)));
        assertEquals(Optional.empty(), Await.value(members().telegramOf(bruno.id())));
        Await.value(members().keepTelegram(anna.id(), Optional.empty()));
        assertEquals(Optional.empty(), Await.value(members().onTelegram(5_000_000_001L)));
        assertEquals(Change.DONE, Await.value(members().keepTelegram(bruno.id(), number)));
    }

    @Test
    default void nothingIsDoneToAnUnknownAccount() {
        StaffId nobody = new StaffId(999);
        assertEquals(Change.UNKNOWN, Await.value(members().grant(nobody, Roles.everywhere(Role.EDITOR))));
        assertEquals(Change.UNKNOWN, Await.value(members().lock(nobody)));
        assertEquals(Change.UNKNOWN, Await.value(members().unlock(nobody)));
        assertEquals(Change.UNKNOWN, Await.value(members().keepEmail(nobody, Optional.empty())));
        assertEquals(Change.UNKNOWN, Await.value(members().keepTelegram(nobody, TelegramUser.of("7"))));
    }

    @Test
    default void allSessionsOfOneAccountEndAtOnce() {
        StaffMember anna = added("Anna");
        StaffMember bruno = added("Bruno");
        Await.value(sessions().begin("one", anna.id(), UNUSED));
        Await.value(sessions().begin("two", anna.id(), UNUSED));
        Await.value(sessions().begin("other", bruno.id(), UNUSED));
        Await.value(sessions().endAll(anna.id()));
        assertEquals(Optional.empty(), Await.value(sessions().use("one", UNUSED)));
        assertEquals(Optional.empty(), Await.value(sessions().use("two", UNUSED)));
        assertEquals(Optional.of(bruno), Await.value(sessions().use("other", UNUSED)));
    }

    private StaffMember found(StaffMember member) {
        return Await.value(members().find(member.id())).orElseThrow();
    }

    private StaffMember administrator(String name) {
        return Await.value(members().add(name, Role.ADMINISTRATOR, HASH, false)).orElseThrow();
    }

    private StaffMember added(String name) {
        return Await.value(members().add(name, Role.EDITOR, HASH, true)).orElseThrow();
    }
}
