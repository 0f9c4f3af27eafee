package it.sportello.storage;

import it.sportello.core.counter.Await;
import it.sportello.core.letter.Digests;
import it.sportello.core.letter.DigestsContract;
import it.sportello.core.staff.PasswordHash;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffId;
import it.sportello.storage.embedded.TestDatabase;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Weekly letters noted on PostgreSQL. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class PgDigestsTest implements DigestsContract {
    private final TestStorage storage;
    private final StaffId anna;
    private final StaffId bruno;

    PgDigestsTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
        this.anna = member("Anna");
        this.bruno = member("Bruno");
    }

    @Override
    public Digests digests() {
        return storage.ports().digests();
    }

    @Override
    public StaffId anna() {
        return anna;
    }

    @Override
    public StaffId bruno() {
        return bruno;
    }

    private StaffId member(String name) {
        return Await.value(storage.ports().staffMembers().add(name, Role.EDITOR, new PasswordHash("x"), false))
                .orElseThrow()
                .id();
    }
}
