package it.sportello.knowledge.opening;

/** What a counter needs before citizens come, in the order in which an administrator puts it in order. */
public enum Essential {
    /** When people answer: without it no citizen is promised a time. */
    HOURS,
    /** Where the privacy notice stands, which citizens are shown first. */
    PRIVACY,
    /** Whom a citizen reaches when the chat cannot help. */
    CONTACT,
    /** Enough answers of the office's own, so that the bot is not mostly at a loss. */
    ANSWERS,
    /** An office for each published answer, which keeps it right. */
    OWNERS
}
