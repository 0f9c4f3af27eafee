package it.sportello.knowledge.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.knowledge.DeskIntent;
import it.sportello.core.knowledge.Emergency;
import it.sportello.core.message.Language;
import it.sportello.knowledge.spelling.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskWordsFileTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void readsIntentsEmergenciesOffTopicAndAbbreviations() throws IOException {
        DeskWords read = read("it.yaml", complete() + "off-topic: [\"che tempo fa\"]\nabbreviations: { nn: non }\n");
        assertEquals(Language.ITALIAN, read.language());
        assertEquals(List.of("persona"), read.intents().get(DeskIntent.PERSON));
        assertEquals(List.of("gas"), read.emergencies().get(Emergency.GAS));
        assertEquals(List.of("che tempo fa"), read.offTopic());
        assertEquals(List.of("non", "so"), read.spelling().words("nn so"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it.yaml|  person: [persona]|  persons: [persona]|intents has an unknown key \"persons\"",
                "it.yaml|  person: [persona]||intents has no \"person\"",
                "it.yaml|  gas: [gas]||emergencies has no \"gas\"",
                "it.yaml|emergencies:|emergency:|emergencies",
                "it.yaml|intents:|intents: [|it.yaml: ",
                "words.yaml|intents:|intents:|the name is not a language's code"
            })
    void aWrongFileIsRefusedByName(String name, String right, String wrong, String problem) {
        String file = complete();
        assertTrue(file.contains(right), right);
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> read(name, file.replace(right, Optional.ofNullable(wrong).orElse(""))));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains(name) && message.contains(problem), message);
    }

    @Test
    void whatTheDeskKnowsByHeartWinsOverTheModelAndDangerIsTheLongestFragment() {
        Spelling spelling = RealKnowledge.desk("it").spelling();
        DeskWords words = new DeskWords(
                spelling,
                List.of(),
                Map.of(DeskIntent.YES, List.of("sì")),
                List.of(),
                Map.of(
                        Emergency.VIOLENCE, List.of("mi picchia"),
                        Emergency.CHILD, List.of("papà mi picchia")));
        Understander understander = new Understander(List.of(words), Map.of(), RealKnowledge.WORLD);
        assertEquals(
                List.of(Intents.label(DeskIntent.YES)),
                understander.read("SI!!", Language.ITALIAN).intents().stream()
                        .map(ranked -> ranked.intent())
                        .toList());
        assertEquals(
                Optional.of(Emergency.CHILD),
                understander.read("papa mi picchia", Language.ITALIAN).emergency());
        assertEquals(
                Optional.empty(),
                understander.read("papa mi picchiava", Language.ITALIAN).emergency());
    }

    private DeskWords read(String name, String text) throws IOException {
        return DeskWordsFile.read(Files.writeString(directory.resolve(name), text));
    }

    private static String complete() {
        StringBuilder file = new StringBuilder("intents:\n");
        for (DeskIntent intent : DeskIntent.values()) {
            String example = intent == DeskIntent.PERSON ? "persona" : "testo " + intent.key();
            file.append("  \"" + intent.key() + "\": [" + example + "]\n");
        }
        file.append("emergencies:\n");
        for (Emergency danger : Emergency.values()) {
            file.append("  " + danger.key() + ": [" + danger.key() + "]\n");
        }
        return file.toString().replace("\"person\"", "person");
    }
}
