package it.sportello.knowledge.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.Validity;
import it.sportello.knowledge.exchange.plan.FactChange;
import it.sportello.knowledge.exchange.plan.GoldChange;
import it.sportello.knowledge.exchange.plan.Plan;
import it.sportello.knowledge.exchange.plan.Standing;
import it.sportello.knowledge.exchange.plan.Step.Outcome;
import it.sportello.knowledge.exchange.remark.Remark;
import it.sportello.knowledge.fact.Fact;
import it.sportello.knowledge.fact.FactId;
import it.sportello.knowledge.fact.FactReading;
import it.sportello.knowledge.fact.FactValue;
import it.sportello.knowledge.fact.KeptFact;
import it.sportello.knowledge.fact.Kind;
import it.sportello.knowledge.files.Knowledge;
import it.sportello.knowledge.gold.GoldQuestion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Facts and gold questions beside articles, in every form. */
class FactFilesTest {
    private static final Article ARTICLE = Invented.article("tari", "Tari");
    private static final List<Fact> FACTS = List.of(
            fact("a.testo", new FactValue.Text(Map.of(Language.ITALIAN, "=1+1", Language.ENGLISH, "Yes; \"no\""))),
            fact("b.data", value(Kind.DATE, "16/6/2027")),
            fact("c.importo", value(Kind.AMOUNT, "1.053,70")),
            fact("d.telefono", value(Kind.PHONE, "+39 06 1234")),
            fact("e.orari", value(Kind.HOURS, "lun-ven 9-12:30, 14-17\nsab 9-12")),
            new Fact(
                    new FactId("f.esami"),
                    "Esami",
                    Invented.REGISTRY.id(),
                    value(Kind.TABLE, "Scuola;Prova\nLicei;18/6/2027\n\"Tecnici; professionali\";\"19/6/2027\""),
                    new Validity(Optional.of(LocalDate.of(2027, 1, 1)), Optional.of(LocalDate.of(2027, 7, 31)))));
    private static final List<GoldQuestion> GOLD = List.of(
            new GoldQuestion(0, new Words("+quando pago?"), Language.ITALIAN, Optional.of(ARTICLE.id())),
            new GoldQuestion(0, new Words("who are you"), Language.ENGLISH, Optional.empty()));
    private static final Knowledge ALL = new Knowledge(List.of(Invented.REGISTRY), List.of(ARTICLE), FACTS, GOLD);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CSV")
    void whatWasWrittenIsWholeInAnEmptyPlaceAndChangesNothingElsewhere(Form form) {
        byte[] file = Exchange.write(form, ALL);
        Plan plan = Files.plan("x" + form.ending(), file, Files.nothing());
        assertEquals(FACTS, facts(plan));
        assertEquals(GOLD, gold(plan));
        Plan again = Files.plan("x" + form.ending(), file, standing());
        assertEquals(again.steps().size(), again.count(Outcome.SAME), again::toString);
    }

    @Test
    void factsAloneAndGoldQuestionsAloneAreTables() {
        assertEquals(FACTS, facts(Files.plan("dati.csv", Exchange.facts(ALL), office())));
        assertEquals(GOLD, gold(Files.plan("prove.csv", Exchange.gold(ALL), standing(List.of(), List.of()))));
        assertTrue(new String(Exchange.facts(ALL), StandardCharsets.UTF_8).contains("'=1+1"));
    }

    @Test
    void theSameKnowledgeIsTheSameYaml() {
        List<Fact> turned = FACTS.stream().sorted((one, other) -> -1).toList();
        List<GoldQuestion> last = List.of(GOLD.get(1), GOLD.get(0));
        assertArrayEquals(
                Exchange.write(Form.YAML, ALL),
                Exchange.write(Form.YAML, new Knowledge(ALL.offices(), ALL.articles(), turned, last)));
    }

