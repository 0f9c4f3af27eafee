package it.sportello.knowledge.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.message.Language;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageOrderTest {

    @ParameterizedTest
    @CsvSource({"de, de it en", "it, it de en", "en, en it de", "fr, it de en"})
    void theSpokenLanguageIsTriedFirstAndItalianBeforeTheOthers(String spoken, String order) {
        List<Language> served = List.of(new Language("de"), Language.ENGLISH, Language.ITALIAN);
        assertEquals(
                Stream.of(order.split(" ", -1)).map(Language::new).toList(),
                new LanguageOrder(served).from(new Language(spoken)));
    }
}
