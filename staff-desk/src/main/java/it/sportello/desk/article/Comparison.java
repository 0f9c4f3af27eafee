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
                .filter(field -> !meant(mine, field).equals(meant(theirs, field)))
                .map(field -> Map.<String, Object>of(
                        "label", visit.say("kept." + field),
                        "theirs", readable(visit, field, theirs, offices),
                        "mine", readable(visit, field, mine, offices)))
                .toList();
    }

    /** Blanks around the whole, and around each example, are no difference: they are not kept. */
    private static String meant(ArticleForm form, String field) {
        return ArticleForm.LANGUAGES.stream()
                .filter(language -> field.equals("examples_" + language))
                .findFirst()
                .map(language -> String.join("\n", form.examples(language)))
                .orElseGet(() -> form.value(field).strip());
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
