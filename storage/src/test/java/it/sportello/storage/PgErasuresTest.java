package it.sportello.storage;

import it.sportello.core.counter.Conversations;
import it.sportello.core.counter.Erasures;
import it.sportello.core.counter.ErasuresContract;
import it.sportello.core.counter.Inbox;
import it.sportello.core.counter.Transcripts;
import it.sportello.core.ticket.Tickets;
import it.sportello.storage.embedded.TestDatabase;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Citizens are forgotten on PostgreSQL. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class PgErasuresTest implements ErasuresContract {
    private final TestStorage storage;

    PgErasuresTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
    }

    @Override
    public Inbox inbox() {
        return storage.ports().inbox();
    }

    @Override
    public Conversations conversations() {
        return storage.ports().conversations();
    }

    @Override
    public Tickets tickets() {
        return storage.ports().tickets();
    }

    @Override
    public Transcripts transcripts() {
        return storage.ports().transcripts();
    }

    @Override
    public Erasures erasures() {
        return storage.ports().erasures();
    }
}
