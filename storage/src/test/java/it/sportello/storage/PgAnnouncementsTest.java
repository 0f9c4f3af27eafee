package it.sportello.storage;

import it.sportello.core.announcement.Announcements;
import it.sportello.core.announcement.AnnouncementsContract;
import it.sportello.core.staff.StaffId;
import it.sportello.storage.embedded.TestDatabase;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Announcements on PostgreSQL. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class PgAnnouncementsTest implements AnnouncementsContract {
    private final TestStorage storage;

    PgAnnouncementsTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
    }

    @Override
    public Announcements announcements() {
        return storage.ports().announcements();
    }

    @Override
    public StaffId anna() {
        return storage.staff("anna");
    }
}
