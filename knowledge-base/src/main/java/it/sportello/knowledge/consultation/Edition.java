package it.sportello.knowledge.consultation;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.intent.IntentModel;
import it.sportello.knowledge.understanding.Understander;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One release made ready to be consulted. Immutable; threads may share it. */
public final class Edition {
    private final long number;
    private final Shelf shelf;
    private final Understander understander;
    private final Map<Language, Subjects> subjects = new HashMap<>();

    public Edition(long number, List<Article> articles, Collection<Language> served, Understander understander) {
        this.number = number;
        this.shelf = new Shelf(articles);
        this.understander = Objects.requireNonNull(understander, "understander");
        served.forEach(language -> subjects.put(language, new Subjects(articles, language)));
    }

    private Edition(Edition before, long number, List<Article> articles, Understander understander) {
        this.number = number;
        this.shelf = new Shelf(articles);
        this.understander = understander;
        before.subjects.forEach((language, known) -> subjects.put(
                language,
                shelf.reads(language).equals(before.shelf.reads(language)) ? known : known.next(articles, language)));
    }

    /** The release that follows. What was not changed is not looked at anew. */
    public Edition next(long number, List<Article> articles, Map<Language, IntentModel> models) {
        return new Edition(this, number, articles, understander.with(models));
    }

    public long number() {
        return number;
    }

    /** The answer of one article; see {@link it.sportello.core.knowledge.KnowledgeBase#read}. */
    public Answer read(ArticleId article, Language language, ChannelName channel, LocalDate day) {
        return shelf.read(article, language, channel, day);
    }

    /** One of each office, then a second of each, and so on. */
    public List<Topic> topics(Language language, LocalDate day, int limit) {
        return shelf.topics(language, day, limit);
    }

    Shelf shelf() {
        return shelf;
    }

    Understander understander() {
        return understander;
    }

    /** In a language that is not served, what was written in Italian is consulted. */
    Subjects subjects(Language language) {
        Subjects italian = subjects.getOrDefault(Language.ITALIAN, new Subjects(List.of(), language));
        return subjects.getOrDefault(language, italian);
    }
}
