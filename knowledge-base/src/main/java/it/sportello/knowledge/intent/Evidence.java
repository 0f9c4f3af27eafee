package it.sportello.knowledge.intent;

/**
 * What speaks for the likeliest intent.
 *
 * @param margin to the other side of its plane: above 0 inside, below outside
 * @param lead of its margin over the second's
 * @param known share of the message's words that the examples know
 * @param nearest likeness to the intent's nearest example
 */
record Evidence(double margin, double lead, double known, double nearest) {}
