package it.sportello.core.counter;

import it.sportello.core.ticket.Tickets;

/** Citizens in memory are forgotten as promised. */
class InMemoryErasuresTest implements ErasuresContract {
    private final InMemoryCounter counter = new InMemoryCounter();

    @Override
    public Inbox inbox() {
        return counter.inbox();
    }

    @Override
    public Conversations conversations() {
        return counter.conversations();
    }

    @Override
    public Tickets tickets() {
        return counter.tickets();
    }

    @Override
    public Transcripts transcripts() {
        return counter.transcripts();
    }

    @Override
    public Erasures erasures() {
        return new InMemoryErasures(counter);
    }
}
