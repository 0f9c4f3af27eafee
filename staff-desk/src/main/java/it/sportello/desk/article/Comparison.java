package it.sportello.desk.article;

import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.Office;
import java.util.List;
import java.util.Map;

/** Two people's texts of one article side by side, field by field, where they differ. */
final class Comparison {
    private Comparison() {}

    static List<Map<String, Object>> rows(Visit visit, ArticleForm mine, KeptArticle kept, List<Office> offices) {
        ArticleForm theirs = ArticleForm.of(kept);
        return ArticleForm.FIELDS.stream()
                .filter(field ->
                        !mine.value(field).strip().equals(theirs.value(field).strip()))
                .map(field -> Map.<String, Object>of(
                        "label", visit.say("kept." + field),
                        "theirs", readable(visit, field, theirs, offices),
                        "mine", readable(visit, field, mine, offices)))
                .toList();
    }

    /** Blanks around lines are no difference: they are not kept. */
    private static List<String> meant(ArticleForm form, String field) {
        return form.value(field)
                .strip()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String readable(Visit visit, String field, ArticleForm form, List<Office> offices) {
        String value = form.value(field);
        if (!field.equals(ArticleForm.OFFICE)) {
            return value;
        }
        return offices.stream()
                .filter(office -> office.id().value().equals(value))
                .map(office -> office.name(visit.texts().language()))
                .findFirst()
                .orElse(value);
    }
}
