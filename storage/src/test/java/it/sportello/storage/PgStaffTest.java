package it.sportello.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Future;
import it.sportello.core.counter.Await;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.Roles;
import it.sportello.core.staff.StaffContract;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import it.sportello.core.staff.StaffMembers;
import it.sportello.core.staff.StaffMembers.Change;
import it.sportello.core.staff.StaffSessions;
import it.sportello.storage.embedded.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Accounts and sessions on PostgreSQL. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class PgStaffTest implements StaffContract {
    private final TestStorage storage;

    PgStaffTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
    }

    @Override
    public StaffMembers members() {
        return storage.ports().staffMembers();
    }

    @Override
    public StaffSessions sessions() {
        return storage.ports().staffSessions();
    }

    @Override
    public void letPass(Duration time) {
        storage.letPass(time);
    }

    @Test
    void anAccentedNameIsTakenOnceWhateverTheServersLocale() {
        Await.value(members().add("Nicolò", Role.VIEWER, HASH, false));
        assertEquals(Optional.empty(), Await.value(members().add("NICOLÒ", Role.VIEWER, HASH, false)));
    }

    @Test
    void ofAdministratorsWhoGiveUpAtTheSameTimeOneIsLeft() {
        List<StaffId> all = Stream.of("a", "b", "c", "d")
                .map(name -> Await.value(members().add(name, Role.ADMINISTRATOR, HASH, false))
                        .orElseThrow()
                        .id())
                .toList();
        List<Future<Change>> changes = all.stream()
                .map(id -> members().grant(id, Roles.everywhere(Role.EDITOR)))
                .toList();
        Await.value(Future.all(changes));
        assertEquals(
                1,
                Await.value(members().all()).stream()
                        .filter(StaffMember::isAdministrator)
                        .count());
    }

    @Test
    void endedSessionsGoWhenAnotherOneBegins() {
        Await.value(sessions().begin("one", storage.staff("anna"), UNUSED));
        letPass(UNUSED.plusMinutes(1));
        Await.value(sessions().begin("two", storage.staff("anna"), UNUSED));
        assertEquals(1, storage.rows("SELECT key_hash FROM staff_session").size());
    }
}
