package it.sportello.desk.writing;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleAnswer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.Beside;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.core.staff.Role;
import it.sportello.desk.article.AnswerFacts;
import it.sportello.desk.article.AnswerFacts.Shown;
import it.sportello.desk.article.ArticleForm;
import it.sportello.desk.article.ReferenceFields;
import it.sportello.desk.article.VariantFields;
import it.sportello.desk.attachment.FileView;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.SafeMarkdown;
import it.sportello.desk.page.Visit;
import it.sportello.desk.writing.Preview.Bubble;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.References;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** What is being written, as bubbles of each channel. */
public final class PreviewPages {
    private static final OfficeId NO_OFFICE = new OfficeId("anteprima");
    private static final ArticleId THIS = new ArticleId("anteprima");

    private final Previews previews;
    private final Articles articles;
    private final AnswerFacts facts;

    public PreviewPages(Writing writing, Articles articles, AnswerFacts facts) {
        this.previews = writing.previews();
        this.articles = Objects.requireNonNull(articles, "articles");
        this.facts = Objects.requireNonNull(facts, "facts");
    }

    public List<DeskRoute> routes() {
        return List.of(DeskRoute.post("/desk/articles/preview", Role.EDITOR, this::preview));
    }

    private Future<Reply> preview(Visit visit) {
        Language language = visit.typed("preview").equals("en") ? Language.ENGLISH : Language.ITALIAN;
        if (visit.typed("answer_" + language).isBlank()) {
            return Future.succeededFuture(page(visit, language, List.of(), List.of()));
        }
        List<Future<Shown>> texts = VariantFields.CHANNELS.stream()
                .map(channel -> facts.shown(visit, text(visit, language, channel), language))
                .toList();
        References references = ReferenceFields.read(visit::typed);
        return Future.all(Future.all(texts), titles(references, language))
                .map(both -> new Beside(
                        both.resultAt(1), ArticleForm.files(language).read(visit::typed), references.source()))
                .map(beside -> page(
                        visit,
                        language,
                        shown(
                                visit,
                                language,
                                texts.stream().map(Future::result).toList(),
                                beside),
                        texts.stream()
                                .flatMap(text -> text.result().problems().stream())
                                .distinct()
                                .toList()));
    }

    private Future<List<Topic>> titles(References references, Language language) {
        List<Future<List<Topic>>> found = references.related().stream()
                .map(id -> articles.find(id)
                        .map(kept -> kept.stream()
                                .map(it -> new Topic(id, it.article().title(language), NO_OFFICE))
                                .toList()))
                .toList();
        return Future.all(found)
                .map(all -> found.stream().flatMap(one -> one.result().stream()).toList());
    }

    private List<Preview> shown(Visit visit, Language language, List<Shown> texts, Beside beside) {
        Topic topic = new Topic(THIS, visit.typed("title_" + language), NO_OFFICE);
        return IntStream.range(0, texts.size())
                .mapToObj(at -> previews.of(
                        new ArticleAnswer(topic, texts.get(at).text(), beside),
                        language,
                        VariantFields.CHANNELS.get(at),
                        visit.now()))
                .toList();
    }

    private static String text(Visit visit, Language language, ChannelName channel) {
        String variant = visit.typed(VariantFields.field(language, channel));
        return (variant.isBlank() ? visit.typed("answer_" + language) : variant).strip();
    }

    private static Reply page(Visit visit, Language language, List<Preview> previews, List<String> problems) {
        List<Map<String, Object>> shown =
                previews.stream().map(preview -> model(visit, preview)).toList();
        return new Reply.Page(
                visit.byScript() ? "preview-piece" : "preview",
                Map.of("previews", shown, "problems", problems, "spoken", language.code()));
    }

    private static Map<String, Object> model(Visit visit, Preview preview) {
        int count = preview.messages();
        return Map.of(
                "channel", preview.channel().value(),
                "name", visit.say("channel." + preview.channel()),
                "count", visit.say("preview.count", count),
                "many", count > 1,
                "bubbles",
                        preview.bubbles().stream()
                                .map(bubble -> model(visit, bubble, preview.longest()))
                                .toList(),
                "buttons",
                        preview.buttons().stream()
                                .map(button -> Map.of("shown", button.shown(), "cut", button.isCut()))
                                .toList(),
                "files", FileView.of(preview.files()),
                "cut", preview.buttons().stream().anyMatch(Preview.Button::isCut));
    }

    private static Map<String, Object> model(Visit visit, Bubble bubble, int longest) {
        Map<String, Object> model = new HashMap<>();
        bubble.whole().ifPresent(text -> model.put("html", SafeMarkdown.render(text)));
        model.put(
                "spans",
                bubble.spans().stream()
                        .map(span -> Map.of("text", span.text(), "strong", span.strong(), "emphasis", span.emphasis()))
                        .toList());
        model.put(
                "letters",
                longest == 0
                        ? visit.say("preview.letters", bubble.letters())
                        : visit.say("preview.letters-of", bubble.letters(), longest));
        return model;
    }
}
