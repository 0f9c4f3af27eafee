package it.sportello.core.conversation;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.learning.Lesson;
import it.sportello.core.message.Words;
import it.sportello.core.speech.Option;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.speech.Saying;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What follows from the knowledge base's answer to a question. */
final class AnswerRules {
    /** The second question in a row that stays without an answer goes to a person, asked for or not. */
    private static final int FAILURES_UNTIL_PERSON = 2;

    private final Conversation conversation;
    private final State state;
    private final Words question;

    AnswerRules(Conversation conversation, Words question) {
        this.conversation = conversation;
        this.state = conversation.state();
        this.question = question;
    }

    Decision found(Answer.Found found) {
        ArticleId article = found.answer().topic().id();
        Optional<Words> asked = chosenFor(article);
        State next = state.asked(asked.orElse(question))
                .answeredWith(article)
                .awaiting(beside(found.answer().beside().related()));
        return Decision.say(conversation.with(next), new Saying.Article(found.answer()))
                .teaching(asked.flatMap(words -> Lesson.of(Lesson.Kind.CHOSEN, article, state.language(), words)));
    }

    private static Awaiting beside(List<Topic> related) {
        return related.isEmpty() ? new Awaiting.Nothing() : new Awaiting.Related(related);
    }

    /** The question to which this article was among the choices; what was said now is only the choice. */
    private Optional<Words> chosenFor(ArticleId article) {
        return state.awaiting() instanceof Awaiting.WhichTopic which
                        && which.topics().stream().anyMatch(topic -> topic.id().equals(article))
                ? Optional.of(which.question())
                : Optional.empty();
    }

    /** Every sure answer first, so that what is asked back stands last. */
    Decision several(Answer.Several several) {
        Decision answered = several.answers().stream()
                .map(this::found)
                .reduce(Decision::then)
                .orElseThrow();
        if (several.outOfDate().isPresent()) {
            AnswerRules after = new AnswerRules(answered.next(), question);
            return answered.then(after.outOfDate(several.outOfDate().get()));
        }
        boolean allAnswered = several.answers().size() > 1 && several.rest().isEmpty();
        return allAnswered ? answered : answered.then(new AnswerRules(answered.next(), question).rest(several.rest()));
    }

    private Decision rest(Optional<Answer.Unsure> rest) {
        return rest.map(unsure -> askWhich(unsure.candidates()))
                .orElseGet(() -> failed(question, PhraseKey.REST_UNKNOWN));
    }

    Decision unsure(Answer.Unsure unsure) {
        boolean sameAgain = state.awaiting() instanceof Awaiting.WhichTopic which
                && which.topics().equals(unsure.candidates());
        return sameAgain ? notFound() : askWhich(unsure.candidates());
    }

    private Decision askWhich(List<Topic> topics) {
        State next = state.asked(question).awaiting(new Awaiting.WhichTopic(topics, question));
        return Decision.say(
                conversation.with(next),
                new Saying.Phrase(
                        PhraseKey.DID_YOU_MEAN,
                        Map.of("choices", topics.stream().map(Topic::title).toList()),
                        options(topics)));
    }

    private static List<Option> options(List<Topic> topics) {
        Stream<Option> articles = topics.stream().map(Option.ReadArticle::new);
        return Stream.concat(articles, Stream.of(Option.Desk.NONE)).toList();
    }

    Decision notFound() {
        return failed(question, PhraseKey.UNKNOWN);
    }

    /** Nothing more is known than what was just announced, and that may be enough: it does not count as a failure. */
    Decision announcedOnly() {
        return offerPerson(
                state.asked(question),
                PhraseKey.ANNOUNCED_ONLY,
                new Awaiting.WhetherPerson(question, NewTicket.Reason.UNKNOWN));
    }

    /** Said in the citizen's own language where there are words for it; the second time a person takes over as usual. */
    Decision foreign() {
        return failed(question, PhraseKey.FOREIGN);
    }

    /** A question stays without an answer: once a person is offered, twice in a row a ticket is opened. */
    Decision failed(Words unanswered, PhraseKey first) {
        State next = state.asked(unanswered).failedOnceMore();
        if (state.holder() == Holder.WAITING) {
            PhraseKey key = next.failures() % 2 == 1 ? PhraseKey.TICKET_ADDED : PhraseKey.TICKET_WAITING;
            return Decision.say(conversation.with(next.awaitingNothing()), new Saying.Phrase(key));
        }
        if (next.failures() >= FAILURES_UNTIL_PERSON) {
            return open(unanswered, NewTicket.Reason.UNKNOWN, PhraseKey.TICKET_OPENED_UNASKED);
        }
        return offerPerson(next, first, new Awaiting.WhetherPerson(unanswered, NewTicket.Reason.UNKNOWN));
    }

    Decision outOfDate(Answer.OutOfDate outOfDate) {
        Decision said = Decision.say(
                conversation.with(state.asked(question).waitingForPerson()),
                new Saying.Phrase(
                        PhraseKey.OUT_OF_DATE, Map.of("topic", outOfDate.topic().title()), List.of()));
        return ticket(
                said,
                question,
                NewTicket.Reason.OUT_OF_DATE,
                Optional.of(outOfDate.topic().office()));
    }

    Decision offerPerson(State next, PhraseKey key, Awaiting.WhetherPerson offer) {
        return Decision.say(
                conversation.with(next.awaiting(offer)), new Saying.Phrase(key, Option.Desk.PERSON, Option.Desk.NO));
    }

    Decision open(Words unanswered, NewTicket.Reason reason, PhraseKey confirmation) {
        Decision said = Decision.say(conversation.with(state.waitingForPerson()), new Saying.Phrase(confirmation));
        return ticket(said, unanswered, reason, Optional.empty());
    }

    /**
     * One ticket at a time: while one waits, the desk sees the new words in its conversation. A wish to be forgotten is
     * never left to that.
     */
    private Decision ticket(Decision said, Words unanswered, NewTicket.Reason reason, Optional<OfficeId> office) {
        boolean joins = state.holder() == Holder.WAITING && reason != NewTicket.Reason.ERASURE;
        return joins ? said : said.with(new NewTicket(unanswered, reason, office));
    }
}
