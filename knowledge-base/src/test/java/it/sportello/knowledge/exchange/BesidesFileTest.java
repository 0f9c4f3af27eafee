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

/** What articles have beside their texts travels in YAML, and a table does not touch it. */
class BesidesFileTest {
    private static final Attachment MAP = new Attachment(
            "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
            Attachment.Kind.IMAGE,
            "mappa.png",
            "Mappa: l'ufficio è in fondo");
    private static final Article FULL = new Article(
            new ArticleId("sede"),
            Invented.REGISTRY.id(),
            Map.of(
                    Language.ITALIAN,
                    new Article.Text(
                            "Sede",
                            List.of("dove siete"),
                            new Markdown("Via **Roma**."),
                            Map.of(new ChannelName("whatsapp"), new Markdown("Via Roma.\n\nCiao")),
                            List.of(MAP))),
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
