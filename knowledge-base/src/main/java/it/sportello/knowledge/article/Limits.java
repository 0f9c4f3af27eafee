package it.sportello.knowledge.article;

/** What chats, forms and people can take, in characters and pieces. */
public final class Limits {
    public static final int LONGEST_TITLE = 70;
    public static final int LONGEST_EXAMPLE = 300;
    public static final int MOST_EXAMPLES = 10_000;
    public static final int LONGEST_ANSWER = 4000;
    /** As many as WhatsApp shows as buttons. */
    public static final int MOST_RELATED = 3;

    public static final int LONGEST_SOURCE = 200;
    public static final int LONGEST_ADDRESS = 500;
    /** Each is a message of its own on a telephone, and all of them go out within one lease. */
    public static final int MOST_ATTACHMENTS = 3;

    public static final int LONGEST_ALT = 300;

    private Limits() {}
}
