package it.sportello.desk.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Invented;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeTest {
    private static final Article ORARI =
            Invented.article("orari", "Orari", List.of("quando apre", "orari?", "aperto?"));
    private final ArticleForm base = ArticleForm.of(ORARI, 3);

    @Test
    void changesOfDifferentFieldsAreBothKept() {
        Merge merge = Merge.of(
                base,
                base.with("answer_it", "Dalle 9."),
                theirs("title_it", "Orari nuovi").with("to", "2027-01-31"));
        assertEquals(Set.of(), merge.disputed());
        assertEquals("Dalle 9.", merge.form().value("answer_it"));
        assertEquals("Orari nuovi", merge.form().value("title_it"));
        assertEquals("2027-01-31", merge.form().value("to"));
        assertEquals(4, merge.form().version());
    }

    @ParameterizedTest
    @CsvSource({"Dalle 9.,     Dalle 10.,    answer_it", "Dalle 9.,     '  Dalle 9. ', ", "Risposta: Orari, Dalle 10., "
    })
    void theSameFieldIsDisputedWhereBothWantSomethingElse(String mine, String theirs, String disputed) {
        Merge merge = Merge.of(base, base.with("answer_it", mine), theirs("answer_it", theirs));
        assertEquals(disputed == null ? Set.of() : Set.of(disputed), merge.disputed());
    }

    @ParameterizedTest
    @CsvSource({
        // both add
        "quando apre|orari?|aperto?|mio,     quando apre|orari?|aperto?|suo, quando apre|orari?|aperto?|suo|mio",
        // one removes, the other adds
        "quando apre|aperto?,                quando apre|orari?|aperto?|suo, quando apre|aperto?|suo",
        "quando apre|orari?|aperto?|mio,     quando apre|aperto?,            quando apre|aperto?|mio",
        // each rewrites another line
        "quando APRE|orari?|aperto?,         quando apre|orari?|chiuso?,     orari?|chiuso?|quando APRE",
        // both add the same
        "quando apre|orari?|aperto?|nuovo,   quando apre|orari?|aperto?|nuovo|suo, quando apre|orari?|aperto?|nuovo|suo",
        // both remove the same
        "quando apre|orari?,                 quando apre|orari?|suo,         quando apre|orari?|suo",
    })
    void examplesAreMergedLineByLine(String mine, String theirs, String together) {
        Merge merge = Merge.of(base, base.with("examples_it", lines(mine)), theirs("examples_it", lines(theirs)));
        assertEquals(Set.of(), merge.disputed());
        assertEquals(lines(together), merge.form().value("examples_it"));
    }

    @Test
    void anExampleThatBothRewriteIsDisputed() {
        Merge merge = Merge.of(
                base,
                base.with("examples_it", "quando apre\norari di oggi?\naperto?"),
                theirs("examples_it", "quando apre\norari di domani?\naperto?"));
        assertEquals(Set.of("examples_it"), merge.disputed());
        assertEquals("quando apre\norari di oggi?\naperto?", merge.form().value("examples_it"));
    }

    private ArticleForm theirs(String field, String value) {
        return base.onTopOf(4).with(field, value);
    }

    private static String lines(String text) {
        return text.replace('|', '\n');
    }
}
