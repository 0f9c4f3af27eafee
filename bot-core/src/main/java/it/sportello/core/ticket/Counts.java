package it.sportello.core.ticket;

/**
 * How many tickets there are.
 *
 * @param waiting for anyone
 * @param mine held by the one who asks
 * @param open waiting or held by anyone
 */
public record Counts(int waiting, int mine, int open) {}
