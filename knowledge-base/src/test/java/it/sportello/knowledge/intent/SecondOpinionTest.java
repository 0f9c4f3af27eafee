package it.sportello.knowledge.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.message.Language;
import it.sportello.knowledge.meaning.InMemoryMeanings;
import it.sportello.knowledge.meaning.Meaning;
import it.sportello.knowledge.meaning.Meanings;
import it.sportello.knowledge.spelling.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class SecondOpinionTest {
    private static final Spelling SPELLING = new Spelling(Language.ENGLISH, Map.of());
    private static final List<Example> EXAMPLES = List.of(
            new Example("waste", "when is the rubbish collected"),
            new Example("waste", "the rubbish was left"),
            new Example("married", "we want to get married"),
            new Example("married", "getting married in the town hall"),
            new Example("school", "a place at school"),
            new Example("school", "which school is near"));

    /** No example has one of these words. */
    @Test
    void aWordOfTheSameMeaningIsUnderstood() {
        List<String> meant = List.of("married", "waste", "school");
        assertEquals(meant, best(Optional.of(new InMemoryMeanings()), "wedding", "garbage", "grade"));
        assertNotEquals(meant, best(Optional.empty(), "wedding", "garbage", "grade"));
    }

    @Test
    void aNearMeaningMakesSurer() {
        double words = ranked(Optional.empty(), "a wedding in the hall").get(0).confidence();
        double both = ranked(Optional.of(new InMemoryMeanings()), "a wedding in the hall")
                .get(0)
                .confidence();
        assertTrue(both > words, both + " against " + words);
    }

    @Test
    void withoutAMeaningTheWordsDecideAsIfThereWereNoEmbedding() {
        Meanings failing = only(text -> !text.equals("rubbish in the hall"));
        assertEquals(
                ranked(Optional.empty(), "Rubbish in the hall!"), ranked(Optional.of(failing), "Rubbish in the hall!"));
        assertNotEquals(
                ranked(Optional.empty(), "Rubbish, the hall"), ranked(Optional.of(failing), "Rubbish, the hall"));
    }

    @Test
    void examplesWithoutAMeaningAreLearntByTheirWords() {
        assertEquals(List.of("school"), best(Optional.of(only(text -> !text.contains("school"))), "near the school"));
        assertEquals(
                Optional.empty(),
                IntentModel.train(SPELLING, Syllabus.of(EXAMPLES), Optional.of(only(text -> false)), percent -> {})
                        .second());
    }

    @Test
    void theOrderOfExamplesChangesNothing() {
        List<Example> turned = new ArrayList<>(EXAMPLES);
        Collections.reverse(turned);
        Optional<Meanings> meanings = Optional.of(new InMemoryMeanings());
        assertEquals(
                IntentModel.train(SPELLING, Syllabus.of(EXAMPLES), meanings, percent -> {})
                        .rank("garbage at school"),
                IntentModel.train(SPELLING, Syllabus.of(turned), meanings, percent -> {})
                        .rank("garbage at school"));
    }

    private static List<String> best(Optional<Meanings> meanings, String... messages) {
        return Arrays.stream(messages)
                .map(message -> ranked(meanings, message).get(0).intent())
                .toList();
    }

    private static List<Ranked> ranked(Optional<Meanings> meanings, String message) {
        return IntentModel.train(SPELLING, Syllabus.of(EXAMPLES), meanings, percent -> {})
                .rank(message);
    }

    private static Meanings only(Predicate<String> found) {
        Meanings all = new InMemoryMeanings();
        return new Meanings() {
            @Override
            public String space() {
                return all.space();
            }

            @Override
            public Optional<Meaning> of(String text) {
                return found.test(text) ? all.of(text) : Optional.empty();
            }
        };
    }
}
