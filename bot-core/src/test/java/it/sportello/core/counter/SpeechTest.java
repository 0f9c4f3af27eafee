package it.sportello.core.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleAnswer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.Beside;
import it.sportello.core.knowledge.KnowledgeBase;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.knowledge.Question;
import it.sportello.core.knowledge.Source;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.ReplyOption;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.speech.Phrases;
import it.sportello.core.speech.Saying;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What an article says, with what stands beside it. */
class SpeechTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Topic TAX = new Topic(new ArticleId("tari"), "La TARI", new OfficeId("tributi"));
    private static final Topic DISCOUNT = new Topic(new ArticleId("sconti"), "Sconti", new OfficeId("tributi"));
    private static final Source RULES =
            new Source("Regolamento", Optional.of("https://example.it"), Optional.of(LocalDate.of(2026, 3, 1)));
    private static final Saying ANSWER = new Saying.Article(new ArticleAnswer(
            TAX, new Markdown("Si paga a giugno."), new Beside(List.of(DISCOUNT), List.of(), Optional.of(RULES))));

    @Test
    void relatedArticlesAreChoicesBelowTheAnswer() {
        Draft draft = said(new Speech(new Keys(), new Nothing()));
        assertEquals(List.of(new ReplyOption("a:sconti", "Sconti")), draft.options());
        assertEquals("Si paga a giugno.", draft.text().value(), "sources are not named here");
    }

    @Test
    void theSourceIsTheLastParagraphWhereItIsNamed() {
        assertEquals(
                "Si paga a giugno.\n\nsource {address=https://example.it, date=1 marzo 2026, source=Regolamento}",
                said(new Speech(new Keys(), new Nothing(), true)).text().value());
    }

    private static Draft said(Speech speech) {
        return speech.drafts(List.of(ANSWER), Language.ITALIAN, NOW).get(0);
    }

    private static final class Nothing implements KnowledgeBase {
        @Override
        public Understanding understand(Question question) {
            return new Understanding(Language.ITALIAN, Optional.empty(), new Answer.NotFound(), 0, 1);
        }

        @Override
        public Answer read(ArticleId article, Language language, ChannelName channel, Instant now) {
            return new Answer.NotFound();
        }

        @Override
        public List<Topic> topics(Language language, Instant now, int limit) {
            return List.of();
        }
    }

    /** Phrases that show their key and values. */
    private static final class Keys implements Phrases {
        @Override
        public Language spoken(PhraseKey key, Language wanted) {
            return wanted;
        }

        @Override
        public Markdown say(PhraseKey key, Language language, Map<String, Object> values) {
            return new Markdown(key.key() + " " + new TreeMap<>(values));
        }

        @Override
        public String label(PhraseKey key, Language language) {
            return key.key();
        }
    }
}
