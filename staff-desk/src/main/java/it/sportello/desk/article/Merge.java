package it.sportello.desk.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What becomes of a text that two people changed at the same time: each field as the one who changed it wants it, and
 * of the examples each line. Where both want something else of the same field, both texts are left to a person.
 *
 * @param form the text of the first, with everything of the other that he did not touch
 * @param disputed the fields that both changed, differently
 */
record Merge(ArticleForm form, Set<String> disputed) {
    private static final String EXAMPLES = "examples_";

    Merge {
        disputed = Set.copyOf(disputed);
    }

    /** @param base the text that both had read */
    static Merge of(ArticleForm base, ArticleForm mine, ArticleForm theirs) {
        ArticleForm merged = mine.onTopOf(theirs.version());
        Set<String> disputed = new LinkedHashSet<>();
        for (String field : ArticleForm.FIELDS) {
            if (!Comparison.differ(theirs, base, field) || !Comparison.differ(theirs, mine, field)) {
                continue;
            }
            if (!Comparison.differ(mine, base, field)) {
                merged = merged.with(field, theirs.value(field));
            } else if (field.startsWith(EXAMPLES)
                    && Lines.of(base, mine, theirs, field).areSeparate()) {
                merged = merged.with(field, Lines.of(base, mine, theirs, field).together());
            } else {
                disputed.add(field);
            }
        }
        return new Merge(merged, disputed);
    }

    boolean isAgreed() {
        return disputed.isEmpty();
    }

    /** One example is one line; their order is of no weight. */
    private record Lines(List<String> base, List<String> mine, List<String> theirs) {

        static Lines of(ArticleForm base, ArticleForm mine, ArticleForm theirs, String field) {
            return new Lines(lines(base, field), lines(mine, field), lines(theirs, field));
        }

        private static List<String> lines(ArticleForm form, String field) {
            return Comparison.meant(form, field).lines().toList();
        }

        /** Whoever rewrites a line takes it away and adds another: where both did so with one line, a person decides. */
        boolean areSeparate() {
            Set<String> gone = without(base, mine);
            gone.retainAll(without(base, theirs));
            return gone.isEmpty()
                    || without(mine, base).isEmpty()
                    || without(theirs, base).isEmpty();
        }

        String together() {
            Set<String> gone = without(base, mine);
            List<String> kept = new ArrayList<>(
                    theirs.stream().filter(line -> !gone.contains(line)).toList());
            Set<String> added = without(mine, base);
            theirs.forEach(added::remove);
            kept.addAll(added);
            return String.join("\n", kept);
        }

        private static Set<String> without(List<String> lines, List<String> others) {
            Set<String> left = new LinkedHashSet<>(lines);
            others.forEach(left::remove);
            return left;
        }
    }
}
