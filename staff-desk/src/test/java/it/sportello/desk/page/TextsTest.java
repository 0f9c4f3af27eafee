package it.sportello.desk.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.conversation.NewTicket;
import it.sportello.core.knowledge.DeskIntent;
import it.sportello.core.message.Content;
import it.sportello.core.message.Language;
import it.sportello.core.staff.Role;
import it.sportello.core.ticket.Ticket;
import it.sportello.knowledge.catalogue.Freshness;
import it.sportello.knowledge.catalogue.Stage;
import it.sportello.knowledge.exchange.remark.Remark;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Properties ITALIAN = read("it");
    private static final Properties ENGLISH = read("en");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertEquals(new TreeSet<>(ITALIAN.stringPropertyNames()), new TreeSet<>(ENGLISH.stringPropertyNames()));
    }

    /** A straight one would start a quotation in the pattern and swallow what follows. */
    @Test
    void apostrophesAreTypographic() {
        for (Properties texts : List.of(ITALIAN, ENGLISH)) {
            texts.forEach((key, text) -> assertFalse(text.toString().contains("'"), key + ": " + text));
        }
    }

    @Test
    void everyTextCanBeSaid() {
        for (Texts texts : List.of(Texts.ITALIAN, Texts.ENGLISH)) {
            ITALIAN.stringPropertyNames().forEach(key -> {
                String said = texts.say(key, 3, 5, 7);
                assertFalse(said.isBlank() || said.contains("{"), key + ": " + said);
            });
        }
    }

    @Test
    void everyTextThatATemplateNamesIsThere() throws IOException {
        Pattern named = Pattern.compile("\\bt\\(\"([a-z_.-]+)\"[,)]");
        Path templates = Path.of("src/main/resources/desk/templates");
        try (Stream<Path> files = Files.list(templates)) {
            List<Path> all = files.toList();
            assertTrue(all.size() > 10);
            for (Path file : all) {
                named.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(key -> assertTrue(Texts.ITALIAN.has(key), file.getFileName() + ": " + key));
            }
        }
    }

    /** Whoever opens a page for the first time reads in a sentence what it is for. */
    @Test
    void everyPageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/desk/templates"))) {
            for (Path file : files.toList()) {
                String template = Files.readString(file);
                boolean page = template.contains("<@l.page ") && template.contains("<h1>");
                assertTrue(
                        !page || template.contains("class=\"lead\""),
                        file.getFileName().toString());
            }
        }
    }

    @Test
    void everyKindThatThePortsKnowHasItsWords() {
        Stream<String> reasons = names("reason.", NewTicket.Reason.values());
        Stream<String> states = names("ticket.state.", Ticket.State.values());
        Stream<String> kinds = names("line.", Content.Kind.values());
        Stream<String> roles = names("role.", Role.values());
        Stream<String> intents = Stream.of(DeskIntent.values()).map(intent -> "intent." + intent.key());
        Stream<String> remarks = names("exchange.remark.", Remark.Kind.values());
        Stream<String> stages = names("state.", Stage.values());
        Stream<String> freshness = names("articles.freshness.", Freshness.values());
        Stream.of(reasons, states, kinds, roles, intents, remarks, stages, freshness)
                .flatMap(keys -> keys)
                .forEach(key -> assertTrue(Texts.ITALIAN.has(key), key));
    }

    @Test
    void theFirstLanguageThatTheDeskSpeaksIsTaken() {
        Language german = new Language("de");
        assertEquals(Texts.ENGLISH, Texts.inFirstOf(List.of(german, Language.ENGLISH, Language.ITALIAN)));
        assertEquals(Texts.ITALIAN, Texts.inFirstOf(List.of(german)));
    }

    private static Stream<String> names(String prefix, Enum<?>... values) {
        return Stream.of(values)
                .map(value -> prefix + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Properties read(String language) {
        Properties texts = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(
                        TextsTest.class.getResourceAsStream("/desk/messages_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        } catch (IOException unreadable) {
            throw new AssertionError(language, unreadable);
        }
        return texts;
    }
}
