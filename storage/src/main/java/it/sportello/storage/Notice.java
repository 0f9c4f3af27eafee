package it.sportello.storage;

/** What transactions tell every node once they are committed. No notice carries an address or words. */
public enum Notice {
    /** Messages wait to be attended; the payload is their channel. */
    INCOMING("sportello_incoming"),
    /** Messages wait to be sent; the payload is their channel. */
    OUTGOING("sportello_outgoing"),
    /** A conversation has a new or changed line; the payload is {@link PgNotices#keyOf}. */
    LINE("sportello_line"),
    /** A ticket was opened or changed; the payload is its number. */
    TICKET("sportello_ticket"),
    /** Somebody said something in the staff's group; the payload is its number. */
    STAFF("sportello_staff"),
    /** An announcement was made, changed or ended; the payload is its number. */
    ANNOUNCEMENT("sportello_announcement"),
    /** An administrator has decided something of the office; the payload is the decision's number. */
    HOUSE("sportello_house"),
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
