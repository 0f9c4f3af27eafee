package it.sportello.core.inquiry;

import io.vertx.core.Future;
import it.sportello.core.counter.Draft;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where inquiries inside the house are kept. Whoever has a ticket before him is told of each change. */
public interface Inquiries {

    /**
     * Asks, and tells the citizen what is to be said with it, in one transaction.
     *
     * @return the inquiry's number; empty where the ticket is closed or gone: then nothing was asked and nothing said
     */
    Future<Optional<Long>> ask(Wanted wanted, List<Draft> say);

    Future<Optional<Inquiry>> find(long id);

    /** All of a ticket, the first one first. */
    Future<List<Inquiry>> of(long ticket);

    /** The open ones of all tickets that are not closed, what is due first first. */
    Future<List<Inquiry>> open(int limit, int offset);

    /**
     * Answers an inquiry at the desk. More than one may answer, and a reply that comes when the ticket is closed is kept as well.
     *
     * @return whether it was kept; nothing changes where the inquiry was withdrawn, or there is none
     */
    Future<Boolean> reply(long id, StaffId by, Words text);

    /**
     * Answers an inquiry by an e-mail of that name, once however often the e-mail is read.
     *
     * @return whether it is kept, now or since before; not where the inquiry was withdrawn, or there is none
     */
    Future<Boolean> replyByMail(long id, StaffId by, Words text, String mail);

    /** The open ones of tickets that are not closed, and those that got a reply within that time; the oldest first. */
    Future<List<Inquiry>> lately(Duration time, int limit);

    /** Takes back an open inquiry; whether it was one still. */
    Future<Boolean> withdraw(long id);
}
