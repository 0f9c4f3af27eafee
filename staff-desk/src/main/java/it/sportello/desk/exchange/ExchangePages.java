package it.sportello.desk.exchange;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.FileUpload;
import it.sportello.core.staff.Role;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.desk.publication.PublishingDesk;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.Offices;
import it.sportello.knowledge.exchange.Exchange;
import it.sportello.knowledge.exchange.Form;
import it.sportello.knowledge.exchange.imports.Imports;
import it.sportello.knowledge.exchange.imports.KeptImport;
import it.sportello.knowledge.exchange.imports.KeptImport.State;
import it.sportello.knowledge.exchange.plan.Standing;
import it.sportello.knowledge.fact.Facts;
import it.sportello.knowledge.files.Knowledge;
import it.sportello.knowledge.gold.GoldQuestions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** The routes of the pages on which files come and go. */
public final class ExchangePages {
    private static final String PATH = "/desk/exchange";
    private static final String ONE = PATH + "/:number";
    private static final int INVALID = 422;
    private static final int LATEST = 10;
    private static final int LONGEST_NAME = 200;
    private static final int EVERYTHING = 1_000_000;

    private final Sources sources;
    private final DryRuns dryRuns;
    private final PublishingDesk publishing;
    private final ImportView view;

    /** What is known, and where imports of it are kept. */
    public record Sources(Imports imports, Articles articles, Offices offices, Facts facts, GoldQuestions gold) {
        public Sources {
            Objects.requireNonNull(imports, "imports");
            Objects.requireNonNull(articles, "articles");
            Objects.requireNonNull(offices, "offices");
            Objects.requireNonNull(facts, "facts");
            Objects.requireNonNull(gold, "gold");
        }

        Future<Standing> standing() {
            return Future.all(
                            offices.all(),
                            articles.search("", EVERYTHING, 0),
                            facts.search("", EVERYTHING, 0),
                            gold.all())
                    .map(all -> new Standing(all.resultAt(0), all.resultAt(1), all.resultAt(2), all.resultAt(3)));
        }
    }

