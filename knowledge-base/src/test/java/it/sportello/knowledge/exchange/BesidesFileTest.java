package it.sportello.knowledge.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.Source;
import it.sportello.core.message.Attachment;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.References;
import it.sportello.knowledge.article.Validity;
import it.sportello.knowledge.exchange.plan.Plan;
import it.sportello.knowledge.exchange.plan.Standing;
import it.sportello.knowledge.exchange.plan.Step.Outcome;
import it.sportello.knowledge.exchange.remark.Remark;
import it.sportello.knowledge.files.Knowledge;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What articles have beside their texts travels in every form, but for the files themselves, which stay where they are. */
class BesidesFileTest {
    private static final Attachment MAP = new Attachment(
            "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
            Attachment.Kind.IMAGE,
            "mappa.png",
            "Mappa: l'ufficio è in fondo");
    private static final ChannelName WHATSAPP = new ChannelName("whatsapp");
    private static final Map<ChannelName, Markdown> VARIANTS = Map.of(WHATSAPP, new Markdown("Via Roma.\n\nCiao"));
    private static final Article FULL = new Article(
            new ArticleId("sede"),
            Invented.REGISTRY.id(),
            Map.of(
                    Language.ITALIAN,
                    new Article.Text(
                            "Sede", List.of("dove siete"), new Markdown("Via **Roma**."), VARIANTS, List.of(MAP))),
            Validity.ALWAYS,
            new References(
                    List.of(new ArticleId("orari"), new ArticleId("parcheggio")),
                    Optional.of(new Source(
                            "Regolamento",
                            Optional.of("https://example.org/r"),
                            Optional.of(LocalDate.of(2026, 5, 1))))));
    private static final Knowledge KNOWN = new Knowledge(List.of(Invented.REGISTRY), List.of(FULL));

    @Test
    void yamlSaysAllOfIt() {
        Plan plan = Files.plan("x.yaml", Exchange.write(Form.YAML, KNOWN), Files.nothing());
        assertEquals(List.of(FULL), Files.articles(plan));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "YAML")
    void aTableSaysAllButTheAttachments(Form form) {
        Plan plan = Files.plan("x" + form.ending(), Exchange.write(form, KNOWN), Files.nothing());
        assertEquals(List.of(with(FULL, VARIANTS, List.of(), FULL.references())), Files.articles(plan));
    }

    @Test
    void whatHasNoColumnStays() {
        Plan plan = Files.plan("codice;titolo;domanda\nsede;Sede;dov'è la sede", kept());
        Article said = Files.articles(plan).get(0);
        assertEquals(FULL.references(), said.references());
        assertEquals(VARIANTS, italian(said).variants());
        assertEquals(List.of(MAP), italian(said).attachments());
    }

    @Test
    void aColumnSpeaksOfItsChannelAndItsPartOfTheSourceOnly() {
        Plan plan = Files.plan(
                "codice;risposta su telegram;risposta su whatsapp (en);titolo (en);fonte\n"
                        + "sede;Via Roma!;Rome street;Seat;Statuto",
                kept());
        Article said = Files.articles(plan).get(0);
        assertEquals(
                Map.of(WHATSAPP, VARIANTS.get(WHATSAPP), new ChannelName("telegram"), new Markdown("Via Roma!")),
                italian(said).variants());
        assertEquals(
                Map.of(WHATSAPP, new Markdown("Rome street")),
                said.texts().get(Language.ENGLISH).variants());
        Source source = said.references().source().orElseThrow();
        assertEquals("Statuto", source.name());
        assertEquals(Optional.of("https://example.org/r"), source.address());
    }

