package it.sportello.storage;

import it.sportello.core.audit.AuditTrail;
import it.sportello.core.audit.AuditTrailContract;
import it.sportello.storage.embedded.TestDatabase;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Deeds on PostgreSQL. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class PgAuditTrailTest implements AuditTrailContract {
    private final TestStorage storage;

    PgAuditTrailTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
    }

    @Override
    public AuditTrail trail() {
        return storage.ports().auditTrail();
    }
}
