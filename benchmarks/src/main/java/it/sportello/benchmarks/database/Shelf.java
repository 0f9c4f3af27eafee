package it.sportello.benchmarks.database;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.knowledge.gold.GoldQuestion;
import it.sportello.knowledge.gold.GoldQuestions;
import it.sportello.knowledge.intent.Example;
import it.sportello.knowledge.release.Contents;
import it.sportello.knowledge.release.Release;
import it.sportello.knowledge.release.Releases;
import it.sportello.storage.ConnectionSettings;
import it.sportello.storage.Database;
import it.sportello.storage.Storage;
import it.sportello.storage.embedded.DatabaseAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Puts questions and releases where a service finds them, past its pages. */
public final class Shelf {
    private static final String DRAFTS = """
            SELECT a.id FROM article a WHERE NOT EXISTS (SELECT FROM release_article r WHERE r.article = a.id)
            ORDER BY a.id
            """;

    private final Vertx vertx;
    private final DatabaseAddress address;

    public Shelf(Vertx vertx, DatabaseAddress address) {
        this.vertx = vertx;
        this.address = address;
    }

    /** Keeps gold questions: each expects the article of its label. */
    public Future<Void> gold(List<Example> questions) {
        return with(pool -> Future.all(questions.stream()
                        .map(one -> new Storage(pool)
                                .goldQuestions()
                                .add(
                                        new GoldQuestion(
                                                0,
                                                new Words(one.text()),
                                                Language.ITALIAN,
                                                Optional.of(new ArticleId(one.intent()))),
                                        Optional.empty()))
                        .toList())
                .mapEmpty());
    }

    /** Puts all that was never published into a new release, with the model of the last one; gives their names. */
    public Future<List<String>> publish() {
        return with(pool -> pool.query(DRAFTS).execute().compose(rows -> {
            List<String> names = rows.stream().map(row -> row.getString("id")).toList();
            Map<ArticleId, Integer> drafts = new HashMap<>();
            names.forEach(name -> drafts.put(new ArticleId(name), 1));
            return release(pool, Contents.of(drafts))
                    .compose(added -> pool.query("ANALYZE").execute())
                    .map(names);
        }));
    }

    /** Takes all gold questions away: an article that was invented for a measurement may answer worse. */
    public Future<Void> withoutGold() {
        return with(pool -> {
            GoldQuestions gold = new Storage(pool).goldQuestions();
            return gold.all()
                    .compose(all -> Future.all(
                            all.stream().map(one -> gold.remove(one.id())).toList()))
                    .mapEmpty();
        });
    }

    /** The latest release. */
    public Future<Release> latest() {
        return with(pool -> new Storage(pool).releases().latest()).map(Optional::orElseThrow);
    }

    private static Future<Void> release(Pool pool, Contents more) {
        Releases releases = new Storage(pool).releases();
        return Future.all(releases.latest(), releases.contents())
                .compose(both -> {
                    Release latest = both.<Optional<Release>>resultAt(0).orElseThrow();
                    Contents contents = both.<Contents>resultAt(1).with(more);
                    return releases.add(latest.number() + 1, contents, latest.model(), Optional.empty());
                })
                .mapEmpty();
    }

    private <T> Future<T> with(Function<Pool, Future<T>> work) {
        Pool pool = Database.open(vertx, ConnectionSettings.local(address), 4);
        return work.apply(pool).eventually(pool::close);
    }
}
