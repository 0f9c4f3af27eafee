package it.sportello.core.counter;

/**
 * What became of a delivery's events.
 *
 * @param fresh messages kept now
 * @param known messages that had been kept before and changed nothing
 */
public record Kept(int fresh, int known) {}
