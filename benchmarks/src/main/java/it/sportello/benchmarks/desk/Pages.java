package it.sportello.benchmarks.desk;

import io.vertx.core.json.JsonObject;
import it.sportello.benchmarks.measure.Figures;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** What editors do with many articles, one deed after the other, over HTTP. */
public final class Pages {
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 100;
    private static final int LISTED_ON_A_PAGE = 20;

    private final Clerk clerk;
    private final List<String> articles;
    private final InventedWords words = new InventedWords();

    /** One deed, and how long the server took for it. */
    private interface Deed {
        long took() throws IOException, InterruptedException;
    }

    /**
     * A desk with articles.
     *
     * @param articles their names
     */
    public Pages(Clerk clerk, List<String> articles) {
        this.clerk = Objects.requireNonNull(clerk, "clerk");
        this.articles = List.copyOf(articles);
    }

    /** The figures of each deed in milliseconds. */
    public JsonObject measured(Consumer<String> progress) throws IOException, InterruptedException {
        JsonObject told = new JsonObject().put("articles", articles.size()).put("rounds", ROUNDS);
        for (Map.Entry<String, Deed> deed : deeds().entrySet()) {
            JsonObject figures = figures(deed.getValue());
            told.put(deed.getKey(), figures);
            progress.accept("  " + deed.getKey() + ": " + figures.getValue("p95_ms") + " ms");
        }
        return told;
    }

    private Map<String, Deed> deeds() {
        int pages = Math.max(1, articles.size() / LISTED_ON_A_PAGE);
        Map<String, Deed> deeds = new LinkedHashMap<>();
        deeds.put("list", () -> page("/desk/articles?page=" + (1 + words.below(pages))));
        deeds.put("filter", () -> page("/desk/articles?state=published&language=it&freshness=new"));
        deeds.put("search_one_word", () -> search(words.some()));
        deeds.put("search_three_words", () -> search(words.some() + "+" + words.some() + "+" + words.some()));
        deeds.put("search_half_a_word", () -> search(words.some().substring(0, 3)));
        deeds.put("search_a_mistyped_word", () -> search(words.mistyped()));
        deeds.put("open", () -> page(one()));
        deeds.put("save", () -> saved(one()));
        deeds.put("preview", () -> clerk.again(one(), "/desk/articles/preview", Map.of("preview", "it")));
        deeds.put("advice", () -> clerk.again(one(), "/desk/writing/advice", Map.of("advice", "it")));
        deeds.put("collisions", () -> clerk.again(one(), "/desk/writing/collisions", Map.of("collisions", "it")));
        deeds.put("freshness", () -> page("/desk/freshness"));
        deeds.put("facts", () -> page("/desk/facts"));
        deeds.put("home", () -> page("/desk"));
        return deeds;
    }

    private String one() {
        return "/desk/articles/" + articles.get(words.below(articles.size()));
    }

    private long search(String wanted) throws IOException, InterruptedException {
        return page("/desk/articles?q=" + wanted);
    }

    private long page(String path) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        clerk.page(path);
        return System.nanoTime() - begun;
    }

    /** Of saving, and of the page to which it leads. */
    private long saved(String page) throws IOException, InterruptedException {
        return clerk.again(page, page, Map.of("answer_it", words.some(60), "action", "save"));
    }

    private static JsonObject figures(Deed deed) throws IOException, InterruptedException {
        Figures times = new Figures();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            long took = deed.took();
            if (round >= WARM_UP) {
                times.add(took);
            }
        }
        return new JsonObject().put("p50_ms", times.millis(0.5)).put("p95_ms", times.millis(0.95));
    }
}
