package it.sportello.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import it.sportello.server.platform.TelegramCitizen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed to those who watch: a board, alarms and a table that speak of figures which exist. */
@ExtendWith(SharedService.class)
class WatchTest {
    private static final Path DOCS = ServiceUnderTest.ROOT.resolve("docs");
    private static final Pattern NAME = Pattern.compile("sportello_[a-z_]+");

    /** Shown with its first event only: nobody knows beforehand what reasons or pauses there will be. */
    private static final Set<String> LATER = Set.of(
            "sportello_events_turned_away_total",
            "sportello_jvm_gc_pause_seconds",
            "sportello_jvm_gc_pause_seconds_sum");

    private final ServiceUnderTest service;

    WatchTest(ServiceUnderTest service) {
        this.service = service;
    }

    @ParameterizedTest
    @ValueSource(strings = {"grafana/board.json", "grafana/alerts.yaml", "operations.md"})
    void everyFigureThatIsSpokenOfIsShown(String file) throws Exception {
        Set<String> missing = names(Files.readString(DOCS.resolve(file)));
        assertFalse(missing.isEmpty());
        missing.removeAll(LATER);
        missing.removeAll(shown());
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyFigureHasItsNameFromUs() throws Exception {
        List<String> strangers =
                shown().stream().filter(name -> !name.startsWith("sportello_")).toList();
        assertEquals(List.of(), strangers);
    }

    @Test
    void everyStageOfAMessagesWayIsTimed() throws Exception {
        TelegramCitizen citizen = TelegramCitizen.someone();
        new Dialogue(service, citizen).ask("a che ora apre l'anagrafe?");
        for (String stage : List.of("intake", "attending", "platform_reply", "sending")) {
            Eventually.get(
                    stage,
                    () -> figures()
                            .lines()
                            .filter(line ->
                                    line.startsWith("sportello_" + stage + "_seconds_count{channel=\"telegram\""))
                            .toList(),
                    lines -> lines.stream().anyMatch(line -> !line.endsWith(" 0")));
        }
    }

    @Test
    void whatWaitsForADatabaseConnectionIsShown() throws Exception {
        assertTrue(figures()
                .lines()
                .anyMatch(line ->
                        line.startsWith("sportello_vertx_pool_queue_pending") && line.contains("pool_type=\"sql\"")));
    }

    @Test
    void theBoardShowsSomethingInEachPanel() throws Exception {
        JsonNode panels = new ObjectMapper()
                .readTree(DOCS.resolve("grafana/board.json").toFile())
                .path("panels");
        assertFalse(panels.isEmpty());
        for (JsonNode panel : panels) {
            assertFalse(
                    panel.at("/targets/0/expr").asText().isBlank(),
                    panel.path("title").asText());
        }
    }

    @Test
    void eachAlarmSaysWhatIsWrong() throws Exception {
        JsonNode rules = new YAMLMapper()
                .readTree(DOCS.resolve("grafana/alerts.yaml").toFile())
                .at("/groups/0/rules");
        String operations = Files.readString(DOCS.resolve("operations.md"));
        assertFalse(rules.isEmpty());
        for (JsonNode rule : rules) {
            String alarm = rule.path("alert").asText();
            assertFalse(rule.at("/annotations/summary").asText().isBlank(), alarm);
            assertFalse(rule.path("expr").asText().isBlank(), alarm);
            assertFalse(!operations.contains("`" + alarm + "`"), alarm + " is not explained");
        }
    }

    private static Set<String> names(String text) {
        return NAME.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(name -> !name.equals("sportello_chat"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of all lines, and those of the families that they belong to. */
    private Set<String> shown() throws Exception {
        return figures()
                .lines()
                .filter(line -> !line.startsWith("# HELP"))
                .map(line -> line.replaceFirst("^# TYPE ", "").split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    private String figures() throws Exception {
        return Http.get(service.url("/metrics")).body();
    }
}
