package it.sportello.server.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.counter.Speech;
import it.sportello.core.house.HouseDetails;
import it.sportello.core.knowledge.ArticleAnswer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.Beside;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.knowledge.Source;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.desk.writing.Preview;
import it.sportello.desk.writing.Preview.Button;
import it.sportello.desk.writing.Preview.Span;
import it.sportello.knowledge.phrases.FreeMarkerPhrases;
import it.sportello.knowledge.release.KnowledgeInService;
import it.sportello.knowledge.spelling.WorldLanguages;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChannelPreviewsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final List<Topic> RELATED =
            List.of(topic("mensa", "Mensa"), topic("rette", "Quanto costa la retta del nido"));
    private static final Source RULES =
            new Source("Regolamento", Optional.of("https://example.it/r"), Optional.of(LocalDate.of(2026, 3, 1)));

    private final ChannelPreviews previews = new ChannelPreviews(new Speech(
            new FreeMarkerPhrases(
                    Path.of("..", "config", "phrases"),
                    List.of(Language.ITALIAN, Language.ENGLISH),
                    new HouseDetails("Comune", "", "", "")),
            new KnowledgeInService(List.of(), WorldLanguages.read(), ZoneId.of("Europe/Rome")),
            true));

    @Test
    void eachChannelShowsItsOwnStyleButtonsAndTheSource() {
        Preview telegram = preview("telegram", "Vieni **domani** & *presto* <b>", RELATED);
        assertEquals(
                List.of(new Span("domani", true, false)),
                telegram.bubbles().get(0).spans().stream().filter(Span::strong).toList());
        assertEquals(
                "Vieni domani & presto <b>\n\nFonte: Regolamento, aggiornata al 1 marzo 2026. https://example.it/r",
                text(telegram, 0));
        assertEquals(
                List.of(new Button("Mensa", false), new Button("Quanto costa la retta del nido", false)),
                telegram.buttons());
        Preview whatsApp = preview("whatsapp", "Vieni **domani**", RELATED);
        assertTrue(whatsApp.bubbles().get(0).spans().contains(new Span("domani", true, false)));
        assertEquals(1024, whatsApp.longest());
        assertTrue(whatsApp.buttons().get(1).isCut(), "twenty letters fit");
        assertFalse(whatsApp.buttons().get(0).isCut());
    }

    @Test
    void aLongAnswerIsCutAsTheChannelCutsIt() {
        String tenThousand = "Porta la carta. ".repeat(625);
        assertEquals(3, preview("telegram", tenThousand, List.of()).bubbles().size());
        assertEquals(3, preview("whatsapp", tenThousand, List.of()).bubbles().size());
        Preview web = preview("web", tenThousand, RELATED);
        assertEquals(1, web.bubbles().size());
        assertEquals(0, web.longest());
        assertTrue(web.bubbles().get(0).whole().isPresent());
    }

    private Preview preview(String channel, String text, List<Topic> related) {
        return previews.of(
                new ArticleAnswer(
                        topic("orari", "Orari"),
                        new Markdown(text),
                        new Beside(related, List.of(), Optional.of(RULES))),
                Language.ITALIAN,
                new ChannelName(channel),
                NOW);
    }

    private static String text(Preview preview, int bubble) {
        return preview.bubbles().get(bubble).spans().stream().map(Span::text).collect(Collectors.joining());
    }

    private static Topic topic(String id, String title) {
        return new Topic(new ArticleId(id), title, new OfficeId("scuola"));
    }
}