    @Test
    void anEmptyCellTakesThemAway() {
        Plan plan = Files.plan("codice;risposta su whatsapp;vedi anche;fonte;titolo\nsede;;;;Sede", kept());
        assertEquals(List.of(with(FULL, Map.of(), List.of(MAP), References.NONE)), Files.articles(plan));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Risposta su WhatsApp|Testo",
                "ANSWER ON WHATSAPP|Testo",
                "Vedi anche|Parcheggio, orari",
                "See also|orari",
                "Fonte|Statuto"
            })
    void headingsAreKnownAsPeopleWriteThem(String heading, String text) {
        Plan plan = Files.plan("Codice;Titolo;" + heading + "\nsede;Sede;" + text, kept());
        assertEquals(1, plan.count(Outcome.CHANGED), plan::toString);
        assertEquals(List.of(), Files.kinds(plan));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vedi anche|Il Parcheggio!|WRONG_SHAPE",
                "vedi anche|a b c d|WRONG_SHAPE",
                "indirizzo della fonte|javascript:alert(1)|WRONG_SHAPE",
                "fonte controllata il|maggio|NO_DATE"
            })
    void whatNoCitizenCouldBeShownIsRefused(String heading, String text, Remark.Kind kind) {
        Plan plan = Files.plan("codice;titolo;" + heading + "\nsede;Sede;" + text, kept());
        assertEquals(List.of(kind), Files.kinds(plan), plan::toString);
        assertEquals(1, plan.count(Outcome.REFUSED), plan::toString);
    }

    @Test
    void aFileThatNoAnswerHereHasIsNamedSoThatItIsAttachedAgain() {
        byte[] yaml = Exchange.write(Form.YAML, KNOWN);
        Plan plan = Files.plan("x.yaml", yaml, Files.standing(KNOWN.offices(), List.of()));
        assertEquals(1, plan.count(Outcome.NEW), plan::toString);
        List<Remark> remarks = plan.steps().get(0).remarks();
        assertEquals(
                List.of(MAP.title()),
                remarks.stream()
                        .filter(remark -> remark.kind() == Remark.Kind.FILE_ELSEWHERE)
                        .flatMap(remark -> remark.values().stream())
                        .toList());
    }

    @Test
    void aVariantWithoutATitleIsNoText() {
        Plan plan = Files.plan("codice;risposta su whatsapp\nnuova;Ciao", kept());
        assertEquals(1, plan.count(Outcome.REFUSED), plan::toString);
        assertTrue(Files.kinds(plan).contains(Remark.Kind.NO_TITLE), plan::toString);
    }

    private static Standing kept() {
        return Files.standing(KNOWN.offices(), KNOWN.articles());
    }

    private static Article.Text italian(Article article) {
        return article.texts().get(Language.ITALIAN);
    }

    private static Article with(
            Article article, Map<ChannelName, Markdown> variants, List<Attachment> attachments, References references) {
        Article.Text text = italian(article);
        Article.Text other = new Article.Text(text.title(), text.examples(), text.answer(), variants, attachments);
        return new Article(
                article.id(), article.owner(), Map.of(Language.ITALIAN, other), article.validity(), references);
    }

    @ParameterizedTest
    @EnumSource
    void noFormChangesWhatItBringsBack(Form form) {
        Plan plan = Files.plan(
                "x" + form.ending(), Exchange.write(form, KNOWN), Files.standing(KNOWN.offices(), KNOWN.articles()));
        assertEquals(1, plan.count(Outcome.SAME), plan::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "whatsapp:|Whats App:",
                "kind: \"image\"|kind: \"film\"",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef|../../etc/passwd",
                "https://example.org/r|javascript:alert(1)",
                "2026-05-01|maggio",
                "\"parcheggio\"|\"Il Parcheggio\""
            })
    void whatIsNotAsWeWriteItIsNamed(String right, String wrong) {
        String yaml = new String(Exchange.write(Form.YAML, KNOWN), StandardCharsets.UTF_8);
        assertTrue(yaml.contains(right), yaml);
        Plan plan = Files.plan("x.yaml", yaml.replace(right, wrong).getBytes(StandardCharsets.UTF_8), Files.nothing());
        assertTrue(Files.kinds(plan).contains(Remark.Kind.WRONG_SHAPE), plan::toString);
        assertEquals(1, plan.count(Outcome.REFUSED), plan::toString);
    }
}
