package it.sportello.knowledge.understanding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.message.Language;
import it.sportello.knowledge.intent.Example;
import it.sportello.knowledge.intent.IntentModel;
import it.sportello.knowledge.intent.Syllabus;
import it.sportello.knowledge.meaning.InMemoryMeanings;
import it.sportello.knowledge.meaning.Meaning;
import it.sportello.knowledge.meaning.Meanings;
import it.sportello.knowledge.meaning.MeaningsByLanguage;
import it.sportello.knowledge.spelling.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelFileTest {
    private static final Spelling SPELLING = new Spelling(Language.ENGLISH, Map.of());
    private static final List<Example> EXAMPLES = List.of(
            new Example("waste", "when is the rubbish collected"),
            new Example("waste", "the rubbish was left"),
            new Example("married", "we want to get married"),
            new Example("married", "getting married in the town hall"));
    private static final List<Example> PASSAGES = List.of(new Example("waste", "Put the bin on the pavement."));
    private static final String ASKED = "garbage in the hall";

    @Test
    void whatWasLearntIsReadBack() {
        IntentModel trained = trained(Optional.of(new InMemoryMeanings()));
        IntentModel read = read(trained, new InMemoryMeanings());
        assertEquals(trained.rank(ASKED), read.rank(ASKED));
        assertEquals(trained.syllabus(), read.syllabus());
        assertArrayEquals(bytes(trained), bytes(read));
    }

    @Test
    void theMeaningsOfExamplesAreNotFoundAnew() {
        List<String> sought = new ArrayList<>();
        IntentModel read = read(trained(Optional.of(new InMemoryMeanings())), counting(sought));
        assertEquals(List.of(), sought);
        read.rank(ASKED);
        assertEquals(List.of(ASKED), sought);
    }

    @Test
    void whatAnotherEmbeddingMadeOfTheExamplesIsLeftOut() {
        IntentModel plain = trained(Optional.empty());
        IntentModel read = read(trained(Optional.of(new InMemoryMeanings())), new InMemoryMeanings("another"));
        assertEquals(Optional.empty(), read.second());
        assertEquals(plain.rank(ASKED), read.rank(ASKED));
    }

    @Test
    void whereNoEmbeddingIsTheWordsDecide() {
        IntentModel plain = trained(Optional.empty());
        assertEquals(plain.rank(ASKED), read(plain, new InMemoryMeanings()).rank(ASKED));
        IntentModel read = read(bytes(trained(Optional.of(new InMemoryMeanings()))), MeaningsByLanguage.none());
        assertEquals(plain.rank(ASKED), read.rank(ASKED));
    }

    @Test
    void anEmbeddingIsNotHeardInALanguageThatItDoesNotKnow() {
        MeaningsByLanguage italian = MeaningsByLanguage.of(new InMemoryMeanings(), Set.of(Language.ITALIAN));
        assertEquals(
                Optional.empty(),
                read(bytes(trained(Optional.of(new InMemoryMeanings()))), italian)
                        .second());
    }

    private static IntentModel trained(Optional<Meanings> meanings) {
        return IntentModel.train(SPELLING, new Syllabus(EXAMPLES, PASSAGES), meanings, percent -> {});
    }

    private static byte[] bytes(IntentModel model) {
        return ModelFile.write(Map.of(Language.ENGLISH, model));
    }

    private static IntentModel read(IntentModel model, Meanings meanings) {
        return read(bytes(model), MeaningsByLanguage.of(meanings, Set.of(Language.ENGLISH)));
    }

    private static IntentModel read(byte[] bytes, MeaningsByLanguage meanings) {
        return Optional.ofNullable(new ModelReader(List.of(SPELLING), meanings)
                        .read(bytes)
                        .orElseThrow()
                        .get(Language.ENGLISH))
                .orElseThrow();
    }

    private static Meanings counting(List<String> sought) {
        Meanings all = new InMemoryMeanings();
        return new Meanings() {
            @Override
            public String space() {
                return all.space();
            }

            @Override
            public Optional<Meaning> of(String text) {
                sought.add(text);
                return all.of(text);
            }
        };
    }
}
