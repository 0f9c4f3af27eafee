package it.sportello.knowledge.consultation;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleAnswer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.Beside;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.References;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The articles of one release, to be read on a day. */
final class Shelf {
    private final Map<ArticleId, Article> articles = new LinkedHashMap<>();

    Shelf(List<Article> articles) {
        articles.forEach(article -> this.articles.put(article.id(), article));
    }

    /** What the articles say in one language. */
    Map<ArticleId, Article.Text> reads(Language language) {
        Map<ArticleId, Article.Text> texts = new HashMap<>();
        articles.forEach((id, article) ->
                Optional.ofNullable(article.texts().get(language)).ifPresent(text -> texts.put(id, text)));
        return texts;
    }

    Answer read(ArticleId id, Language language, ChannelName channel, LocalDate day) {
        Optional<Article> article = Optional.ofNullable(articles.get(id));
        Optional<Article.Text> text = article.flatMap(found -> found.readable(language));
        if (article.isEmpty() || text.isEmpty()) {
            return new Answer.NotFound();
        }
        Topic topic = topic(article.get(), language);
        return article.get().validity().holdsOn(day)
                ? new Answer.Found(new ArticleAnswer(
                        topic, text.get().answerOn(channel), beside(article.get(), text.get(), language, day)))
                : new Answer.OutOfDate(topic);
    }

    private Beside beside(Article article, Article.Text text, Language language, LocalDate day) {
        References references = article.references();
        List<Topic> related = references.related().stream()
                .filter(other -> !other.equals(article.id()))
                .flatMap(other -> readable(other, language, day).stream())
                .toList();
        return new Beside(related, text.attachments(), references.source());
    }

    /** The article as a choice, where it can be read on that day. */
    Optional<Topic> readable(ArticleId id, Language language, LocalDate day) {
        return Optional.ofNullable(articles.get(id))
                .filter(article -> isReadable(article, language, day))
                .map(article -> topic(article, language));
    }

    /** One of each office, then a second of each, and so on. */
    List<Topic> topics(Language language, LocalDate day, int limit) {
        Map<OfficeId, Deque<Article>> byOffice = new LinkedHashMap<>();
        articles.values().stream()
                .filter(article -> isReadable(article, language, day))
                .forEach(article -> byOffice.computeIfAbsent(article.owner(), office -> new ArrayDeque<>())
                        .add(article));
        List<Topic> topics = new ArrayList<>();
        while (topics.size() < limit && !byOffice.isEmpty()) {
            byOffice.values().forEach(left -> topics.add(topic(left.remove(), language)));
            byOffice.values().removeIf(Deque::isEmpty);
        }
        return topics.subList(0, Math.min(topics.size(), Math.max(limit, 0)));
    }

    private static boolean isReadable(Article article, Language language, LocalDate day) {
        return article.validity().holdsOn(day) && article.readable(language).isPresent();
    }

    private static Topic topic(Article article, Language language) {
        return new Topic(article.id(), article.title(language), article.owner());
    }
}
