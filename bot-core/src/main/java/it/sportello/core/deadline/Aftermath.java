package it.sportello.core.deadline;

/** What an office wants to happen where a request stays without its next step some time after it was promised. */
public enum Aftermath {
    /** It goes back to those that wait, so that anybody may take it. */
    BACK,
    /** Whoever heads the office has it from then on. */
    HEAD
}
