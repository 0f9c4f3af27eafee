package it.sportello.core.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.conversation.NewTicket.Reason;
import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleAnswer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.Beside;
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
import it.sportello.core.speech.Option;
import it.sportello.core.speech.Saying;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the counter as a table: a state, what was said, what was understood, and what is to follow. */
class DecideTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final ConversationKey CITIZEN =
            new ConversationKey(new ChannelName("web"), new ChannelAddress("c1"));

    private static final Topic ORALS = topic("orali", "Quando iniziano gli orali");
    private static final Topic PAPER = topic("prima-prova", "Quando è la prima prova");
    private static final Topic PRIVATE = topic("privatisti", "Esame da privatista");

    private static final Answer.Found FOUND = new Answer.Found(new ArticleAnswer(ORALS, new Markdown("Il 22 giugno.")));
    private static final Answer.Found PAPER_FOUND =
            new Answer.Found(new ArticleAnswer(PAPER, new Markdown("Il 17 giugno.")));
    private static final Answer.Unsure UNSURE = new Answer.Unsure(List.of(ORALS, PAPER));
    private static final Language FRENCH = new Language("fr");
    private static final Answer NOT_FOUND = new Answer.NotFound();

    private static final State KNOWN = State.fresh(Language.ITALIAN).introducedAt(NOW.minusSeconds(60));
    private static final State FAILED_ONCE =
            KNOWN.asked(new Words("boh")).failedOnceMore().awaiting(person("boh", Reason.UNKNOWN));
    private static final State CHOOSING = KNOWN.asked(new Words("quando?"))
            .awaiting(new Awaiting.WhichTopic(List.of(ORALS, PAPER), new Words("quando?")));
    private static final State WAITING = KNOWN.waitingForPerson();
    private static final State HELD = KNOWN.heldBy(Holder.PERSON);
    private static final State ERASING = KNOWN.awaiting(new Awaiting.WhetherErase());

    private static final Answer.Found LEADING = new Answer.Found(new ArticleAnswer(
            ORALS, new Markdown("Il 22 giugno."), new Beside(List.of(PAPER, PRIVATE), List.of(), Optional.empty())));

    @Test
    void whatStandsBesideAnAnswerIsPickedByItsNumberAndAsksNothing() {
        Conversation led = conversation(KNOWN)
                .decide(message(text("orali?")), understood(LEADING), NOW)
                .next();
        assertEquals(new Awaiting.Related(List.of(PAPER, PRIVATE)), led.state().awaiting());
        assertEquals(Optional.of(ORALS.id()), led.state().topic(), "a short follow-up is still about the answer");
        assertEquals(Optional.of(PRIVATE.id()), led.picks(message(text("la 2")), understood(NOT_FOUND)));
        assertEquals(Optional.empty(), led.picks(message(text("3")), understood(NOT_FOUND)));
        assertEquals(
                Optional.empty(),
                led.picks(message(text("privatista")), understood(NOT_FOUND)),
                "a question of its own");
    }

    static Stream<Arguments> table() {
        return Stream.of(
                row("a sure answer is said", KNOWN, text("orali?"), FOUND, "article", nothing(), Holder.BOT),
                row(
                        "an unsure one is asked about",
                        KNOWN,
                        text("quando?"),
                        UNSURE,
                        "did-you-mean",
                        nothing(),
                        Holder.BOT),
                row("the unknown offers a person", KNOWN, text("boh"), NOT_FOUND, "unknown", nothing(), Holder.BOT),
                row(
                        "another language is told so",
                        KNOWN,
                        text("bonjour"),
                        new Answer.Foreign(FRENCH),
                        "foreign",
                        nothing(),
                        Holder.BOT),
                row(
                        "the second time a person takes over",
                        FAILED_ONCE,
                        text("bonjour"),
                        new Answer.Foreign(FRENCH),
                        "ticket-opened-unasked",
                        ticket(Reason.UNKNOWN, "bonjour"),
                        Holder.WAITING),
                row(
                        "two questions get both answers",
                        KNOWN,
                        text("orali? prova?"),
                        new Answer.Several(List.of(FOUND, PAPER_FOUND), Optional.empty()),
                        "article article",
                        nothing(),
                        Holder.BOT),
                row(
                        "one sure and one unsure: an answer and a choice",
                        KNOWN,
                        text("orali? quando?"),
                        new Answer.Several(List.of(FOUND), Optional.of(UNSURE)),
                        "article did-you-mean",
                        nothing(),
                        Holder.BOT),
                row(
                        "one sure and one out of date: an answer, and a person for the other",
                        KNOWN,
                        text("orali? prova?"),
                        new Answer.Several(
                                List.of(FOUND), Optional.of(UNSURE), Optional.of(new Answer.OutOfDate(PAPER))),
                        "article out-of-date",
                        ticket(Reason.OUT_OF_DATE, "orali? prova?"),
                        Holder.WAITING),
                row(
                        "one sure and one unknown: an answer and a person",
                        FAILED_ONCE,
                        text("orali? boh?"),
                        new Answer.Several(List.of(FOUND), Optional.empty()),
                        "article rest-unknown",
                        nothing(),
                        Holder.BOT),
                row(
                        "twice unknown goes to a person",
                        FAILED_ONCE,
                        text("mah"),
                        NOT_FOUND,
                        "ticket-opened-unasked",
                        ticket(Reason.UNKNOWN, "mah"),
                        Holder.WAITING),
                row(
                        "an answer between failures counts",
                        KNOWN.failedOnceMore().answeredWith(ORALS.id()),
                        text("mah"),
                        NOT_FOUND,
                        "unknown",
                        nothing(),
                        Holder.BOT),
                row(
                        "the same choice is not asked twice",
                        CHOOSING,
                        text("quando?"),
                        UNSURE,
                        "unknown",
                        nothing(),
                        Holder.BOT),
                row(
                        "an expired answer is not said",
                        KNOWN,
                        text("orali?"),
                        new Answer.OutOfDate(ORALS),
                        "out-of-date",
                        ticket(Reason.OUT_OF_DATE, "orali?"),
                        Holder.WAITING),
                row(
                        "a person is wanted",
                        KNOWN,
                        text("operatore"),
                        desk(DeskIntent.PERSON),
                        "ticket-opened",
                        ticket(Reason.ASKED, "operatore"),
                        Holder.WAITING),
                row(
                        "a person by command",
                        KNOWN,
                        command("persona"),
                        NOT_FOUND,
                        "ticket-opened",
                        ticket(Reason.ASKED, ""),
                        Holder.WAITING),
                row(
                        "a person by button",
                        FAILED_ONCE,
                        choice("person"),
                        NOT_FOUND,
                        "ticket-opened",
                        ticket(Reason.UNKNOWN, "boh"),
                        Holder.WAITING),
                row(
                        "yes to a person",
                        FAILED_ONCE,
                        text("si"),
                        desk(DeskIntent.YES),
                        "ticket-opened",
                        ticket(Reason.UNKNOWN, "boh"),
                        Holder.WAITING),
                row(
                        "no to a person",
                        FAILED_ONCE,
                        text("no"),
                        desk(DeskIntent.NO),
                        "person-declined",
                        nothing(),
                        Holder.BOT),
                row(
                        "no to a person by button",
                        FAILED_ONCE,
                        choice("no"),
                        NOT_FOUND,
                        "person-declined",
                        nothing(),
                        Holder.BOT),
                row(
                        "a person is wanted again",
                        WAITING,
                        text("operatore"),
                        desk(DeskIntent.PERSON),
                        "ticket-waiting",
                        nothing(),
                        Holder.WAITING),
                row(
                        "the bot still answers while one waits",
                        WAITING,
                        text("orali?"),
                        FOUND,
                        "article",
                        nothing(),
                        Holder.WAITING),
                row(
                        "what it does not know joins the ticket",
                        WAITING,
                        text("boh"),
                        NOT_FOUND,
                        "ticket-added",
                        nothing(),
                        Holder.WAITING),
                row(
                        "and is not confirmed in the same words",
                        WAITING.failedOnceMore(),
                        text("boh"),
                        NOT_FOUND,
                        "ticket-waiting",
                        nothing(),
                        Holder.WAITING),
                row("a person has the word", HELD, text("orali?"), FOUND, "", nothing(), Holder.PERSON),
                row("a person has the word after a voice note", HELD, voice(), NOT_FOUND, "", nothing(), Holder.PERSON),
                row("none of them by button", CHOOSING, choice("none"), NOT_FOUND, "not-meant", nothing(), Holder.BOT),
                row("none of them by number", CHOOSING, text("3"), NOT_FOUND, "not-meant", nothing(), Holder.BOT),
                row(
                        "none of them by word",
                        CHOOSING,
                        text("no"),
                        desk(DeskIntent.NO),
                        "not-meant",
                        nothing(),
                        Holder.BOT),
                row(
                        "not what I meant",
                        KNOWN.asked(new Words("quando?")).answeredWith(ORALS.id()),
                        text("non è quello"),
                        desk(DeskIntent.WRONG_ANSWER),
                        "not-meant",
                        nothing(),
                        Holder.BOT),
                row("an article by button", KNOWN, choice("a:orali"), FOUND, "article", nothing(), Holder.BOT),
                row("an article that is gone", KNOWN, choice("a:altro"), NOT_FOUND, "unknown", nothing(), Holder.BOT),
                row("an unknown button", KNOWN, choice("x"), NOT_FOUND, "unknown", nothing(), Holder.BOT),
                row("a greeting", KNOWN, text("ciao"), desk(DeskIntent.GREETING), "greeting", nothing(), Holder.BOT),
                row("thanks", KNOWN, text("grazie"), desk(DeskIntent.THANKS), "thanks", nothing(), Holder.BOT),
                row("goodbye", KNOWN, text("arrivederci"), desk(DeskIntent.GOODBYE), "goodbye", nothing(), Holder.BOT),
                row(
                        "what can you do",
                        KNOWN,
                        text("cosa sai fare"),
                        desk(DeskIntent.HELP),
                        "overview",
                        nothing(),
                        Holder.BOT),
                row("start", KNOWN, command("start"), NOT_FOUND, "overview", nothing(), Holder.BOT),
                row("an unknown command", KNOWN, command("xyz"), NOT_FOUND, "overview", nothing(), Holder.BOT),
                row(
                        "are you a robot",
                        KNOWN,
                        text("sei un robot"),
                        desk(DeskIntent.ROBOT),
                        "robot",
                        nothing(),
                        Holder.BOT),
                row("privacy", KNOWN, command("privacy"), NOT_FOUND, "privacy", nothing(), Holder.BOT),
                row(
                        "another language",
                        KNOWN,
                        text("english?"),
                        desk(DeskIntent.LANGUAGE),
                        "language",
                        nothing(),
                        Holder.BOT),
                row("an insult", KNOWN, text("..."), desk(DeskIntent.INSULT), "insult", nothing(), Holder.BOT),
                row(
                        "a compliment",
                        KNOWN,
                        text("bravo"),
                        desk(DeskIntent.COMPLIMENT),
                        "compliment",
                        nothing(),
                        Holder.BOT),
                row(
                        "one's own case",
                        KNOWN,
                        text("la mia pratica"),
                        desk(DeskIntent.PERSONAL_CASE),
                        "personal-case",
                        nothing(),
                        Holder.BOT),
                row(
                        "nothing to say again",
                        KNOWN,
                        text("ripeti"),
                        desk(DeskIntent.REPEAT),
                        "nothing-to-repeat",
                        nothing(),
                        Holder.BOT),
                row("yes to nothing", KNOWN, text("si"), desk(DeskIntent.YES), "nothing-asked", nothing(), Holder.BOT),
                row("no to nothing", KNOWN, text("no"), desk(DeskIntent.NO), "nothing-asked", nothing(), Holder.BOT),
                row(
                        "forget me",
                        KNOWN,
                        text("cancella i miei dati"),
                        desk(DeskIntent.ERASE),
                        "erase-ask",
                        nothing(),
                        Holder.BOT),
                row(
                        "forget me, yes",
                        ERASING,
                        text("si"),
                        desk(DeskIntent.YES),
                        "erase-requested",
                        ticket(Reason.ERASURE, "si"),
                        Holder.WAITING),
                row("forget me, no", ERASING, text("no"), desk(DeskIntent.NO), "erase-kept", nothing(), Holder.BOT),
                row(
                        "forget me while a ticket waits",
                        ERASING.heldBy(Holder.WAITING),
                        text("si"),
                        desk(DeskIntent.YES),
                        "erase-requested",
                        ticket(Reason.ERASURE, "si"),
                        Holder.WAITING),
                row("an empty text", KNOWN, text("  \n"), NOT_FOUND, "empty", nothing(), Holder.BOT),
                row(
                        "an absurdly long text",
                        KNOWN,
                        text("bla ".repeat(5000)),
                        FOUND,
                        "too-long",
                        nothing(),
                        Holder.BOT),
                row("a voice note", KNOWN, voice(), NOT_FOUND, "voice", nothing(), Holder.BOT),
                row("a photo with words", KNOWN, photo("orali?"), FOUND, "image article", nothing(), Holder.BOT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void decideFollowsTheTable(
            String name,
            State state,
            Content content,
            Answer answer,
            String said,
            Optional<NewTicket> ticket,
            Holder holder) {
        Decision decision = decide(state, content, answer);
        assertEquals(said, said(decision));
        assertEquals(ticket, decision.ticket());
        assertEquals(holder, decision.next().state().holder());
    }

    @ParameterizedTest
    @EnumSource(Content.Kind.class)
    void everyKindThatCannotBeReadGetsASentence(Content.Kind kind) {
        Decision decision = decide(KNOWN, new Content.Unreadable(kind, Words.NONE), NOT_FOUND);
        assertEquals(1, decision.say().size());
    }

    @ParameterizedTest
    @EnumSource(Emergency.class)
    void dangerIsAnsweredBeforeAnythingElseInAnyState(Emergency danger) {
        for (State state : List.of(State.fresh(Language.ITALIAN), KNOWN, CHOOSING, WAITING, HELD)) {
            Understanding understanding = new Understanding(Language.ITALIAN, Optional.of(danger), FOUND, 0.9, 1);
            Decision decision = conversation(state).decide(message(text("aiuto")), understanding, NOW);
            assertEquals(
                    "emergency-" + danger.key(), said(decision).split(" ")[0], "in state held by " + state.holder());
        }
    }

    @Test
    void aPersonIsToKnowOfDangerOnce() {
        Understanding danger = new Understanding(Language.ITALIAN, Optional.of(Emergency.DISTRESS), NOT_FOUND, 0, 1);
        Decision first = conversation(KNOWN).decide(message(text("aiuto")), danger, NOW);
        assertEquals(Optional.of(NewTicket.Reason.DANGER), first.ticket().map(NewTicket::reason));
        assertEquals(Holder.WAITING, first.next().state().holder());
        Decision second = first.next().decide(message(text("aiuto")), danger, NOW);
        assertEquals(Optional.empty(), second.ticket());
        assertEquals(
                Holder.PERSON,
                conversation(HELD)
                        .decide(message(text("aiuto")), danger, NOW)
                        .next()
                        .state()
                        .holder());
    }

    @Test
    void whoIsMutedOrBlockedGetsNothingButTheNumbersInDanger() {
        Understanding known = new Understanding(Language.ITALIAN, Optional.empty(), FOUND, 0.9, 1);
        Understanding danger = new Understanding(Language.ITALIAN, Optional.of(Emergency.GAS), FOUND, 0.9, 1);
        Conduct muted = new Conduct(Optional.of(NOW.plusSeconds(1)), false);
        for (Conduct conduct : List.of(new Conduct(Optional.empty(), true), muted)) {
            for (State state : List.of(State.fresh(Language.ITALIAN), KNOWN, CHOOSING, WAITING, HELD)) {
                Conversation silenced = conversation(state.of(conduct));
                for (String words : List.of("persona", "quando?", "cancella i miei dati")) {
                    Decision decision = silenced.decide(message(text(words)), known, NOW);
                    assertEquals(List.of(), decision.say());
                    assertEquals(Optional.empty(), decision.ticket());
                    assertEquals(silenced, decision.next(), "and nothing changes");
                }
                Decision helped = silenced.decide(message(text("gas")), danger, NOW);
                assertEquals("emergency-gas", said(helped).split(" ")[0]);
                assertEquals(Optional.empty(), helped.ticket());
            }
        }
        assertEquals("article", said(decide(KNOWN.of(new Conduct(Optional.of(NOW), false)), text("quando?"), FOUND)));
    }

    @Test
    void whoIsBlockedLeavesNoQuestionOpen() {
        State left = KNOWN.asked(new Words("quando?")).failedOnceMore();
        assertEquals(Optional.of(new Words("quando?")), left.unanswered());
        assertEquals(
                Optional.empty(), left.of(new Conduct(Optional.empty(), true)).unanswered());
    }

    @Test
    void theFirstContactSaysWhatTheBotIsBeforeTheAnswer() {
        Decision decision = decide(State.fresh(Language.ITALIAN), text("orali?"), FOUND);
        assertEquals("first-contact article", said(decision));
        assertEquals(Optional.of(NOW), decision.next().state().introduced());
        assertEquals("article", said(decide(decision.next().state(), text("orali?"), FOUND)));
    }

    @Test
    void aFirstGreetingIsAnsweredWithWhatCanBeAsked() {
        Decision decision = decide(State.fresh(Language.ITALIAN), text("ciao"), desk(DeskIntent.GREETING));
        assertEquals("first-contact overview", said(decision));
    }

    @Test
    void theIntroductionComesAgainAfterAQuarterOfAYear() {
        State longAgo = KNOWN.introducedAt(NOW.minus(Duration.ofDays(91)));
        assertEquals("first-contact article", said(decide(longAgo, text("orali?"), FOUND)));
    }

    @Test
    void theBotDoesNotIntroduceItselfWhileAPersonHasTheWord() {
        State longAgo = HELD.introducedAt(NOW.minus(Duration.ofDays(91)));
        Decision decision = decide(longAgo, text("orali?"), FOUND);
        assertEquals("", said(decision));
        assertEquals(longAgo.introduced(), decision.next().state().introduced());
    }

    @Test
    void theConversationGoesOnInTheLanguageThatWasUnderstood() {
        Understanding english = new Understanding(Language.ENGLISH, Optional.empty(), FOUND, 0.9, 1);
        Decision decision = conversation(KNOWN).decide(message(text("orals?")), english, NOW);
        assertEquals(Language.ENGLISH, decision.next().state().language());
    }

    @Test
    void anAnswerIsTheTopicUntilSomethingElseComesUp() {
        State answered = decide(KNOWN, text("orali?"), FOUND).next().state();
        assertEquals(Optional.of(ORALS.id()), answered.topic());
        assertEquals(
                answered.topic(),
                decide(answered, text("grazie"), desk(DeskIntent.THANKS))
                        .next()
                        .state()
                        .topic());
        for (Answer other : List.of(NOT_FOUND, UNSURE, new Answer.OutOfDate(PAPER), desk(DeskIntent.ERASE))) {
            assertEquals(
                    Optional.empty(),
                    decide(answered, text("x"), other).next().state().topic());
        }
    }

    @Test
    void ofSeveralAnswersTheLastIsTheTopic() {
        Answer both = new Answer.Several(List.of(FOUND, PAPER_FOUND), Optional.empty());
        assertEquals(
                Optional.of(PAPER.id()),
                decide(KNOWN, text("orali? prova?"), both).next().state().topic());
    }

    @Test
    void anUnsureAnswerOffersEachTopicAndNone() {
        Saying.Phrase phrase =
                (Saying.Phrase) decide(KNOWN, text("quando?"), UNSURE).say().get(0);
        assertEquals(
                List.of("a:orali", "a:prima-prova", "none"),
                phrase.options().stream().map(Option::token).toList());
        assertEquals(List.of(ORALS.title(), PAPER.title()), phrase.values().get("choices"));
    }

    static Stream<Arguments> picks() {
        return Stream.of(
                Arguments.of(CHOOSING, text("1"), NOT_FOUND, "orali"),
                Arguments.of(CHOOSING, text(" 2. "), NOT_FOUND, "prima-prova"),
                Arguments.of(CHOOSING, text("la numero 2"), NOT_FOUND, "prima-prova"),
                Arguments.of(CHOOSING, text("2️⃣"), NOT_FOUND, "prima-prova"),
                Arguments.of(CHOOSING, text("3"), NOT_FOUND, ""),
                Arguments.of(CHOOSING, text("0"), NOT_FOUND, ""),
                Arguments.of(CHOOSING, text("99999999999999999999"), NOT_FOUND, ""),
                Arguments.of(CHOOSING, text("PROVA"), NOT_FOUND, "prima-prova"),
                Arguments.of(CHOOSING, text("quando"), NOT_FOUND, ""),
                Arguments.of(CHOOSING, text("gli scritti"), new Answer.Unsure(List.of(PAPER, PRIVATE)), "prima-prova"),
                Arguments.of(CHOOSING, text("altro"), new Answer.Unsure(List.of(PRIVATE, PAPER)), ""),
                Arguments.of(CHOOSING, choice("a:privatisti"), NOT_FOUND, "privatisti"),
                Arguments.of(KNOWN, choice("a:../etc"), NOT_FOUND, ""),
                Arguments.of(KNOWN, text("1"), NOT_FOUND, ""),
                Arguments.of(KNOWN.answeredWith(PAPER.id()), text("ripeti"), desk(DeskIntent.REPEAT), "prima-prova"));
    }

    @ParameterizedTest
    @MethodSource("picks")
    void aMessagePicksAnOfferedTopic(State state, Content content, Answer answer, String picked) {
        assertEquals(
                picked,
                conversation(state)
                        .picks(message(content), understood(answer))
                        .map(ArticleId::value)
                        .orElse(""));
    }

    @ParameterizedTest
    @EnumSource(DeskIntent.class)
    void whateverTheDeskUnderstandsGetsOneSaying(DeskIntent intent) {
        assertEquals(1, decide(KNOWN, text("x"), desk(intent)).say().size());
    }

    private static Arguments row(
            String name,
            State state,
            Content content,
            Answer answer,
            String said,
            Optional<NewTicket> ticket,
            Holder holder) {
        return Arguments.of(name, state, content, answer, said, ticket, holder);
    }

    private static String said(Decision decision) {
        return String.join(
                " ",
                decision.say().stream()
                        .map(saying -> saying.fold(
                                phrase -> phrase.key().key(),
                                article -> "article",
                                announced -> "announced",
                                overview -> "overview"))
                        .toList());
    }

    private static Decision decide(State state, Content content, Answer answer) {
        return conversation(state).decide(message(content), understood(answer), NOW);
    }

    private static Conversation conversation(State state) {
        return new Conversation(CITIZEN, 3, state);
    }

    private static Understanding understood(Answer answer) {
        return new Understanding(Language.ITALIAN, Optional.empty(), answer, 0.5, 1);
    }

    private static IncomingMessage message(Content content) {
        return new IncomingMessage(new MessageRef("1"), CITIZEN, content, Optional.empty(), NOW, Optional.empty());
    }

    private static Optional<NewTicket> nothing() {
        return Optional.empty();
    }

    private static Optional<NewTicket> ticket(Reason reason, String question) {
        Optional<OfficeId> office = reason == Reason.OUT_OF_DATE ? Optional.of(ORALS.office()) : Optional.empty();
        return Optional.of(new NewTicket(new Words(question), reason, office));
    }

    private static Awaiting.WhetherPerson person(String question, Reason reason) {
        return new Awaiting.WhetherPerson(new Words(question), reason);
    }

    private static Answer desk(DeskIntent intent) {
        return new Answer.AtDesk(intent);
    }

    private static Topic topic(String id, String title) {
        return new Topic(new ArticleId(id), title, new OfficeId("esami"));
    }

    private static Content text(String words) {
        return new Content.Text(new Words(words));
    }

    private static Content choice(String token) {
        return new Content.Choice(token, new Words("etichetta"));
    }

    private static Content command(String name) {
        return new Content.Command(name, Words.NONE);
    }

    private static Content voice() {
        return new Content.Unreadable(Content.Kind.VOICE, Words.NONE);
    }

    private static Content photo(String caption) {
        return new Content.Unreadable(Content.Kind.IMAGE, new Words(caption));
    }
}
