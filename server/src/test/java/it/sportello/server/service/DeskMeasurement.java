package it.sportello.server.service;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Article.Text;
import it.sportello.knowledge.article.Validity;
import it.sportello.knowledge.release.Contents;
import it.sportello.knowledge.release.Release;
import it.sportello.storage.ConnectionSettings;
import it.sportello.storage.Storage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Measures the pages of the desk with many published articles, over HTTP, one request after the other. To be run by hand;
 * it prints one JSON object of milliseconds. The first argument is the number of articles, 10,000 without it.
 */
public final class DeskMeasurement {
    private static final int ROUNDS = 300;
    private static final int AT_ONCE = 100;
    private static final int VOCABULARY = 20_000;
    private static final String[] SYLLABLES = {
        "ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo", "tra", "bri", "cle", "gno"
    };

    private final Random random = new Random(7);
    private final List<String> words =
            IntStream.range(0, VOCABULARY).mapToObj(n -> word()).toList();
    private final int articles;

    private DeskMeasurement(int articles) {
        this.articles = articles;
    }

    public static void main(String[] arguments) throws Exception {
        int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        FirstStart first = FirstStart.happen();
        try (Platforms platforms = Platforms.open();
                ServiceUnderTest service = ServiceUnderTest.start(platforms, first.copy())) {
            DeskMeasurement measurement = new DeskMeasurement(articles);
            measurement.fill(service);
            StaffVisitor staff = StaffVisitor.first(service, first);
            System.out.println(measurement.measure(staff).encodePrettily());
        } finally {
            first.close();
        }
    }

    private void fill(ServiceUnderTest service) throws Exception {
        Vertx vertx = Vertx.vertx();
        Pool pool = it.sportello.storage.Database.open(
                vertx, ConnectionSettings.local(service.database().address()), 4);
        Storage storage = new Storage(pool);
        for (int from = 0; from < articles; from += AT_ONCE) {
            got(Future.all(IntStream.range(from, Math.min(from + AT_ONCE, articles))
                    .mapToObj(n -> storage.articles().save(article(n), 0, Optional.empty()))
                    .toList()));
        }
        Release latest = got(storage.releases().latest()).orElseThrow();
        Map<ArticleId, Integer> invented = new HashMap<>();
        IntStream.range(0, articles).forEach(n -> invented.put(id(n), 1));
        Contents contents = got(storage.releases().contents()).with(Contents.of(invented));
        got(storage.releases().add(latest.number() + 1, contents, latest.model(), Optional.empty()));
        got(pool.query("ANALYZE").execute());
        got(pool.close());
        got(vertx.close());
    }

    private JsonObject measure(StaffVisitor staff) throws Exception {
        Map<String, IntFunction<Callable<?>>> deeds = new LinkedHashMap<>();
        deeds.put("list", n -> () -> staff.get("/desk/articles?page=" + (1 + random.nextInt(articles / 20))));
        deeds.put("filter", n -> () -> staff.get("/desk/articles?state=published&language=it&freshness=new"));
        deeds.put("search one word", n -> () -> staff.get("/desk/articles?q=" + some()));
        deeds.put(
                "search three words", n -> () -> staff.get("/desk/articles?q=" + some() + "+" + some() + "+" + some()));
        deeds.put("search half a word", n -> () -> staff.get("/desk/articles?q=" + some().substring(0, 3)));
        deeds.put("search a mistyped word", n -> () -> staff.get("/desk/articles?q=" + mistyped()));
        deeds.put("open", n -> () -> staff.get("/desk/articles/" + id(random.nextInt(articles))));
        deeds.put("save", n -> save(staff, id(random.nextInt(articles))));
        JsonObject told = new JsonObject().put("articles", articles).put("rounds", ROUNDS);
        for (Map.Entry<String, IntFunction<Callable<?>>> deed : deeds.entrySet()) {
            told.put(deed.getKey(), figures(deed.getValue()));
        }
        return told;
    }

    /** Of opening and saving together, for a form is sent as it was read. */
    private Callable<?> save(StaffVisitor staff, ArticleId id) {
        String page = "/desk/articles/" + id;
        return () -> {
            Map<String, String> fields = new HashMap<>(staff.fields(page));
            fields.put("answer_it", fields.get("answer_it") + " " + some());
            fields.put("action", "save");
            return staff.submit(page, page, fields);
        };
    }

    private static JsonObject figures(IntFunction<Callable<?>> deed) throws Exception {
        for (int n = 0; n < ROUNDS / 3; n++) {
            deed.apply(n).call();
        }
        List<Long> took = new ArrayList<>();
        for (int n = 0; n < ROUNDS; n++) {
            Callable<?> one = deed.apply(n);
            long begun = System.nanoTime();
            one.call();
            took.add(System.nanoTime() - begun);
        }
        took.sort(Long::compare);
        return new JsonObject()
                .put("p50", millis(took.get(ROUNDS / 2)))
                .put("p95", millis(took.get(ROUNDS * 95 / 100)))
                .put("max", millis(took.get(ROUNDS - 1)));
    }

    private static double millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMicros(nanos) / 1000.0;
    }

    private Article article(int n) {
        List<String> examples = IntStream.range(0, 8).mapToObj(line -> words(7)).toList();
        Text text = new Text(words(5), examples, new Markdown(words(60)));
        return new Article(id(n), new OfficeId("urp"), Map.of(Language.ITALIAN, text), Validity.ALWAYS);
    }

    private static ArticleId id(int n) {
        return new ArticleId("prova-" + n);
    }

    /** The n-th word comes half as often as the one twice before it, much as in any language. */
    private String some() {
        return words.get((int) (VOCABULARY * Math.pow(random.nextDouble(), 3)));
    }

    private String mistyped() {
        String word = some();
        return word.substring(0, 2) + word.substring(3);
    }

    private String words(int count) {
        return String.join(" ", IntStream.range(0, count).mapToObj(n -> some()).toList());
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        int syllables = 2 + random.nextInt(3);
        for (int n = 0; n < syllables; n++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private static <T> T got(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.MINUTES);
    }
}
