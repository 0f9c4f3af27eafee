package it.sportello.knowledge.article;

import it.sportello.core.knowledge.ArticleId;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes the lasting name of a new article from its title. */
public final class ArticleNames {
    /** Leaves room for a number behind it. */
    private static final int LONGEST = 55;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    private ArticleNames() {}

    /** For example {@code orari-dell-anagrafe}; from the second try on with that number behind it. */
    public static ArticleId from(String title, int attempt) {
        String plain =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD)).replaceAll("");
        String words = OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        String cut = EDGES.matcher(words).replaceAll("");
        cut = cut.length() > LONGEST ? EDGES.matcher(cut.substring(0, LONGEST)).replaceAll("") : cut;
        String base = cut.isEmpty() ? "articolo" : ReservedNames.isReserved(cut) ? "articolo-" + cut : cut;
        return new ArticleId(attempt == 1 ? base : base + "-" + attempt);
    }
}
