package it.sportello.server.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.core.pace.Limits;
import it.sportello.core.pace.Pace;
import it.sportello.knowledge.review.ReviewRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsPromiseTest {
    private static final Path SHIPPED =
            Path.of(System.getProperty("project.root", "..")).resolve("config/sportello.yaml");

    @TempDir
    private Path folder;

    @Test
    void theShippedFileHoldsTheDefaults() throws Exception {
        Settings shipped = SettingsFile.read(SHIPPED, Map.of());
        Settings defaults = SettingsFile.read(file(""), Map.of());
        assertEquals(defaults, shipped);
    }

    @Test
    void everyKeyCanComeFromTheEnvironment() throws Exception {
        Map<String, String> environment = new TreeMap<>();
        shippedKeys().forEach((key, value) -> environment.put(variable(key), value));
        assertEquals(SettingsFile.read(SHIPPED, Map.of()), SettingsFile.read(file(""), environment));
    }

    @Test
    void theEnvironmentComesBeforeTheFile() throws Exception {
        Settings settings = SettingsFile.read(file("http: {port: 8081}"), Map.of("SPORTELLO_HTTP_PORT", "8082"));
        assertEquals(8082, settings.http().port());
    }

    @Test
    void variablesOfOthersAreLeftAlone() throws Exception {
        assertEquals(
                SettingsFile.read(file(""), Map.of()),
                SettingsFile.read(file(""), Map.of("HTTP_PORT", "none", "PATH", "/bin")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http: {prot: 8080}", "htpp: {port: 8080}", "telegram: {token: x, secret: y}", "port: 1"})
    void anUnknownKeyIsNamed(String yaml) throws IOException {
        String key = new YAMLMapper()
                .readTree(yaml)
                .propertyStream()
                .findFirst()
                .orElseThrow()
                .getKey();
        assertTrue(problem(yaml, Map.of()).startsWith(key), yaml);
    }

    @Test
    void anUnknownVariableIsNamed() throws IOException {
        assertTrue(problem("", Map.of("SPORTELLO_HTTP_PROT", "1")).contains("SPORTELLO_HTTP_PROT"));
    }

    @ParameterizedTest
    @CsvSource({
        "http.port, 65536",
        "http.port, eighty",
        "http.port, -1",
        "http.public-url, chat.comune.example",
        "database.connections, 0",
        "telegram.mode, sometimes",
        "telegram.secret-token, not allowed!",
        "telegram.api-url, telegram.example",
        "telegram.staff-group, Ufficio",
        "telegram.staff-group, 1234567890",
        "telegram.staff-group-language, english",
        "whatsapp.phone-number-id, +39 02 555",
        "whatsapp.graph-version, 25",
        "whatsapp.template-name, Risposta pronta",
        "whatsapp.template-language, italiano",
        "office.time-zone, Rome",
        "telegram.limits.per-second, many",
        "telegram.limits.chat-burst, 0",
        "whatsapp.limits.citizen-burst, 0",
        "sending.give-up-after-hours, 0",
        "sending.rest-after-failures, 0",
        "log.level, loud",
        "bot.enabled, perhaps",
        "bot.show-source, perhaps",
        "knowledge.review, 'Anagrafe!'",
        "knowledge.review, ''",
        "people.show-names, perhaps",
        "people.silence-minutes, -1",
        "people.escalation-minutes, 0",
        "telemetry.otlp-endpoint, collector:4318",
        "mail.host, not a host",
        "mail.port, 0",
        "mail.tls, perhaps",
        "mail.from, Comune di Esempio",
        "mail.include-question, perhaps",
        "mail.replies.host, not a host",
        "mail.replies.port, 0",
        "mail.replies.tls, ssl",
        "log.format, xml",
        "data.directory, ''",
        "understanding.embedding.languages, English",
        "office.name, ''",
        "golive.check, perhaps"
    })
    void aMalformedValueNamesItsKey(String key, String value) throws IOException {
        assertTrue(problem("", Map.of(variable(key), value)).startsWith(key + ":"));
    }

    @ParameterizedTest
    @CsvSource({
        "webhook, telegram.token",
        "polling, telegram.token",
    })
    void aKeyThatAnotherNeedsIsNamed(String mode, String missing) throws IOException {
        assertTrue(problem("", Map.of("SPORTELLO_TELEGRAM_MODE", mode)).startsWith(missing));
    }

    @Test
    void whatIsMissingBlocksOnlyWhereItIsWanted() throws Exception {
        assertFalse(SettingsFile.read(file(""), Map.of()).goLive().blocks());
        assertTrue(SettingsFile.read(file("golive: {check: block}"), Map.of())
                .goLive()
                .blocks());
        assertFalse(SettingsFile.read(file(""), Map.of()).office().details().isNamed());
        assertTrue(SettingsFile.read(file("office: {name: Comune di Borgo Chiaro}"), Map.of())
                .office()
                .details()
                .isNamed());
    }

    @Test
    void theStaffsGroupNeedsABotAndIsOffOtherwise() throws Exception {
        assertTrue(
                problem("telegram: {staff-group: '-1001234567890'}", Map.of()).startsWith("telegram.staff-group:"));
        assertEquals(
                Optional.empty(),
                SettingsFile.read(file(""), Map.of()).telegram().staffGroup());
        Settings settings =
                SettingsFile.read(file("telegram: {mode: polling, token: x, staff-group: '-1001234567890'}"), Map.of());
        assertEquals(
                Optional.of(new TelegramService.Group("-1001234567890", Language.ITALIAN)),
                settings.telegram().staffGroup());
        Settings english = SettingsFile.read(
                file("telegram: {mode: polling, token: x, staff-group: '-100', staff-group-language: en}"), Map.of());
        assertEquals(
                Optional.of(new TelegramService.Group("-100", Language.ENGLISH)),
                english.telegram().staffGroup());
    }

    @Test
    void aLimitOfZeroIsNone() throws Exception {
        Settings settings = SettingsFile.read(
                file("telegram: {limits: {per-second: 0, per-chat-and-minute: 0, per-group-and-minute: 0}}"
                        + "\nwhatsapp: {limits: {per-second: 0, per-citizen-and-minute: 0}}"),
                Map.of());
        assertEquals(Limits.none(), settings.telegram().limits());
        assertEquals(Limits.none(), settings.whatsapp().limits());
    }

    @Test
    void theLimitsAreThoseOfThePlatforms() throws Exception {
        Settings settings = SettingsFile.read(file(""), Map.of());
        assertEquals(
                new Limits(
                        Optional.of(new Pace(27, Duration.ofSeconds(1), 3)),
                        Optional.of(new Pace(60, Duration.ofMinutes(1), 5)),
                        Optional.of(new Pace(18, Duration.ofMinutes(1), 2))),
                settings.telegram().limits());
        assertEquals(
                new Limits(
                        Optional.of(new Pace(72, Duration.ofSeconds(1), 8)),
                        Optional.of(new Pace(10, Duration.ofMinutes(1), 45)),
                        Optional.empty()),
                settings.whatsapp().limits());
    }

    @Test
    void aSecondPairOfEyesIsForNobodyForAllOrForSomeOffices() throws Exception {
        assertEquals(
                ReviewRule.OFF,
                SettingsFile.read(file(""), Map.of()).knowledge().review());
        assertEquals(
                ReviewRule.ALL,
                SettingsFile.read(file("knowledge: {review: all}"), Map.of())
                        .knowledge()
                        .review());
        assertEquals(
                new ReviewRule(false, Set.of(new OfficeId("anagrafe"), new OfficeId("ufficio-tributi"))),
                SettingsFile.read(file("knowledge: {review: \"anagrafe, ufficio-tributi\"}"), Map.of())
                        .knowledge()
                        .review());
    }

    @Test
    void anAnswerIsGivenUpAfterTheHoursSet() throws Exception {
        Settings settings = SettingsFile.read(file("sending: {give-up-after-hours: 2}"), Map.of());
        assertEquals(Duration.ofHours(2), settings.sending().giveUpAfter());
    }

    @Test
    void anEmbeddingIsTwoFilesAndItsLanguages() throws Exception {
        Settings settings = SettingsFile.read(
                file("understanding: {embedding: {model: m.onnx, tokenizer: t.json, languages: \"it, en\"}}"),
                Map.of());
        assertEquals(
                Optional.of(new EmbeddingSettings(
                        Path.of("m.onnx"), Path.of("t.json"), Set.of(Language.ITALIAN, Language.ENGLISH))),
                settings.embedding());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "understanding.embedding.tokenizer | model: m.onnx, languages: en",
                "understanding.embedding.model | tokenizer: t.json, languages: en",
                "understanding.embedding.languages | model: m.onnx, tokenizer: t.json"
            })
    void aPartOfAnEmbeddingThatIsMissingIsNamed(String missing, String given) throws IOException {
        assertTrue(
                problem("understanding: {embedding: {" + given + "}}", Map.of()).startsWith(missing + ":"));
    }

    @Test
    void noComplaintQuotesASecret() throws IOException {
        for (String key : Set.of("telegram.token", "telegram.secret-token", "database.url")) {
            String secret = "hunter2 hunter2!";
            Map<String, String> environment = Map.of(variable(key), secret);
            try {
                SettingsFile.read(file(""), environment);
            } catch (SettingsProblem e) {
                assertFalse(String.valueOf(e.getMessage()).contains("hunter2"), key);
            }
        }
    }

    @Test
    void theSettingsHideTheirSecretsInLogs() throws Exception {
        Settings settings = SettingsFile.read(
                file(""),
                Map.of(
                        "SPORTELLO_TELEGRAM_TOKEN", "hunter2",
                        "SPORTELLO_TELEGRAM_SECRET_TOKEN", "hunter2",
                        "SPORTELLO_WHATSAPP_APP_SECRET", "hunter2",
                        "SPORTELLO_WHATSAPP_ACCESS_TOKEN", "hunter2",
                        "SPORTELLO_WHATSAPP_VERIFY_TOKEN", "hunter2",
                        "SPORTELLO_WHATSAPP_PHONE_NUMBER_ID", "100200300",
                        "SPORTELLO_DATABASE_URL", "postgresql://u:hunter2@h:1/d"));
        assertFalse(settings.toString().contains("hunter2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a", "a: [", "http: {port: [1]}", "http: {port: 1, port: 2}"})
    void whatIsNoSettingsFileIsSaid(String yaml) throws IOException {
        assertFalse(problem(yaml, Map.of()).isBlank());
    }

    @Test
    void aMissingFileIsNamed() {
        Path missing = folder.resolve("none.yaml");
        SettingsProblem problem = assertThrows(SettingsProblem.class, () -> SettingsFile.read(missing, Map.of()));
        assertTrue(String.valueOf(problem.getMessage()).contains("none.yaml"));
    }

    private String problem(String yaml, Map<String, String> environment) throws IOException {
        Path file = file(yaml);
        SettingsProblem problem = assertThrows(SettingsProblem.class, () -> SettingsFile.read(file, environment));
        return String.valueOf(problem.getMessage());
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("sportello.yaml"), yaml);
    }

    private static String variable(String key) {
        return "SPORTELLO_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static Map<String, String> shippedKeys() throws IOException {
        Map<String, String> keys = new TreeMap<>();
        collect("", new YAMLMapper().readTree(SHIPPED.toFile()), keys);
        return keys;
    }

    private static void collect(String path, JsonNode node, Map<String, String> keys) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String key = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            if (entry.getValue().isObject()) {
                collect(key, entry.getValue(), keys);
            } else {
                keys.put(key, entry.getValue().asText());
            }
        }
    }
}