    @Test
    void aListAsAnOfficeKeepsItIsRead() {
        Plan plan = Files.plan("""
                Scadenze 2027;;
                Nome del dato;Valore;Valido fino al
                SCADENZA.TARI.RATA1;16 giugno 2027;16/06/2027
                tariffa.carta;€ 22,21;
                sede;Via Roma 1;
                """, office());
        assertEquals(
                List.of(Kind.DATE, Kind.AMOUNT, Kind.TEXT),
                facts(plan).stream().map(fact -> fact.value().kind()).toList());
        assertEquals(new FactId("scadenza.tari.rata1"), facts(plan).get(0).id());
        assertEquals(
                Optional.of(LocalDate.of(2027, 6, 16)),
                facts(plan).get(0).validity().to());
    }

    @Test
    void whatAFileHasNoColumnForStays() {
        Plan plan = Files.plan("dato;valore\nf.esami;\"A;B\nx;y\"\n", standing());
        Fact changed = facts(plan).get(0);
        assertEquals("Esami", changed.label());
        assertEquals(Kind.TABLE, changed.value().kind());
        assertEquals(FACTS.get(5).validity(), changed.validity());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dato;valore/Tari è;1|FACT_NAME",
                "dato;valore/;1|FACT_NAME",
                "dato;valore/a;|FACT_VALUE",
                "dato;valore/a;{{b}}|FACT_VALUE",
                "dato;valore;tipo/a;presto;data|FACT_VALUE",
                "dato;valore;tipo/a;1;colore|FACT_KIND",
                "dato;valore;valido fino al/a;1;mai|NO_DATE",
                "dato;valore/a;1/a;2|FACT_TWICE",
                "domanda;risposta attesa/quando?;non-esiste|GOLD_ARTICLE",
                "domanda;risposta attesa/;tari|NOTHING_SAID",
                "domanda;risposta attesa/Quando?;tari/quando;|FACT_TWICE"
            })
    void whatCannotBeTakenIsNamedByLineAndTheRestIsTaken(String file, Remark.Kind kind) {
        Plan plan = Files.plan(file.replace('/', '\n'), standing());
        assertTrue(Files.kinds(plan).contains(kind), () -> plan.toString());
        assertEquals(1, plan.count(Outcome.REFUSED), plan::toString);
    }

    @Test
    void aListOfAnswersWithAColumnOfTheSameNameIsStillOne() {
        Plan plan = Files.plan("domanda;risposta;tipo\nQuando?;Domani.;x\n", office());
        assertEquals(1, plan.changes().size());
        assertTrue(Files.kinds(plan).contains(Remark.Kind.UNKNOWN_COLUMN), plan::toString);
    }

    private static Standing office() {
        return Files.standing(List.of(Invented.REGISTRY), List.of());
    }

    private static Standing standing() {
        return standing(FACTS, GOLD);
    }

    private static Standing standing(List<Fact> facts, List<GoldQuestion> gold) {
        return new Standing(
                List.of(Invented.REGISTRY),
                List.of(new KeptArticle(ARTICLE, 1, Optional.empty(), Instant.EPOCH, Optional.empty())),
                facts.stream()
                        .map(fact -> new KeptFact(fact, 1, Optional.empty(), Instant.EPOCH, Optional.empty()))
                        .toList(),
                gold);
    }

    private static List<Fact> facts(Plan plan) {
        return plan.work(FactChange.class).stream().map(FactChange::fact).toList();
    }

    private static List<GoldQuestion> gold(Plan plan) {
        return plan.work(GoldChange.class).stream().map(GoldChange::question).toList();
    }

    private static Fact fact(String id, FactValue value) {
        return new Fact(new FactId(id), "Dato " + id, Invented.REGISTRY.id(), value, Validity.ALWAYS);
    }

    private static FactValue value(Kind kind, String written) {
        return FactReading.read(kind, Map.of(Language.ITALIAN, written)).fold(one -> one, trouble -> {
            throw new AssertionError(trouble);
        });
    }
}
