package it.sportello.knowledge.article;

/**
 * How many articles there are, archived ones among them.
 *
 * @param published those of which a version is in the latest release
 */
public record Tally(int articles, int published) {
    public Tally {
        if (published < 0 || articles < published) {
            throw new IllegalArgumentException("published " + published + " of " + articles);
        }
    }
}