    public ExchangePages(Sources sources, DryRuns dryRuns, PublishingDesk publishing, Moments moments) {
        this.sources = sources;
        this.dryRuns = dryRuns;
        this.publishing = publishing;
        this.view = new ImportView(sources, dryRuns, publishing, moments);
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get(PATH, Role.VIEWER, visit -> page(visit, Reply.OK, "")),
                DeskRoute.upload(PATH, Role.EDITOR, Exchange.MOST_BYTES, this::bring),
                DeskRoute.get(PATH + "/download/:form", Role.VIEWER, this::download),
                DeskRoute.get(ONE, Role.EDITOR, with(this::show)),
                DeskRoute.get(ONE + "/news", Role.EDITOR, with(this::news)),
                DeskRoute.post(ONE + "/take", Role.EDITOR, with(inAllOffices(this::take))),
                DeskRoute.post(ONE + "/undo", Role.EDITOR, with(inAllOffices(this::undo))),
                DeskRoute.post(ONE + "/publish", publishing.allowed(), with(this::publish)));
    }

    private Future<Reply> page(Visit visit, int status, String error) {
        return sources.imports().latest(LATEST).compose(view::listed).map(list -> {
            Map<String, Object> model = new HashMap<>();
            model.put("error", error);
            model.put("most", String.valueOf(Exchange.MOST_BYTES));
            model.put("rows", list.rows(visit));
            return new Reply.Page(status, "exchange", model);
        });
    }

    private Future<Reply> bring(Visit visit) {
        Optional<FileUpload> file = visit.context().fileUploads().stream()
                .filter(upload -> upload.size() > 0)
                .findFirst();
        return file.map(upload -> bring(visit, upload))
                .orElseGet(() -> page(visit, INVALID, visit.say("exchange.error.none")));
    }

    private Future<Reply> bring(Visit visit, FileUpload file) {
        return visit.context()
                .vertx()
                .fileSystem()
                .readFile(file.uploadedFileName())
                .compose(content -> sources.imports().bring(name(file), content.getBytes(), Optional.of(visit.myId())))
                .map(number -> new Reply.Redirect(PATH + "/" + number));
    }

    private static String name(FileUpload file) {
        String name = file.fileName().strip();
        return name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    private Future<Reply> download(Visit visit) {
        if (visit.path("form").equals("facts")) {
            return download(visit, "dati", Exchange::facts);
        }
        if (visit.path("form").equals("gold")) {
            return download(visit, "prove", Exchange::gold);
        }
        Optional<Form> wanted = Stream.of(Form.values())
                .filter(form -> visit.path("form").equals(form.name().toLowerCase(Locale.ROOT)))
                .findFirst();
        return wanted.map(form -> download(visit, form)).orElseGet(ExchangePages::missing);
    }

    private Future<Reply> download(Visit visit, Form form) {
        return sources.standing()
                .compose(standing -> visit.context()
                        .vertx()
                        .executeBlocking(() -> Exchange.write(form, standing.knowledge()), false))
                .map(bytes -> new Reply.Download(view.fileName(visit, form), form.mediaType(), Buffer.buffer(bytes)));
    }

    /** One kind of knowledge alone, as CSV. */
    private Future<Reply> download(Visit visit, String what, Function<Knowledge, byte[]> write) {
        return sources.standing()
                .compose(standing ->
                        visit.context().vertx().executeBlocking(() -> write.apply(standing.knowledge()), false))
                .map(bytes -> new Reply.Download(
                        what + "-" + view.fileName(visit, Form.CSV), Form.CSV.mediaType(), Buffer.buffer(bytes)));
    }

    private Future<Reply> show(Visit visit, KeptImport one) {
        return view.model(visit, one).map(model -> new Reply.Page("import", model));
    }

    /** The page's changing part again; nothing where it shows the same already. */
    private Future<Reply> news(Visit visit, KeptImport one) {
        return view.model(visit, one)
                .map(model -> visit.query("seen").equals(model.get("seen"))
                        ? new Reply.Unchanged()
                        : new Reply.Page("import-news", model));
    }

    /** A file may change what belongs to any office. */
    private static BiFunction<Visit, KeptImport, Future<Reply>> inAllOffices(
            BiFunction<Visit, KeptImport, Future<Reply>> work) {
        return (visit, one) -> visit.mayEverywhere(Role.EDITOR)
                ? work.apply(visit, one)
                : Future.succeededFuture(Reply.NotAllowed.everywhere(Role.EDITOR));
    }

    private Future<Reply> take(Visit visit, KeptImport one) {
        if (one.state() == State.WAITING) {
            dryRuns.take(one);
        }
        return at(one);
    }

    private Future<Reply> undo(Visit visit, KeptImport one) {
        return sources.imports()
                .undo(one.number(), Optional.of(visit.myId()))
                .compose(undone -> undone.fold(
                        done -> done.leftAlone().isEmpty()
                                ? Future.succeededFuture(new Reply.Redirect(PATH + "/" + one.number() + "?done=undone"))
                                : view.leftAlone(visit, one, done.leftAlone())
                                        .map(model -> new Reply.Page("import", model)),
                        () -> at(one)));
    }

    private Future<Reply> publish(Visit visit, KeptImport one) {
        return sources.imports()
                .articles(one.number())
                .compose(articles -> articles.isEmpty() || one.state() != State.TAKEN
                        ? at(one)
                        : publishing.publish(visit, new HashSet<>(articles)));
    }

    private static Future<Reply> at(KeptImport one) {
        return Future.succeededFuture(new Reply.Redirect(PATH + "/" + one.number()));
    }

    private Function<Visit, Future<Reply>> with(BiFunction<Visit, KeptImport, Future<Reply>> then) {
        return visit -> find(visit.path("number"))
                .compose(found -> found.map(one -> then.apply(visit, one)).orElseGet(ExchangePages::missing));
    }

    private Future<Optional<KeptImport>> find(String number) {
        return number.matches("\\d{1,18}")
                ? sources.imports().find(Long.parseLong(number))
                : Future.succeededFuture(Optional.empty());
    }

    private static Future<Reply> missing() {
        return Future.succeededFuture(new Reply.Page(404, "refused", Map.of("key", "no-import", "kept", List.of())));
    }
}
