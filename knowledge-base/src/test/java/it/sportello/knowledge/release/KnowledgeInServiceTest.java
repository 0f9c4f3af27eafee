package it.sportello.knowledge.release;

import static it.sportello.knowledge.article.Invented.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleAnswer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.Beside;
import it.sportello.core.knowledge.DeskIntent;
import it.sportello.core.knowledge.Emergency;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.knowledge.Question;
import it.sportello.core.knowledge.Source;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.Words;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.References;
import it.sportello.knowledge.article.Validity;
import it.sportello.knowledge.meaning.InMemoryMeanings;
import it.sportello.knowledge.meaning.MeaningsByLanguage;
import it.sportello.knowledge.understanding.DeskWords;
import it.sportello.knowledge.understanding.ModelReader;
import it.sportello.knowledge.understanding.RealKnowledge;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeInServiceTest {
    private static final ChannelName CHANNEL = new ChannelName("telegram");
    private static final Instant NOON = Instant.parse("2027-07-31T10:00:00Z");
    private static final Article JULY = new Article(
            new ArticleId("piscina"),
            Invented.REGISTRY.id(),
            article("piscina", "Orari della piscina comunale").texts(),
            new Validity(Optional.of(LocalDate.of(2027, 7, 1)), Optional.of(LocalDate.of(2027, 7, 31))));
    private static final Article SILENT = new Article(
            new ArticleId("muto"),
            Invented.REGISTRY.id(),
            Map.of(
                    Language.ITALIAN,
                    new Article.Text("Biblioteca civica", List.of("biblioteca civica"), new Markdown(" "))),
            Validity.ALWAYS);
    private static final Article CARD = article("carta", "Rinnovo della carta d'identità");
    private static final Source RULES =
            new Source("Regolamento", Optional.of("https://example.it"), Optional.of(LocalDate.of(2027, 1, 2)));
    private static final Article FEES = new Article(
            new ArticleId("costi"),
            Invented.REGISTRY.id(),
            Map.of(
                    Language.ITALIAN,
                    new Article.Text(
                            "Tariffe del cimitero",
                            List.of("tariffe cimitero"),
                            new Markdown("Ecco le tariffe."),
                            Map.of(new ChannelName("whatsapp"), new Markdown("Le tariffe, in breve.")),
                            List.of())),
            Validity.ALWAYS,
            new References(
                    List.of(CARD.id(), new ArticleId("sparito"), SILENT.id(), JULY.id(), new ArticleId("costi")),
                    Optional.of(RULES)));
    private static final List<Article> ARTICLES = List.of(CARD, SILENT, JULY, FEES);
    private static final Model MODEL = trained(ARTICLES);

    private final KnowledgeInService knowledge =
            new KnowledgeInService(RealKnowledge.desk(), RealKnowledge.WORLD, ZoneId.of("Europe/Rome"));

    @Test
    void beforeTheFirstReleaseNothingIsFoundButDangerAndThePersonAreHeard() {
        assertEquals(new Answer.NotFound(), understood("rinnovo della carta").answer());
        assertEquals(Optional.of(Emergency.GAS), understood("fuga di gas").emergency());
        assertEquals(
                new Answer.AtDesk(DeskIntent.PERSON), understood("operatore").answer());
        assertEquals(List.of(), knowledge.topics(Language.ITALIAN, NOON, 5));
        assertEquals(0, understood("ciao").release());
    }

    /** As where an embedding is named in the settings after the release was trained. */
    @Test
    void itTellsWhetherTheReleaseLearntFromTheMeaningsThatAreFoundHere() {
        MeaningsByLanguage english = MeaningsByLanguage.of(new InMemoryMeanings(), Set.of(Language.ENGLISH));
        KnowledgeInService hearing = new KnowledgeInService(
                RealKnowledge.desk(), RealKnowledge.WORLD, ZoneId.of("Europe/Rome"), reader(english));
        hearing.serve(new Release(1, NOON, List.of(Invented.REGISTRY), ARTICLES, MODEL));
        assertFalse(hearing.hearsMeanings());
        hearing.serve(new Release(2, NOON, List.of(Invented.REGISTRY), ARTICLES, trained(ARTICLES, english)));
        assertTrue(hearing.hearsMeanings());
        assertTrue(knowledge.hearsMeanings());
    }

    /** Only what changed is read anew: nobody may feel it. */
    @Test
    void aReleaseAnswersAlikeWhateverWasServedBefore() {
        serve(1);
        Article corrected = article("costi", "Quanto costa una tomba", List.of("prezzo tomba", "spese del funerale"));
        List<Article> articles = List.of(CARD, SILENT, JULY, corrected);
        Release next = new Release(2, NOON, List.of(Invented.REGISTRY), articles, trained(articles));
        knowledge.serve(next);
        KnowledgeInService fresh =
                new KnowledgeInService(RealKnowledge.desk(), RealKnowledge.WORLD, ZoneId.of("Europe/Rome"));
        fresh.serve(next);
        for (String words : List.of("spese del funerale", "prezo tomba", "tomba", "tariffe cimitero", "card renewal")) {
            assertEquals(fresh.understand(RealKnowledge.question(words, Language.ITALIAN)), understood(words), words);
        }
    }

    @Test
    void whatIsServedApartNobodyReads() {
        serve(1);
        KnowledgeInService apart = knowledge.apart();
        apart.serve(new Release(2, NOON, List.of(Invented.REGISTRY), List.of(CARD), trained(List.of(CARD, FEES))));
        assertEquals(1, knowledge.number());
        assertEquals(2, apart.number());
        assertEquals(1, understood("tariffe cimitero").release());
    }

    @Test
    void anAnswerHasTheWordsOfTheChannelThatItIsReadOn() {
        serve(1);
        assertEquals("Ecco le tariffe.", fees(CHANNEL, NOON).text().value());
        assertEquals(
                "Le tariffe, in breve.",
                fees(new ChannelName("whatsapp"), NOON).text().value());
        assertEquals(
                "Le tariffe, in breve.",
                assertInstanceOf(
                                Answer.Found.class,
                                knowledge
                                        .understand(new Question(
                                                new Words("tariffe cimitero"),
                                                Language.ITALIAN,
                                                new ChannelName("whatsapp"),
                                                Optional.empty(),
                                                NOON))
                                        .answer())
                        .answer()
                        .text()
                        .value());
    }

    @Test
    void besideAnAnswerStandsWhatCanBeReadThatDay() {
        serve(1);
        Beside july = fees(CHANNEL, NOON).beside();
        assertEquals(
                List.of(CARD.id(), JULY.id()),
                july.related().stream().map(Topic::id).toList());
        assertEquals(Optional.of(RULES), july.source());
        assertEquals(
                List.of(CARD.id()),
                fees(CHANNEL, NOON.plus(Duration.ofDays(30))).beside().related().stream()
                        .map(Topic::id)
                        .toList());
    }

    private ArticleAnswer fees(ChannelName channel, Instant when) {
        return assertInstanceOf(Answer.Found.class, knowledge.read(FEES.id(), Language.ITALIAN, channel, when))
                .answer();
    }

    @Test
    void aReleaseIsServedUnderItsNumber() {
        assertEquals(new Serving.Started(7), serve(7));
        Understanding understanding = understood("RINNOVO della carta d'identita?");
        assertEquals(7, understanding.release());
        assertEquals(
                "Risposta: Rinnovo della carta d'identità",
                assertInstanceOf(Answer.Found.class, understanding.answer())
                        .answer()
                        .text()
                        .value());
    }

    @Test
    void aDamagedModelIsRefusedAndWhatWasServedStays() {
        serve(7);
        byte[] damaged = MODEL.bytes();
        damaged[damaged.length / 2] ^= 1;
        for (byte[] bytes : List.of(damaged, new byte[0], Arrays.copyOf(MODEL.bytes(), 1000), "text".getBytes())) {
            Release release = new Release(8, NOON, List.of(Invented.REGISTRY), List.of(), new Model(bytes));
            assertInstanceOf(Serving.Refused.class, knowledge.serve(release));
        }
        assertEquals(7, knowledge.number());
        assertInstanceOf(
                Answer.Found.class,
                understood("RINNOVO della carta d'identita?").answer());
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-30T21:59:59Z, false",
        "2027-06-30T22:00:00Z, true",
        "2027-07-31T21:59:59Z, true",
        "2027-07-31T22:00:00Z, false"
    })
    void anAnswerHoldsOnItsDaysInTheOfficesTimeZone(Instant now, boolean holds) {
        serve(1);
        Answer read = knowledge.read(JULY.id(), Language.ITALIAN, CHANNEL, now);
        assertEquals(holds, read instanceof Answer.Found);
        assertEquals(!holds, read instanceof Answer.OutOfDate);
        boolean shown = knowledge.topics(Language.ITALIAN, now, 5).stream()
                .anyMatch(topic -> topic.id().equals(JULY.id()));
        assertEquals(holds, shown);
    }

    @Test
    void ofTwoQuestionsTheOneThatIsOutOfDateIsNotPassedOver() {
        serve(1);
        Answer answer = understood("Orari della piscina comunale? Rinnovo della carta d'identità?")
                .answer();
        Answer.Several several = assertInstanceOf(Answer.Several.class, answer);
        assertEquals(CARD.id(), several.answers().get(0).answer().topic().id());
        assertEquals(JULY.id(), several.outOfDate().orElseThrow().topic().id());
    }

    @Test
    void anArticleWithoutAnAnswerOrOutsideTheReleaseIsNotFound() {
        serve(1);
        assertEquals(new Answer.NotFound(), knowledge.read(SILENT.id(), Language.ITALIAN, CHANNEL, NOON));
        assertEquals(new Answer.NotFound(), understood("biblioteca civica").answer());
        assertEquals(new Answer.NotFound(), knowledge.read(new ArticleId("altro"), Language.ITALIAN, CHANNEL, NOON));
    }

    @Test
    void anAnswerMissingInALanguageIsGivenInItalian() {
        serve(1);
        assertInstanceOf(Answer.Found.class, knowledge.read(CARD.id(), Language.ENGLISH, CHANNEL, NOON));
    }

    @Test
    void candidatesAreAtMostThreeAndValidNow() {
        serve(1);
        for (String words : List.of("piscina", "orari carta", "comunale", "identità e piscina", "rinnovo orari")) {
            Answer answer = knowledge
                    .understand(new Question(
                            new Words(words),
                            Language.ITALIAN,
                            CHANNEL,
                            Optional.empty(),
                            Instant.parse("2028-01-01T00:00:00Z")))
                    .answer();
            if (answer instanceof Answer.Unsure unsure) {
                assertEquals(
                        List.of(CARD.id()),
                        unsure.candidates().stream().map(Topic::id).toList());
            }
        }
    }

    @Test
    void topicsSpreadOverOffices() {
        OfficeId other = new OfficeId("tributi");
        Article tax = new Article(
                new ArticleId("tari"),
                other,
                article("tari", "Tassa sui rifiuti").texts(),
                Validity.ALWAYS);
        Article second = article("certificato", "Certificato di nascita");
        List<Article> articles = List.of(CARD, second, tax);
        knowledge.serve(new Release(1, NOON, List.of(), articles, MODEL));
        assertEquals(
                List.of(CARD.id(), tax.id(), second.id()),
                knowledge.topics(Language.ITALIAN, NOON, 5).stream()
                        .map(Topic::id)
                        .toList());
        assertEquals(2, knowledge.topics(Language.ITALIAN, NOON, 2).size());
        assertEquals(List.of(), knowledge.topics(Language.ITALIAN, NOON, 0));
    }

    private Serving serve(long number) {
        return knowledge.serve(new Release(number, NOON, List.of(Invented.REGISTRY), ARTICLES, MODEL));
    }

    private Understanding understood(String words) {
        return knowledge.understand(RealKnowledge.question(words, Language.ITALIAN));
    }

    static Model trained(List<Article> articles) {
        return trained(articles, MeaningsByLanguage.none());
    }

    private static ModelReader reader(MeaningsByLanguage meanings) {
        return new ModelReader(
                RealKnowledge.desk().stream().map(DeskWords::spelling).toList(), meanings);
    }

    private static Model trained(List<Article> articles, MeaningsByLanguage meanings) {
        return new Trainer(RealKnowledge.desk(), reader(meanings))
                .train(articles)
                .fold(Trained.Done::model, failed -> {
                    throw new AssertionError(failed.reason());
                });
    }
}
