package it.sportello.knowledge.intent;

/**
 * The known features of a message with their weights.
 *
 * @param features their numbers, ascending; the last is the one that every message has
 * @param known the share of its words' weight that the examples know, 0 to 1
 */
record Weighed(int[] features, float[] values, double known) {}
