package it.sportello.desk.history;

import it.sportello.core.message.Markdown;
import it.sportello.desk.article.ArticleForm;
import it.sportello.desk.article.Comparison;
import it.sportello.desk.history.Difference.Kind;
import it.sportello.desk.history.Difference.Piece;
import it.sportello.desk.page.SafeMarkdown;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Office;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An article's fields to be read, alone or beside those of another version. */
public record Fields(Visit visit, List<Office> offices) {
    public Fields {
        offices = List.copyOf(offices);
    }

    /** All that is filled in; answers as citizens read them. */
    public List<Map<String, Object>> of(Article article) {
        ArticleForm form = ArticleForm.of(article, 0);
        return ArticleForm.FIELDS.stream()
                .filter(field -> !form.value(field).isBlank())
                .map(field -> field(form, field))
                .toList();
    }

    private Map<String, Object> field(ArticleForm form, String field) {
        Map<String, Object> model = new HashMap<>();
        model.put("label", visit.say("kept." + field));
        model.put("lang", lang(field));
        model.put("text", Comparison.readable(visit, field, form, offices));
        if (field.startsWith("answer_")) {
            model.put("html", SafeMarkdown.render(new Markdown(form.value(field))));
        }
        return model;
    }

    /** Field by field, what the earlier text lost and what the later one won. */
    public List<Map<String, Object>> differences(Article earlier, Article later) {
        ArticleForm before = ArticleForm.of(earlier, 0);
        ArticleForm after = ArticleForm.of(later, 0);
        return ArticleForm.FIELDS.stream()
                .filter(field -> Comparison.differ(before, after, field))
                .map(field -> difference(before, after, field))
                .toList();
    }

    private Map<String, Object> difference(ArticleForm before, ArticleForm after, String field) {
        List<Piece> pieces = Difference.between(
                Comparison.readable(visit, field, before, offices), Comparison.readable(visit, field, after, offices));
        return Map.of(
                "label", visit.say("kept." + field),
                "lang", lang(field),
                "before", without(pieces, Kind.COME),
                "after", without(pieces, Kind.GONE));
    }

    private static List<Map<String, Object>> without(List<Piece> pieces, Kind other) {
        return pieces.stream()
                .filter(piece -> piece.kind() != other)
                .map(Piece::model)
                .toList();
    }

    private String lang(String field) {
        return Stream.of("it", "en")
                .filter(language -> field.endsWith("_" + language))
                .findFirst()
                .orElseGet(() -> visit.texts().language().code());
    }
}
