package it.sportello.knowledge.opening;

/**
 * What is published.
 *
 * @param answers all of them
 * @param samples of these, the ones that still hold invented facts of the ready-made knowledge
 * @param unowned of these, the ones whose office is gone
 */
public record Stock(int answers, int samples, int unowned) {
    /** With so many answers of the office's own citizens can be let in. */
    public static final int ENOUGH = 30;

    /** Those that hold nothing invented. */
    public int own() {
        return answers - samples;
    }
}
