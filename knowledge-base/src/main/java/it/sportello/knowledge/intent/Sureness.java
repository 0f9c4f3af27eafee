package it.sportello.knowledge.intent;

/** What may be done with an intent, by the rules of its model's {@link Confidence}. */
public enum Sureness {
    /** Its answer may be given. */
    ANSWER,
    /** It may be asked whether it was meant. */
    ASK,
    NONE
}
