package it.sportello.knowledge.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.Emergency;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.release.KnowledgeInService;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that are in no file of examples, put to the starter knowledge as a citizen would. */
class CitizensQuestionsTest {
    private static final KnowledgeInService KNOWLEDGE = RealKnowledge.inService();
    private static final String NOTHING = RealKnowledge.NOTHING;

    /** An article may also be the first of those that are asked back; the desk's own and "nothing" must be exact. */
    @ParameterizedTest
    @CsvFileSource(resources = "questions-it.tsv", delimiter = '\t', quoteCharacter = '`')
    void anItalianQuestionIsUnderstood(String words, String expected) {
        assertEquals(expected, understood(words, Language.ITALIAN));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "questions-en.tsv", delimiter = '\t', quoteCharacter = '`')
    void anEnglishQuestionInAnItalianConversationIsUnderstoodAndAnsweredInEnglish(String words, String expected) {
        assertEquals(expected, understood(words, Language.ITALIAN));
        assertEquals(
                Language.ENGLISH,
                KNOWLEDGE
                        .understand(RealKnowledge.question(words, Language.ITALIAN))
                        .language());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "questions-it.tsv", delimiter = '\t', quoteCharacter = '`')
    void anItalianQuestionStaysItalian(String words, String expected) {
        Language answered = KNOWLEDGE
                .understand(RealKnowledge.question(words, Language.ITALIAN))
                .language();
        assertEquals(expected.equals("desk:language") ? Language.ENGLISH : Language.ITALIAN, answered);
    }

    @Test
    void everyTitleFindsItsArticle() {
        List<String> asked = RealKnowledge.starter().articles().stream()
                .flatMap(article -> Stream.ofNullable(article.texts().get(Language.ITALIAN)))
                .map(Article.Text::title)
                .toList();
        long answered = asked.stream()
                .map(title -> KNOWLEDGE.understand(RealKnowledge.question(title, Language.ITALIAN)))
                .filter(understanding -> understanding.answer() instanceof Answer.Found)
                .count();
        assertEquals(asked.size(), answered);
    }

    @ParameterizedTest
    @CsvSource({
        "aiuto c'è odore di GAS in cucina, GAS",
        "mio marito mi picchia, VIOLENCE",
        "papà mi picchia, CHILD",
        "nn voglio più vivere, DISTRESS",
        "chiamate un'ambulanza!!!, GENERAL",
        "i want to kill myself, DISTRESS"
    })
    void dangerIsHeardInAnyMessage(String words, Emergency danger) {
        assertEquals(
                Optional.of(danger),
                KNOWLEDGE
                        .understand(RealKnowledge.question(words, Language.ITALIAN))
                        .emergency());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bolletta del gas a rate",
                "quando inizia la maturità",
                "dove sono le colonnine della polizia locale",
                "how do I pay my gas bill"
            })
    void everydayWordsAreNoDanger(String words) {
        assertEquals(
                Optional.empty(),
                KNOWLEDGE
                        .understand(RealKnowledge.question(words, Language.ITALIAN))
                        .emergency());
    }

    @ParameterizedTest
    @CsvSource({
        "english please, en",
        "parli inglese?, en",
        "puoi rispondere in italiano?, it",
        "do you speak italian, it"
    })
    void whoAsksForALanguageGetsIt(String words, String language) {
        for (Language conversation : List.of(Language.ITALIAN, Language.ENGLISH)) {
            Understanding understanding = KNOWLEDGE.understand(RealKnowledge.question(words, conversation));
            assertEquals("desk:language", RealKnowledge.shown(understanding.answer()));
            assertEquals(language, understanding.language().code());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok", "no", "spid", "tari", "2", "😀", "imu"})
    void aShortWordKeepsTheConversationsLanguage(String words) {
        for (Language conversation : List.of(Language.ITALIAN, Language.ENGLISH)) {
            assertEquals(
                    conversation,
                    KNOWLEDGE
                            .understand(RealKnowledge.question(words, conversation))
                            .language());
        }
    }

    @Test
    void aHostileMessageIsAnsweredLikeAnyOther() {
        List<String> hostile = List.of(
                "a".repeat(100_000),
                "maturità ".repeat(20_000),
                "\u200b\u200d\u2060".repeat(30_000),
                "\u202eciao\u202c",
                "😀".repeat(50_000),
                "9".repeat(100_000),
                "\ud800\udfff\ud800",
                "e\u0301".repeat(40_000),
                "${7*7} <#list> {{x}} '; drop table articles; --");
        for (String words : hostile) {
            Understanding understanding = KNOWLEDGE.understand(RealKnowledge.question(words, Language.ITALIAN));
            assertTrue(understanding.confidence() >= 0 && understanding.confidence() <= 1, "confidence");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t", "\u200b\u200b", "...", "?!"})
    void aMessageWithoutWordsFindsNothing(String words) {
        Understanding understanding = KNOWLEDGE.understand(RealKnowledge.question(words, Language.ENGLISH));
        assertEquals(new Answer.NotFound(), understanding.answer());
        assertEquals(0, understanding.confidence());
        assertEquals(Language.ENGLISH, understanding.language());
    }

    @Test
    void invisibleCharactersHideNothing() {
        assertEquals("desk:greeting", understood("c\u200bi\u200da\u2060o", Language.ITALIAN));
        assertNotEquals(NOTHING, understood("\u202etari scadenza", Language.ITALIAN));
    }

    private static String understood(String words, Language conversation) {
        return RealKnowledge.shown(KNOWLEDGE
                .understand(RealKnowledge.question(words, conversation))
                .answer());
    }
}
