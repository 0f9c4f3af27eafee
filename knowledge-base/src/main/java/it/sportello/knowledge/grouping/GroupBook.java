package it.sportello.knowledge.grouping;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.crowd.OpenQuestion;
import it.sportello.core.crowd.OpenQuestions;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.KeptArticle;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The open questions in groups, as they are now. Grouping takes seconds where thousands are open, so it is done beside
 * the event loop, and only where the questions have changed; every node finds the same groups.
 */
public final class GroupBook {
    private static final int ARTICLES = 2_000;

    private final Vertx vertx;
    private final OpenQuestions open;
    private final Articles articles;
    private volatile Page last = new Page(List.of(), List.of());
    private Future<List<Group>> reading = Future.succeededFuture(List.of());

    private record Page(List<OpenQuestion> questions, List<Group> groups) {}

    public GroupBook(Vertx vertx, OpenQuestions open, Articles articles) {
        this.vertx = Objects.requireNonNull(vertx, "vertx");
        this.open = Objects.requireNonNull(open, "open");
        this.articles = Objects.requireNonNull(articles, "articles");
    }

    /** The largest group first, then the one that is open for longest. One reading at a time. */
    public synchronized Future<List<Group>> read() {
        reading = reading.transform(before -> open.all()).compose(this::grouped);
        return reading;
    }

    private Future<List<Group>> grouped(List<OpenQuestion> questions) {
        Page known = last;
        if (known.questions().equals(questions)) {
            return Future.succeededFuture(known.groups());
        }
        return articles.search("", ARTICLES, 0)
                .compose(kept -> vertx.executeBlocking(() -> groups(questions, kept), false))
                .onSuccess(groups -> last = new Page(questions, groups));
    }

    private static List<Group> groups(List<OpenQuestion> questions, List<KeptArticle> kept) {
        List<Asked> asked = questions.stream()
                .map(one -> new Asked(one.language(), one.words().value()))
                .toList();
        List<List<Integer>> alike =
                new Grouping(Usage.of(kept.stream().flatMap(GroupBook::topics).toList())).of(asked);
        return ByHand.of(questions, alike).stream()
                .map(places -> new Group(places.stream().map(questions::get).toList()))
                .toList();
    }

    private static Stream<List<Asked>> topics(KeptArticle kept) {
        return kept.article().texts().entrySet().stream()
                .map(text -> Stream.concat(Stream.of(text.getValue().title()), text.getValue().examples().stream())
                        .map(words -> new Asked(text.getKey(), words))
                        .toList());
    }
}
