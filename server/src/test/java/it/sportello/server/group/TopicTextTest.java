package it.sportello.server.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.Line;
import it.sportello.core.counter.Tried;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Content;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.MessageRef;
import it.sportello.core.message.OutgoingMessage;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.message.ReplyOption;
import it.sportello.core.message.Words;
import it.sportello.core.staff.PasswordHash;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.Roles;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import it.sportello.core.staffgroup.StaffAnswer;
import it.sportello.core.staffgroup.StaffTopic;
import it.sportello.core.staffgroup.StaffTopic.Attempts;
import it.sportello.core.staffgroup.StaffTopic.Told;
import it.sportello.core.staffgroup.StaffTopic.Waiting;
import it.sportello.core.ticket.Step;
import it.sportello.core.ticket.Ticket;
import it.sportello.desk.page.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicTextTest {
    private static final Instant NOW = CounterSamples.SENT_AT;
    private static final Told BEFORE = new Told(1, 0, "");
    private static final List<StaffAnswer> EVERY_ANSWER = Stream.of(StaffAnswer.Kind.values())
            .map(kind -> new StaffAnswer(kind, "Anna"))
            .toList();
    private final TopicText text = new TopicText("https://desk.example");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HELD    | 7  | false | true  | SAY",
                "WAITING |    | false | true  | CREATE",
                "WAITING | 7  | true  | true  | REOPEN",
                "WAITING | 7  | false | false | SETTLE",
                "CLOSED  |    | false | true  | SKIP",
                "CLOSED  | 7  | false | true  | SAY",
                "CLOSED  | 7  | false | false | CLOSE",
                "CLOSED  | 7  | true  | true  | SAY",
                "CLOSED  | 7  | true  | false | SETTLE",
                "        | 7  | false | false | DELETE",
                "        |    | false | false | FORGET"
            })
    void aTopicNeedsOneThingNext(Ticket.State state, Long number, boolean closed, boolean hasNews, TopicStep step) {
        StaffTopic topic = topic(Optional.ofNullable(number), BEFORE, closed, List.of());
        assertEquals(
                step, TopicStep.next(topic, Optional.ofNullable(state).map(one -> ticket("quando?", one)), hasNews));
    }

    @Test
    void aTitleShowsNobodysData() {
        String title = title("Sono Mario Inventato, scrivete a mario@mail.example o 333 1234567", Texts.ITALIAN);
        assertTrue(title.startsWith("#12 "), title);
        assertFalse(title.contains("mario@") || title.contains("333") || title.contains("Inventato"), title);
        assertTrue(title("x ".repeat(400), Texts.ITALIAN).length() <= 128);
        assertEquals("#12 Ha chiesto una persona", title("  ", Texts.ITALIAN));
        assertEquals("#12 Asked for a person", title("  ", Texts.ENGLISH));
    }

    @Test
    void anEnglishGroupReadsEnglishAlone() {
        List<Line> lines = List.of(
                heard(3, "quando apre?"), said(4, "Non lo so.", Speaker.BOT), said(5, "Alle 9.", Speaker.PERSON));
        List<Tried> tried = List.of(new Tried(3, Tried.Outcome.UNSURE, List.of(new ArticleId("orari")), 0.31));
        Step claimed = new Step(Step.Kind.CLAIMED, Optional.of(new StaffId(1)), Optional.empty(), NOW);
        TopicNews italian = news(Told.NOTHING, lines, tried, List.of(claimed), EVERY_ANSWER);
        String said = text.of(in(Texts.ENGLISH, italian));
        assertTrue(said.startsWith("Request 12 · Telegram\nAsked for a person"), said);
        assertTrue(said.contains("Citizen: quando apre?"), said);
        assertTrue(said.contains("Anna took it."), said);
        assertTrue(said.endsWith("/help"), said);
        List<String> here = List.of(text.of(italian).split("\n+"));
        Stream.of(said.split("\n+"))
                .filter(line -> !line.startsWith("https:"))
                .forEach(line -> assertFalse(here.contains(line), line));
        assertEquals(
                List.of("I’ll take it", "Back to the bot", "Close"),
                TopicText.buttons(Texts.ENGLISH).stream()
                        .map(ReplyOption::label)
                        .toList());
    }

    private static String title(String question, Texts texts) {
        TopicNews news = news(Told.NOTHING, List.of(), List.of(), List.of(), List.of());
        return TopicText.title(in(
                texts,
                new TopicNews(news.topic(), ticket(question, Ticket.State.WAITING), news.happened(), news.house())));
    }

    private static TopicNews in(Texts texts, TopicNews news) {
        TopicNews.House house = news.house();
        return new TopicNews(
                news.topic(),
                news.ticket(),
                news.happened(),
                new TopicNews.House(house.members(), house.offices(), texts));
    }

    @Test
    void theFirstMessageTellsWhatTheBotTriedAndHowToAnswer() {
        List<Line> lines = List.of(heard(3, "quando apre?"), said(4, "Non lo so **ancora**.", Speaker.BOT));
        List<Tried> tried = List.of(new Tried(3, Tried.Outcome.UNSURE, List.of(new ArticleId("orari")), 0.31));
        String said = text.of(news(Told.NOTHING, lines, tried, List.of(), List.of()));
        assertTrue(said.startsWith("Richiesta 12 · "), said);
        assertTrue(said.contains("https://desk.example/desk/tickets/12"), said);
        assertTrue(
                said.contains("Cittadino: quando apre?\n(Il bot era incerto (sicurezza 31%) e ha proposto orari)"),
                said);
        assertTrue(said.contains("Assistente automatico: Non lo so ancora."), said);
        assertTrue(said.endsWith("/aiuto"), said);
    }

    @Test
    void whatCameMeanwhileIsOneMessage() {
        List<Line> lines = List.of(heard(3, "uno"), heard(4, "due"));
        Step claimed = new Step(Step.Kind.CLAIMED, Optional.of(new StaffId(1)), Optional.empty(), NOW);
        TopicNews news = news(BEFORE, lines, List.of(), List.of(claimed), List.of());
        assertEquals("Cittadino: uno\n\nCittadino: due\n\n• Anna l’ha presa in carico.", text.of(news));
        assertEquals(new Told(4, 1, ""), news.told());
    }

    @Test
    void whatAColleagueWroteHereIsNotRepeated() {
        List<Line> lines =
                List.of(said(3, "Anna: Alle 9.", Speaker.PERSON), said(4, "Anna: Dalla scrivania.", Speaker.PERSON));
        StaffAnswer sent = new StaffAnswer(StaffAnswer.Kind.SENT, "Alle 9.");
        assertEquals(
                "Ufficio: Anna: Dalla scrivania.\n\n✓ Inviata al cittadino.",
                text.of(news(BEFORE, lines, List.of(), List.of(), List.of(sent))));
    }

    @Test
    void whatDoesNotFitIsLeftOutBehindTheHead() {
        List<Line> lines = IntStream.range(3, 23)
                .<Line>mapToObj(cursor -> heard(cursor, cursor + " " + "parola ".repeat(100)))
                .toList();
        String said = text.of(news(Told.NOTHING, lines, List.of(), List.of(), List.of()));
        assertTrue(said.length() <= 4096, String.valueOf(said.length()));
        assertTrue(
                said.startsWith("Richiesta 12") && said.contains("22 parola") && !said.contains("Cittadino: 3 parola"),
                said);
    }

    @Test
    void everyAnswerHasItsSentence() {
        Stream.of(StaffAnswer.Kind.values())
                .forEach(kind -> assertFalse(
                        text.of(news(BEFORE, List.of(), List.of(), List.of(), List.of(new StaffAnswer(kind, "Anna"))))
                                .isBlank(),
                        kind.name()));
    }

    private static TopicNews news(
            Told told, List<Line> lines, List<Tried> tried, List<Step> steps, List<StaffAnswer> answers) {
        StaffMember anna = new StaffMember(
                new StaffId(1),
                "Anna",
                Roles.everywhere(Role.OPERATOR),
                new PasswordHash("x"),
                false,
                false,
                Optional.empty());
        return new TopicNews(
                topic(Optional.of(7L), told, false, answers),
                ticket("quando?", Ticket.State.WAITING),
                new TopicNews.Happened(lines, tried, steps),
                new TopicNews.House(List.of(anna), List.of(), Texts.ITALIAN));
    }

    private static StaffTopic topic(Optional<Long> number, Told told, boolean closed, List<StaffAnswer> answers) {
        return new StaffTopic(
                1,
                Optional.of(12L),
                number,
                told,
                closed,
                1,
                new Attempts(1, 0),
                answers.stream().map(answer -> new Waiting(1, answer)).toList());
    }

    private static Ticket ticket(String question, Ticket.State state) {
        return new Ticket(
                12,
                CounterSamples.citizen("1"),
                Optional.empty(),
                new Words(question),
                NewTicket.Reason.ASKED,
                state,
                NOW,
                NOW,
                Optional.empty(),
                false,
                Optional.empty(),
                false,
                Optional.empty());
    }

    private static Line heard(long cursor, String words) {
        return new Line.Heard(cursor, NOW, new MessageRef("update:" + cursor), new Content.Text(new Words(words)));
    }

    private static Line said(long cursor, String words, Speaker speaker) {
        OutgoingMessage message = new OutgoingMessage(
                cursor,
                CounterSamples.citizen("1"),
                new Markdown(words),
                List.of(),
                speaker,
                OutgoingMessage.Format.RICH);
        return new Line.Said(cursor, NOW, message, Optional.empty());
    }
}
