package it.sportello.desk.article;

import it.sportello.desk.article.ArticleView.Sheet;
import it.sportello.desk.attachment.FileSlots;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.Office;
import java.util.List;
import java.util.Map;

/** Two texts of one article, field by field. */
public final class Comparison {
    private Comparison() {}

    /** Two people's texts side by side, where they dispute a field. */
    static List<Map<String, Object>> rows(Visit visit, Sheet sheet, KeptArticle kept, List<Office> offices) {
        ArticleForm mine = sheet.form();
        ArticleForm theirs = ArticleForm.of(kept);
        return ArticleForm.FIELDS.stream()
                .filter(field -> sheet.disputed().contains(field))
                .filter(field -> differ(mine, theirs, field))
                .map(field -> Map.<String, Object>of(
                        "label", visit.say("kept." + field),
                        "theirs", readable(visit, field, theirs, offices),
                        "mine", readable(visit, field, mine, offices)))
                .toList();
    }

    public static boolean differ(ArticleForm one, ArticleForm other, String field) {
        return !meant(one, field).equals(meant(other, field));
    }

    /** Blanks around the whole, and around each example, are no difference: they are not kept. */
    static String meant(ArticleForm form, String field) {
        return ArticleForm.LANGUAGES.stream()
                .filter(language -> field.equals("examples_" + language))
                .findFirst()
                .map(language -> String.join("\n", form.examples(language)))
                .orElseGet(() -> form.value(field).strip());
    }

    /** What stands in a field, with an office by its name. */
    public static String readable(Visit visit, String field, ArticleForm form, List<Office> offices) {
        String value = FileSlots.readable(field, form.value(field));
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
