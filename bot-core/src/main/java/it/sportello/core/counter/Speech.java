package it.sportello.core.counter;

import it.sportello.core.announcement.Announcement;
import it.sportello.core.knowledge.ArticleAnswer;
import it.sportello.core.knowledge.KnowledgeBase;
import it.sportello.core.knowledge.Source;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.message.ReplyOption;
import it.sportello.core.speech.Option;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.speech.Phrases;
import it.sportello.core.speech.Saying;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Puts what is to be said into words. */
public final class Speech {
    /** As many as fit a phone's screen beside the phrase itself. */
    private static final int TOPICS_SHOWN = 5;

    /** What tells that a person will answer, to which belongs when. */
    private static final Set<PhraseKey> PROMISES = EnumSet.of(
            PhraseKey.TICKET_OPENED, PhraseKey.TICKET_OPENED_UNASKED, PhraseKey.TICKET_WAITING, PhraseKey.OUT_OF_DATE);

    /** Who waits while nobody is there may want to be answered elsewhere. */
    private static final Set<PhraseKey> OFFER_CONTACT = EnumSet.of(PhraseKey.WAIT_CLOSED, PhraseKey.WAIT_NOBODY);

    private final Phrases phrases;
    private final KnowledgeBase knowledge;
    private final boolean namesSources;

    /** Without the sources of answers. */
    public Speech(Phrases phrases, KnowledgeBase knowledge) {
        this(phrases, knowledge, false);
    }

    /** @param namesSources whether citizens read where an answer comes from, and of which day it is */
    public Speech(Phrases phrases, KnowledgeBase knowledge, boolean namesSources) {
        this.namesSources = namesSources;
        this.phrases = Objects.requireNonNull(phrases, "phrases");
        this.knowledge = Objects.requireNonNull(knowledge, "knowledge");
    }

    /** The sayings in words of that language, in their order. */
    public List<Draft> drafts(List<Saying> sayings, Language language, Instant now) {
        return sayings.stream().map(saying -> draft(saying, language, now)).toList();
    }

    /** Whether a person's answer is promised. */
    static boolean promisesPerson(List<Saying> sayings) {
        return sayings.stream()
                .anyMatch(saying -> saying instanceof Saying.Phrase phrase && PROMISES.contains(phrase.key()));
    }

    /** The same, with what there is to expect as the last paragraph. */
    List<Draft> expecting(List<Draft> drafts, Prospect prospect, Language language, Instant now) {
        PhraseKey key = prospect.phrase(now);
        Language spoken = phrases.spoken(key, language);
        Markdown expected = phrases.say(key, spoken, prospect.values(spoken, now));
        int last = drafts.size() - 1;
        List<Draft> more = new ArrayList<>(drafts);
        more.set(last, with(drafts.get(last), expected));
        if (OFFER_CONTACT.contains(key)) {
            Language offered = phrases.spoken(PhraseKey.CONTACT_OFFER, language);
            more.set(last, with(more.get(last), phrases.say(PhraseKey.CONTACT_OFFER, offered, Map.of())));
        }
        return more;
    }

    private static Draft with(Draft draft, Markdown more) {
        Markdown text = new Markdown(draft.text().value().strip() + "\n\n" + more.value());
        return new Draft(text, draft.options(), draft.speaker(), draft.attachments());
    }

    private Draft draft(Saying saying, Language language, Instant now) {
        return saying.fold(
                phrase -> phrase(phrase, language),
                article -> article(article.answer(), language),
                announced -> announced(announced.announcement(), language),
                overview -> phrase(overview(language, now), language));
    }

    private Draft article(ArticleAnswer answer, Language language) {
        List<ReplyOption> related = answer.beside().related().stream()
                .map(topic -> new ReplyOption(new Option.ReadArticle(topic).token(), topic.title()))
                .toList();
        Draft said =
                new Draft(answer.text(), related, Speaker.BOT, answer.beside().attachments());
        return answer.beside()
                .source()
                .filter(source -> namesSources)
                .map(source -> with(said, source(source, language)))
                .orElse(said);
    }

    private Markdown source(Source source, Language wanted) {
        Language language = phrases.spoken(PhraseKey.SOURCE, wanted);
        Locale locale = Locale.forLanguageTag(language.code());
        DateTimeFormatter date =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        return phrases.say(
                PhraseKey.SOURCE,
                language,
                Map.of(
                        "source", source.name(),
                        "address", source.address().orElse(""),
                        "date", source.asOf().map(date::format).orElse("")));
    }

    /** The heading speaks the language of the text. */
    private Draft announced(Announcement announcement, Language wanted) {
        Language language = announcement.spoken(wanted);
        Map<String, Object> values = Map.of("text", announcement.text(language));
        return new Draft(phrases.say(PhraseKey.ANNOUNCEMENT, language, values), List.of(), Speaker.BOT);
    }

    /** The choices speak the language of the phrase that they belong to. */
    private Draft phrase(Saying.Phrase phrase, Language wanted) {
        Language language = phrases.spoken(phrase.key(), wanted);
        List<ReplyOption> options = phrase.options().stream()
                .map(option -> new ReplyOption(option.token(), label(option, language)))
                .toList();
        return new Draft(phrases.say(phrase.key(), language, phrase.values()), options, Speaker.BOT);
    }

    private String label(Option option, Language language) {
        return option.fold(
                article -> article.topic().title(),
                numbered -> phrases.label(numbered.label(), language),
                desk -> phrases.label(desk.label(), language));
    }

    private Saying.Phrase overview(Language language, Instant now) {
        List<Topic> topics = knowledge.topics(language, now, TOPICS_SHOWN);
        Stream<Option> articles = topics.stream().map(Option.ReadArticle::new);
        return new Saying.Phrase(
                PhraseKey.HELP,
                Map.of("topics", topics.stream().map(Topic::title).toList()),
                Stream.concat(articles, Stream.of(Option.Desk.PERSON)).toList());
    }
}
