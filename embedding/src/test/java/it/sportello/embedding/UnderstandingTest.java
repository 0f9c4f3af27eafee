package it.sportello.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import it.sportello.core.message.Language;
import it.sportello.knowledge.intent.Example;
import it.sportello.knowledge.intent.IntentModel;
import it.sportello.knowledge.intent.Syllabus;
import it.sportello.knowledge.meaning.Meanings;
import it.sportello.knowledge.spelling.Spelling;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the counter gains by an embedding where an office has written few examples. */
class UnderstandingTest {
    private static final Spelling SPELLING = new Spelling(Language.ENGLISH, Map.of());
    private static final List<Example> EXAMPLES = List.of(
            new Example("waste", "when is the rubbish collected"),
            new Example("waste", "the rubbish was left"),
            new Example("married", "we want to get married"),
            new Example("married", "getting married in the town hall"),
            new Example("school", "a place at school"),
            new Example("school", "which school is near"));
    private static final List<String> ASKED =
            List.of("pick up my trash", "a wedding with guests", "enrolling my daughter in first grade");

    @Test
    void whatNoExampleSaysIsUnderstood(@TempDir Path folder) throws Exception {
        List<String> meant = List.of("waste", "married", "school");
        try (OnnxMeanings english = EnglishModel.in(folder).open()) {
            assertEquals(meant, understood(Optional.of(english)));
        }
        assertNotEquals(meant, understood(Optional.empty()));
    }

    private static List<String> understood(Optional<Meanings> meanings) {
        IntentModel model = IntentModel.train(SPELLING, Syllabus.of(EXAMPLES), meanings, percent -> {});
        return ASKED.stream().map(text -> model.rank(text).get(0).intent()).toList();
    }
}
