package it.sportello.server.mail;

/** How the sending of one letter ended. */
enum Mailing {
    SENT,
    /** It did not go out, and may later. */
    LATER,
    /** The server will never take it. */
    REFUSED,
    /** The connection broke after the letter was on its way. */
    UNKNOWN
}
