package it.sportello.desk.writing;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.KnowledgeBase;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.learning.Lesson;
import it.sportello.core.message.Language;
import it.sportello.core.staff.Role;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.desk.writing.Rivals.Found;
import it.sportello.desk.writing.Rivals.Standing;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Which of the examples that are being written other articles take already. */
public final class CollisionPages {
    /** The last lines are those that are being typed. */
    private static final int READ = 40;

    private static final int LOOKED_UP = 10;
    private static final int SAME_WORDS = 5;
    private static final double SURE = 0.8;
    private static final double RATHER = 0.5;

    private final KnowledgeBase knowledge;
    private final Articles articles;
    private final RealQuestions questions;

    public CollisionPages(KnowledgeBase knowledge, Articles articles, RealQuestions questions) {
        this.knowledge = Objects.requireNonNull(knowledge, "knowledge");
        this.articles = Objects.requireNonNull(articles, "articles");
        this.questions = Objects.requireNonNull(questions, "questions");
    }

    public List<DeskRoute> routes() {
        return List.of(DeskRoute.post("/desk/writing/collisions", Role.EDITOR, this::collisions));
    }

    private Future<Reply> collisions(Visit visit) {
        Language language = visit.typed("collisions").equals("en") ? Language.ENGLISH : Language.ITALIAN;
        Optional<ArticleId> own =
                Optional.of(visit.typed("own")).filter(ArticleId::isValid).map(ArticleId::new);
        List<String> examples = examples(visit.typed("examples_" + language));
        Rivals rivals = new Rivals(knowledge, language, own, visit.now());
        List<Found> published = examples.stream().map(rivals::of).toList();
        RealQuestions.About about = new RealQuestions.About(language, own, visit.typed("title_" + language), examples);
        return Future.all(drafts(published, language, own), questions.like(visit, about))
                .map(both -> page(visit, language, both.resultAt(0), both.resultAt(1)));
    }

    private static List<String> examples(String typed) {
        List<String> lines = typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && line.length() <= Limits.LONGEST_EXAMPLE)
                .distinct()
                .toList();
        return lines.subList(Math.max(0, lines.size() - READ), lines.size());
    }

    /** The same, where the last ones are looked up among the drafts too. */
    private Future<List<Found>> drafts(List<Found> published, Language language, Optional<ArticleId> own) {
        List<Future<Found>> looked = new ArrayList<>();
        for (int at = 0; at < published.size(); at++) {
            Found found = published.get(at);
            boolean recent = at >= published.size() - LOOKED_UP;
            looked.add(
                    recent && found.standing() != Standing.SAME
                            ? draft(found, language, own)
                            : Future.succeededFuture(found));
        }
        return Future.all(looked).map(all -> looked.stream().map(Future::result).toList());
    }

    private Future<Found> draft(Found found, Language language, Optional<ArticleId> own) {
        String key = Lesson.keyOf(found.example());
        return articles.search(key, SAME_WORDS, 0)
                .map(kept -> kept.stream()
                        .map(one -> one.article())
                        .filter(article -> own.filter(article.id()::equals).isEmpty())
                        .filter(article -> knows(article, language, key))
                        .map(article -> new Topic(article.id(), article.title(language), article.owner()))
                        .toList())
                .map(same -> same.isEmpty() ? found : new Found(found.example(), Standing.SAME, same, 1));
    }

    private static boolean knows(Article article, Language language, String key) {
        return Optional.ofNullable(article.texts().get(language)).stream()
                .flatMap(text -> Stream.concat(Stream.of(text.title()), text.examples().stream()))
                .anyMatch(example -> Lesson.keyOf(example).equals(key));
    }

    private static Reply page(Visit visit, Language language, List<Found> found, List<String> real) {
        List<Map<String, Object>> clashes = found.stream()
                .filter(Found::isClash)
                .map(one -> model(visit, one))
                .toList();
        long own = found.stream().filter(one -> one.standing() == Standing.OWN).count();
        long fresh =
                found.stream().filter(one -> one.standing() == Standing.NEW).count();
        return new Reply.Page(
                visit.byScript() ? "collisions-piece" : "collisions",
                Map.of(
                        "clashes", clashes,
                        "none", found.isEmpty(),
                        "summary", visit.say("collisions.summary", found.size(), own, fresh, clashes.size()),
                        "real", real,
                        "spoken", language.code()));
    }

    private static Map<String, Object> model(Visit visit, Found found) {
        String key = found.standing().name().toLowerCase(Locale.ROOT);
        return Map.of(
                "example", found.example(),
                "text", visit.say("collisions." + key),
                "sure", found.standing() == Standing.TAKEN ? visit.say("trial.sure." + sure(found.confidence())) : "",
                "topics",
                        found.topics().stream()
                                .map(topic -> Map.of("id", topic.id().value(), "title", topic.title()))
                                .toList());
    }

    private static String sure(double confidence) {
        if (confidence >= SURE) {
            return "very";
        }
        return confidence >= RATHER ? "rather" : "little";
    }
}
