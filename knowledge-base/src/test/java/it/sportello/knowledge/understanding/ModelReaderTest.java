package it.sportello.knowledge.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import it.sportello.core.message.Language;
import it.sportello.knowledge.intent.Example;
import it.sportello.knowledge.intent.IntentModel;
import it.sportello.knowledge.meaning.MeaningsByLanguage;
import it.sportello.knowledge.spelling.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelReaderTest {
    private static final Spelling ENGLISH = new Spelling(Language.ENGLISH, Map.of());
    private static final Spelling ITALIAN = new Spelling(Language.ITALIAN, Map.of());
    private static final IntentModel RUBBISH = IntentModel.train(
            ENGLISH, List.of(new Example("waste", "rubbish"), new Example("married", "getting married")));
    private static final IntentModel WASTE = IntentModel.train(
            ITALIAN, List.of(new Example("waste", "la spazzatura"), new Example("married", "ci sposiamo")));
    private static final IntentModel MORE_WASTE = IntentModel.train(
            ITALIAN, List.of(new Example("waste", "i rifiuti"), new Example("married", "ci sposiamo")));

    private final ModelReader reader = new ModelReader(List.of(ENGLISH, ITALIAN), MeaningsByLanguage.none());

    @Test
    void aLanguageThatDidNotChangeIsNotReadAgain() {
        Map<Language, IntentModel> first = read(WASTE);
        Map<Language, IntentModel> corrected = read(MORE_WASTE);
        assertSame(first.get(Language.ENGLISH), corrected.get(Language.ENGLISH));
        assertNotSame(first.get(Language.ITALIAN), corrected.get(Language.ITALIAN));
        assertEquals(MORE_WASTE.syllabus(), model(corrected, Language.ITALIAN).syllabus());
        assertSame(first.get(Language.ITALIAN), read(WASTE).get(Language.ITALIAN), "as when a release is taken back");
    }

    @Test
    void languagesThatLearntTheSameAreNotTakenForEachOther() {
        IntentModel same = IntentModel.train(ITALIAN, RUBBISH.syllabus().examples());
        Map<Language, IntentModel> read = read(same);
        assertEquals(Language.ITALIAN, model(read, Language.ITALIAN).spelling().language());
        assertEquals(Language.ENGLISH, model(read, Language.ENGLISH).spelling().language());
    }

    @Test
    void whatIsDamagedOrCutShortIsNotRead() {
        byte[] bytes = bytes(WASTE);
        assertEquals(Optional.empty(), reader.read(Arrays.copyOf(bytes, bytes.length - 1)));
        bytes[bytes.length / 2] ^= 1;
        assertEquals(Optional.empty(), reader.read(bytes));
        assertEquals(Optional.empty(), reader.read(new byte[0]));
    }

    private Map<Language, IntentModel> read(IntentModel italian) {
        return reader.read(bytes(italian)).orElseThrow();
    }

    private static byte[] bytes(IntentModel italian) {
        return ModelFile.write(Map.of(Language.ENGLISH, RUBBISH, Language.ITALIAN, italian));
    }

    private static IntentModel model(Map<Language, IntentModel> models, Language language) {
        return Optional.ofNullable(models.get(language)).orElseThrow();
    }
}
