package it.sportello.benchmarks;

import io.vertx.core.json.JsonObject;
import it.sportello.benchmarks.database.Shelf;
import it.sportello.benchmarks.desk.Clerk;
import it.sportello.benchmarks.desk.Pages;
import it.sportello.benchmarks.desk.Table;
import it.sportello.benchmarks.understanding.Slips;
import it.sportello.benchmarks.understanding.Starter;
import it.sportello.core.message.Language;
import it.sportello.knowledge.intent.Example;
import it.sportello.storage.embedded.EmbeddedPostgres;
import it.sportello.storage.embedded.machine.StartFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What takes long at a desk: an exam of thousands of questions, a file of thousands of rows, and all pages after that. */
final class DeskWork {
    private static final int QUESTIONS = 5_000;
    private static final long LOOK_EVERY_MILLIS = 50;
    private static final Pattern LIVE = Pattern.compile("hx-get=\"[^\"]*/news[^\"]*\"");
    private static final Pattern DRAFT = Pattern.compile("name=\"article\" value=\"([^\"]+)\"");

    private final Scene scene;
    private final Clerk clerk;
    private final Shelf shelf;

    DeskWork(Scene scene, Clerk clerk) throws StartFailure {
        this.scene = scene;
        this.clerk = clerk;
        this.shelf =
                new Shelf(scene.vertx(), EmbeddedPostgres.running(scene.data()).orElseThrow());
    }

    JsonObject measured(Path config, int articles)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        JsonObject figures = new JsonObject();
        exam(config, figures);
        brought(articles, figures);
        scene.tell("each page with " + articles + " articles");
        List<String> names = scene.on(shelf::publish);
        return figures.put("actions", new Pages(clerk, names).measured(scene.progress()));
    }

    /**
     * Gold questions, none like another, asked of the release in service, then of two that differ in one article: by its
     * answer alone, and by an example, which has to be learnt first.
     */
    private void exam(Path config, JsonObject figures)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        List<Example> known = Starter.read(config.resolve("starter")).questions(Language.ITALIAN);
        Map<String, Example> asked = new LinkedHashMap<>();
        for (int slips = 0; asked.size() < QUESTIONS; slips++) {
            Slips.in(slips, known).forEach(one -> asked.putIfAbsent(one.text(), one));
        }
        List<Example> questions = new ArrayList<>(asked.values()).subList(0, QUESTIONS);
        scene.on(() -> shelf.gold(questions));
        String article = "/desk/articles/" + known.get(0).intent();
        clerk.again(article, article, Map.of("answer_it", "Una risposta **inventata**.", "action", "save"));
        examined("test", () -> clerk.submit("/desk/exams", "/desk/exams", Map.of()), figures);
        examined("preview", this::previewed, figures);
        clerk.more(article, "examples_it", "una domanda nuova e inventata", Map.of("action", "save"));
        examined("preview_with_learning", this::previewed, figures);
    }

    /** Begins an exam, and gives the path of the page that follows it. */
    private interface Beginning {
        String path() throws IOException, InterruptedException;
    }

    private void examined(String name, Beginning exam, JsonObject figures) throws IOException, InterruptedException {
        scene.tell("an exam: " + name);
        long begun = System.nanoTime();
        untilDone(exam.path());
        figures.put("exam_" + name + "_seconds", secondsSince(begun));
    }

    private String previewed() throws IOException, InterruptedException {
        return clerk.submit("/desk/exams/preview", "/desk/exams/preview", Map.of("article", draft()));
    }

    private String draft() throws IOException, InterruptedException {
        Matcher draft = DRAFT.matcher(clerk.page("/desk/exams/preview"));
        return draft.find() ? draft.group(1) : "";
    }

    private void brought(int rows, JsonObject figures) throws IOException, InterruptedException {
        scene.tell("a table of " + rows + " rows");
        long begun = System.nanoTime();
        String path = clerk.bring("/desk/exchange", "tabella.csv", Table.of(rows));
        untilDone(path);
        figures.put("import_read_seconds", secondsSince(begun));
        begun = System.nanoTime();
        clerk.submit(path, path + "/take", Map.of());
        untilDone(path);
        figures.put("import_take_seconds", secondsSince(begun));
    }

    private void untilDone(String path) throws IOException, InterruptedException {
        while (LIVE.matcher(clerk.page(path)).find()) {
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private static double secondsSince(long begun) {
        return Math.round((System.nanoTime() - begun) / 1e7) / 100.0;
    }
}
