package it.sportello.desk.crowd;

import io.vertx.core.Future;
import it.sportello.core.counter.Line;
import it.sportello.core.crowd.Births;
import it.sportello.core.crowd.OpenQuestion;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.staff.Role;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Article.Text;
import it.sportello.knowledge.article.ArticleNames;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.article.Validity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a draft of an article from the questions of citizens and a person's answer; a person reads and completes it. */
final class ArticleBirth {
    private static final int LINES_READ = 50;
    private static final int MOST_NAMES = 100;

    private final GroupSources sources;
    private final Births births;
    private final Moments moments;

    ArticleBirth(GroupSources sources, Births births, Moments moments) {
        this.sources = sources;
        this.births = births;
        this.moments = moments;
    }

    /** Of at least one question; the draft is opened in its form. */
    Future<Reply> of(Visit visit, List<OpenQuestion> questions) {
        return Future.all(office(visit, questions.get(0)), texts(questions))
                .compose(both -> save(visit, both.resultAt(0), both.resultAt(1), 1))
                .compose(kept -> births.born(kept.id(), questions.size(), visit.myId())
                        .map(new Reply.Redirect("/desk/articles/" + kept.id() + "?done=born")));
    }

    /** Of the ticket; where it has none, the first one for which the visitor writes answers. */
    private Future<OfficeId> office(Visit visit, OpenQuestion question) {
        return question.office()
                .map(Future::succeededFuture)
                .orElseGet(() -> sources.offices()
                        .all()
                        .map(all -> all.stream()
                                .map(Office::id)
                                .filter(office -> visit.may(Role.EDITOR, office))
                                .findFirst()
                                .orElseThrow()));
    }

    /** Italian always, for every article has it; other languages where somebody asked in them. */
    private Future<Map<Language, Text>> texts(List<OpenQuestion> questions) {
        Map<Language, Text> texts = new LinkedHashMap<>();
        Future<Map<Language, Text>> made = text(Language.ITALIAN, questions).map(text -> {
            texts.put(Language.ITALIAN, text);
            return texts;
        });
        return questions.stream().anyMatch(one -> one.language().equals(Language.ENGLISH))
                ? made.compose(italian -> text(Language.ENGLISH, questions)).map(text -> {
                    texts.put(Language.ENGLISH, text);
                    return texts;
                })
                : made;
    }

    private Future<Text> text(Language language, List<OpenQuestion> questions) {
        List<OpenQuestion> own = questions.stream()
                .filter(one -> one.language().equals(language))
                .toList();
        OpenQuestion first = own.isEmpty() ? questions.get(0) : own.get(0);
        RealQuestions real = new RealQuestions(own.isEmpty() ? questions : own);
        return answer(first).map(answer -> new Text(real.title(), own.isEmpty() ? List.of() : real.examples(), answer));
    }

    /** What a person said last in that conversation. */
    private Future<Markdown> answer(OpenQuestion question) {
        return sources.counter()
                .transcripts()
                .last(question.conversation(), LINES_READ)
                .map(lines -> lines.stream()
                        .flatMap(line -> line instanceof Line.Said said
                                ? Optional.of(said).stream()
                                : Optional.<Line.Said>empty().stream())
                        .filter(said -> said.message().speaker() == Speaker.PERSON)
                        .reduce((before, later) -> later)
                        .map(said -> GivenAnswer.of(said.message().text()))
                        .orElse(new Markdown("")));
    }

    /** Another article may have the same name: a number tells them apart. */
    private Future<Article> save(Visit visit, OfficeId office, Map<Language, Text> texts, int attempt) {
        String title = Optional.ofNullable(texts.get(Language.ITALIAN))
                .map(Text::title)
                .orElse("");
        Article article = new Article(
                ArticleNames.from(title, attempt),
                office,
                texts,
                new Validity(Optional.of(moments.day(visit.now())), Optional.empty()));
        return sources.articles()
                .save(article, 0, Optional.of(visit.myId()))
                .compose(saved -> saved.fold(
                        done -> Future.succeededFuture(done.article().article()),
                        taken -> attempt < MOST_NAMES
                                ? save(visit, office, texts, attempt + 1)
                                : Future.failedFuture(new IllegalStateException("no name is free"))));
    }
}
