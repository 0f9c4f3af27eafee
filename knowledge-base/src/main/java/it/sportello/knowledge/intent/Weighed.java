package it.sportello.knowledge.intent;

/**
 * The known features of a message with their weights.
 *
 * @param features their numbers, ascending; the last is the one that every message has
 * @param pieces the weight of all its different pieces of words, known or not
 */
record Weighed(int[] features, float[] values, double pieces) {}
