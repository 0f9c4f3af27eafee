package it.sportello.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.pgclient.PgException;
import it.sportello.storage.sql.Outages;
import it.sportello.storage.sql.Refusals;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

/** What an administrator reads of a database that does not do its work, and what is a message's own fault. */
class OutagesTest {
    @Test
    void aFullDiskIsNamed() {
        assertEquals("disk-full state=53100", Outages.cause(failure("53100")));
        assertEquals("database-in-trouble state=58030", Outages.cause(failure("58030")));
    }

    @Test
    void whatTheFailureQuotesIsNotRepeated() {
        assertEquals("database state=42601", Outages.cause(failure("42601")));
        assertEquals("java.net.ConnectException", Outages.cause(new ConnectException("secret")));
    }

    @Test
    void whatIsTooLargeIsAMessagesOwnFaultAndAFullDiskIsNot() {
        assertTrue(Refusals.isRefusal(failure("54000")));
        assertFalse(Refusals.isRefusal(failure("53100")));
    }

    private static PgException failure(String state) {
        return new PgException("secret", "ERROR", state, "secret");
    }
}
