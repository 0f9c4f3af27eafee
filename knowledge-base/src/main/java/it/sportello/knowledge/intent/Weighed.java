package it.sportello.knowledge.intent;

/**
 * The features of a message with their weights.
 *
 * @param known the share of its words' weight that the examples know, 0 to 1
 */
record Weighed(String[] features, float[] values, double known) {}
