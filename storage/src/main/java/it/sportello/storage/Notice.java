package it.sportello.storage;

/** What transactions tell every node once they are committed. No notice carries an address or words. */
public enum Notice {
    /** A message waits to be attended; the payload is its conversation's number. */
    INCOMING("sportello_incoming"),
    /** A message waits to be sent; the payload is its conversation's number. */
    OUTGOING("sportello_outgoing"),
    /** A conversation has a new or changed line; the payload is {@link PgNotices#keyOf}. */
    LINE("sportello_line"),
    /** A ticket was opened or changed; the payload is its number. */
    TICKET("sportello_ticket"),
    /** A release was published; the payload is its number. */
    RELEASE("sportello_release");

    private final String channel;

    Notice(String channel) {
        this.channel = channel;
    }

    String channel() {
        return channel;
    }
}
