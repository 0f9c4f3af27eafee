package it.sportello.core.conversation;

/** Who has the word in a conversation. */
public enum Holder {
    /** The bot alone. */
    BOT,
    /** A ticket waits for a person; meanwhile the bot answers what it is sure of. */
    WAITING,
    /** A person has taken the conversation; the bot is silent. */
    PERSON
}
