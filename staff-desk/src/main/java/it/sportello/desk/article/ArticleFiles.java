package it.sportello.desk.article;

import io.vertx.core.Future;
import it.sportello.core.message.Language;
import it.sportello.desk.article.ArticleCheck.FieldError;
import it.sportello.desk.article.ArticleView.Sheet;
import it.sportello.desk.attachment.FileDesk;
import it.sportello.desk.attachment.FileSlots;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.Office;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The files that go with an answer, while it is written: whatever happens to one, everything typed stands there again. */
final class ArticleFiles {
    private static final int INVALID = 422;

    private final FileDesk desk;
    private final ArticleView view;

    ArticleFiles(FileDesk desk, ArticleView view) {
        this.desk = Objects.requireNonNull(desk, "desk");
        this.view = view;
    }

    /** The page again, with a file more or less. */
    Future<Reply> change(Visit visit, Optional<KeptArticle> kept, List<Office> offices) {
        ArticleForm form = ArticleForm.typed(visit);
        FileSlots place = ArticleForm.files(wanted(visit));
        return desk.change(visit, place, form::value).compose(changed -> {
            List<FieldError> errors =
                    changed.error().isEmpty() ? List.of() : List.of(new FieldError(place.upload(), changed.error()));
            int status = errors.isEmpty() ? Reply.OK : INVALID;
            return view.page(visit, new Sheet(status, form.with(changed.values()), kept, errors, Set.of()), offices);
        });
    }

    /** By the button: either it says so itself, or the field that it empties does. */
    private static Language wanted(Visit visit) {
        boolean english =
                visit.typed("attach").equals("en") || visit.typed("take_away").startsWith("file_en_");
        return english ? Language.ENGLISH : Language.ITALIAN;
    }

    Future<List<FieldError>> errors(Visit visit, ArticleForm form) {
        Future<Map<String, String>> italian = desk.errors(visit, ArticleForm.files(Language.ITALIAN), form::value);
        Future<Map<String, String>> english = desk.errors(visit, ArticleForm.files(Language.ENGLISH), form::value);
        return Future.all(italian, english).map(both -> {
            List<FieldError> errors = new ArrayList<>();
            italian.result().forEach((field, why) -> errors.add(new FieldError(field, why)));
            english.result().forEach((field, why) -> errors.add(new FieldError(field, why)));
            return List.copyOf(errors);
        });
    }
}
