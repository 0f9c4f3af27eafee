package it.sportello.knowledge.grouping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.message.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class GroupingTest {
    private static final List<String> FRAMES = List.of(
            "come posso %s?",
            "vorrei sapere come %s",
            "quando posso %s",
            "si può %s in comune?",
            "non riesco a %s, mi aiutate",
            "che cosa serve per %s");
    private static final List<String> WISHES = List.of(
            "pagare la bolletta",
            "avere la carta di identità",
            "prenotare un appuntamento",
            "iscrivere il figlio alla scuola",
            "pagare la mensa",
            "cambiare la residenza",
            "avere il libretto",
            "leggere il contatore",
            "rinnovare la tessera",
            "cambiare medico",
            "chiedere un certificato",
            "sposarsi",
            "denunciare una nascita",
            "sapere il voto",
            "disdire il contratto",
            "spostare la data",
            "ritirare il diploma",
            "parlare con un professore",
            "dichiarare un guasto",
            "rateizzare la bolletta",
            "ritirare il sacco dei rifiuti",
            "autenticare la firma",
            "votare da fuori",
            "occupare il suolo pubblico");

    /** What an office's examples look like: few frames, many wishes. */
    private static final List<List<Asked>> OFFICE =
            WISHES.stream().map(GroupingTest::examples).toList();

    private final Grouping grouping = new Grouping(Usage.of(OFFICE));

    private static List<Asked> examples(String wish) {
        return asked(FRAMES.stream().map(frame -> frame.replace("%s", wish)).toList());
    }

    @Test
    void questionsThatAskTheSameComeTogether() {
        List<String> questions = List.of(
                "manca l'acqua in via Garibaldi",
                "quando si può ritirare il cane al canile?",
                "L'acqua è mancata tutto il giorno!",
                "ritiro cane dal canile");
        assertEquals(
                Set.of(Set.of(questions.get(0), questions.get(2)), Set.of(questions.get(1), questions.get(3))),
                grouped(questions));
    }

    @Test
    void aTopicWithManyExamplesKeepsItsWords() {
        List<Asked> many = WISHES.stream()
                .flatMap(wish -> examples("il passo carrabile dopo " + wish).stream())
                .toList();
        List<List<Asked>> topics = new ArrayList<>(OFFICE);
        topics.add(many);
        assertEquals(
                List.of(List.of(0, 2), List.of(1)),
                new Grouping(Usage.of(topics))
                        .of(italian("passo carrabile scaduto", "piscina chiusa", "rinnovo del passo carrabile")));
    }

    @Test
    void wordsThatEveryQuestionHasJoinNothing() {
        List<String> questions = List.of(
                "come posso sapere quando avere il passo carrabile",
                "vorrei sapere come posso avere il bonus nido",
                "quando posso sapere come chiudere la piscina");
        assertEquals(3, grouping.of(asked(questions)).size());
    }

    @Test
    void theSameWordsInAnotherSpellingAreTheSameQuestion() {
        assertEquals(
                List.of(List.of(0, 1, 2)),
                grouping.of(italian("Perché non c'è luce?", "PERCHE NON C'E LUCE", "perché non c’è lucee")));
    }

    @Test
    void theLargestGroupComesFirstAndThenTheOneThatBeganFirst() {
        assertEquals(
                List.of(List.of(1, 3), List.of(0), List.of(2)),
                grouping.of(italian("piscina", "passaporto smarrito", "cimitero", "ho smarrito il passaporto")));
    }

    @Test
    void theOrderOfTheQuestionsDoesNotMatter() {
        List<String> questions = new ArrayList<>(List.of(
                "multa divieto di sosta",
                "ho preso una multa",
                "come contesto la multa",
                "orari piscina comunale",
                "la piscina è aperta?",
                "iscrizione asilo nido",
                "asilo nido retta"));
        Set<Set<String>> groups = grouped(questions);
        Collections.reverse(questions);
        assertEquals(groups, grouped(questions));
    }

    @Test
    void withoutAnyTextOfTheOfficeTheSameComesTogether() {
        assertEquals(
                List.of(List.of(0, 1, 2), List.of(3)),
                new Grouping(Usage.NONE)
                        .of(italian(
                                "sciopero autobus scolastico domani?",
                                "domani sciopero dell'autobus scolastico?",
                                "Autobus scolastico: c'è sciopero?",
                                "orario del cimitero")));
    }

    @Test
    void whatHasNoWordsStandsAlone() {
        assertEquals(List.of(List.of(0, 2), List.of(1)), grouping.of(italian("???", "acqua", "!")));
    }

    @Test
    void nothingAskedGivesNoGroup() {
        assertEquals(List.of(), grouping.of(List.of()));
    }

    @Test
    void aThousandOfTheSameAreOneGroup() {
        List<String> ways = List.of(
                "manca l'acqua in via Verdi ",
                "in via Verdi siamo senza acqua, civico ",
                "acqua mancante a casa mia via verdi ");
        List<Asked> flood = new ArrayList<>();
        for (int house = 0; house < 1000; house++) {
            flood.add(new Asked(Language.ITALIAN, ways.get(house % ways.size()) + house));
        }
        flood.addAll(italian("orario biblioteca", "la biblioteca che orari fa"));
        List<List<Integer>> groups = grouping.of(flood);
        assertEquals(List.of(1000, 2), groups.stream().map(List::size).toList());
    }

    private Set<Set<String>> grouped(List<String> questions) {
        return grouping.of(asked(questions)).stream()
                .map(group -> group.stream().map(questions::get).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    private static List<Asked> italian(String... questions) {
        return asked(Arrays.asList(questions));
    }

    private static List<Asked> asked(List<String> questions) {
        return questions.stream()
                .map(words -> new Asked(Language.ITALIAN, words))
                .toList();
    }
}
