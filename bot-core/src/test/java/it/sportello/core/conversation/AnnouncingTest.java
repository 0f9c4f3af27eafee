package it.sportello.core.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.announcement.Announcement;
import it.sportello.core.announcement.Concern;
import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleAnswer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.DeskIntent;
import it.sportello.core.knowledge.Emergency;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Content;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.IncomingMessage;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.MessageRef;
import it.sportello.core.message.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class AnnouncingTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final ConversationKey CITIZEN =
            new ConversationKey(new ChannelName("telegram"), new ChannelAddress("1"));
    private static final State KNOWN = State.fresh(Language.ITALIAN).introducedAt(NOW);
    private static final Topic WATER = new Topic(new ArticleId("acqua-guasti"), "Guasti", new OfficeId("acqua"));
    private static final Answer FOUND = new Answer.Found(new ArticleAnswer(WATER, new Markdown("Chiama.")));
    private static final Answer NOT_FOUND = new Answer.NotFound();
    private static final Concern EVERYTHING = new Concern.Everything();
    private static final Concern PIPE = new Concern.Mentioned(List.of("acqua", "perdita in strada"));
    private static final Concern TOPIC = new Concern.Topic(WATER.id());

    private static List<Arguments> table() {
        return List.of(
                row("everything: a question", EVERYTHING, List.of(), "orari?", FOUND, "!1 article"),
                row("everything: what is not known", EVERYTHING, List.of(), "boh?", NOT_FOUND, "!1 unknown"),
                row("everything: a greeting is no question", EVERYTHING, List.of(), "ciao", greeting(), "greeting"),
                row("a topic: its answer", TOPIC, List.of(), "guasto?", FOUND, "!1 article"),
                row("a topic: the answer is out of date", TOPIC, List.of(), "guasto?", outOfDate(), "!1 out-of-date"),
                row("a topic: another question", TOPIC, List.of(), "boh?", NOT_FOUND, "unknown"),
                row("words: named", PIPE, List.of(), "Non c'è ACQUA!", FOUND, "!1 article"),
                row("words: in the plural", PIPE, List.of(), "ci sono acque", FOUND, "!1 article"),
                row("words: within another word", PIPE, List.of(), "l'acquario?", FOUND, "article"),
                row("words: only some of an expression", PIPE, List.of(), "perdita in casa", FOUND, "article"),
                row("words: the whole expression", PIPE, List.of(), "c'è una perdita in strada", FOUND, "!1 article"),
                row("words: nothing else is known", PIPE, List.of(), "manca l'acqua", NOT_FOUND, "!1 announced-only"),
                row("an area: named", TOPIC, List.of("via Verdi"), "guasto in Via verdi 3?", FOUND, "!1 article"),
                row("an area: another one", TOPIC, List.of("via Verdi"), "guasto in via Rossi", FOUND, "article"),
                row("an area: one of two", TOPIC, List.of("Lama", "centro"), "guasto in centro", FOUND, "!1 article"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void theAnnouncementComesFirstToWhomItConcerns(
            String name, Concern concern, List<String> area, String words, Answer answer, String said) {
        assertEquals(said, said(decide(KNOWN, words, answer, one(1, area, concern))));
    }

    @Test
    void anAnnouncementIsMadeOnceInAConversation() {
        Announcement pipe = one(5, List.of(), PIPE);
        Decision first = decide(KNOWN, "manca l'acqua", NOT_FOUND, pipe);
        assertEquals(List.of(5L), first.next().state().told());
        assertEquals("unknown", said(decide(first.next().state(), "quando torna l'acqua", NOT_FOUND, pipe)));
    }

    @Test
    void whatTheAnnouncementExplainsIsNoFailure() {
        State next = decide(KNOWN, "manca l'acqua", NOT_FOUND, one(5, List.of(), PIPE))
                .next()
                .state();
        assertEquals(0, next.failures());
        assertEquals(new Awaiting.WhetherPerson(new Words("manca l'acqua"), NewTicket.Reason.UNKNOWN), next.awaiting());
    }

    @Test
    void theStreetMayStandInTheQuestionBefore() {
        State asked = KNOWN.asked(new Words("abito in via Verdi")).answeredWith(WATER.id());
        assertEquals("!1 article", said(decide(asked, "e l'acqua?", FOUND, one(1, List.of("via Verdi"), PIPE))));
    }

    @Test
    void theIntroductionComesBeforeAnnouncements() {
        State fresh = State.fresh(Language.ITALIAN);
        assertEquals("first-contact !1 article", said(decide(fresh, "guasto?", FOUND, one(1, List.of(), TOPIC))));
    }

    @Test
    void nothingIsAnnouncedInDanger() {
        Understanding danger = new Understanding(Language.ITALIAN, Optional.of(Emergency.GAS), NOT_FOUND, 0.5, 1);
        Decision decision = new Conversation(CITIZEN, 1, KNOWN)
                .decide(message("odore di gas"), danger, List.of(one(1, List.of(), EVERYTHING)), NOW);
        assertEquals("emergency-gas", said(decision));
        assertEquals(List.of(), decision.next().state().told());
    }

    @Test
    void nothingIsAnnouncedWhileAPersonHasTheWord() {
        State held = KNOWN.heldBy(Holder.PERSON);
        Decision decision = decide(held, "guasto?", FOUND, one(1, List.of(), EVERYTHING));
        assertEquals("", said(decision));
        assertEquals(List.of(), decision.next().state().told());
    }

    @Test
    void ofManyAnnouncementsThreeComeAtOnce() {
        Announcement[] many = LongStream.range(1, 6)
                .mapToObj(id -> one(id, List.of(), EVERYTHING))
                .toArray(Announcement[]::new);
        Decision first = decide(KNOWN, "orari?", FOUND, many);
        assertEquals("!1 !2 !3 article", said(first));
        assertEquals("!4 !5 article", said(decide(first.next().state(), "orari?", FOUND, many)));
    }

    private static Arguments row(
            String name, Concern concern, List<String> area, String words, Answer answer, String said) {
        return Arguments.of(name, concern, area, words, answer, said);
    }

    private static Decision decide(State state, String words, Answer answer, Announcement... announced) {
        Understanding understood = new Understanding(Language.ITALIAN, Optional.empty(), answer, 0.5, 1);
        return new Conversation(CITIZEN, 1, state).decide(message(words), understood, List.of(announced), NOW);
    }

    private static Announcement one(long id, List<String> area, Concern concern) {
        return new Announcement(
                id, Map.of(Language.ITALIAN, "Guasto."), NOW.minusSeconds(60), NOW.plusSeconds(60), area, concern);
    }

    private static IncomingMessage message(String words) {
        return new IncomingMessage(
                new MessageRef("1"),
                CITIZEN,
                new Content.Text(new Words(words)),
                Optional.empty(),
                NOW,
                Optional.empty());
    }

    private static Answer greeting() {
        return new Answer.AtDesk(DeskIntent.GREETING);
    }

    private static Answer outOfDate() {
        return new Answer.OutOfDate(WATER);
    }

    private static String said(Decision decision) {
        return String.join(
                " ",
                decision.say().stream()
                        .map(saying -> saying.fold(
                                phrase -> phrase.key().key(),
                                article -> "article",
                                announced -> "!" + announced.announcement().id(),
                                overview -> "overview"))
                        .toList());
    }
}
