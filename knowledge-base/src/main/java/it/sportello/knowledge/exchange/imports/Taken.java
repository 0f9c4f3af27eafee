package it.sportello.knowledge.exchange.imports;

/** What became of taking over an import. */
public enum Taken {
    /** All of it stands. */
    DONE,
    /** Someone saved one of its articles since it was compared: nothing was changed. */
    OVERTAKEN,
    /** There is no such import that waits: nothing was changed. */
    NOT_WAITING
}
