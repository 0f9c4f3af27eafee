package it.sportello.knowledge.files;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.Source;
import it.sportello.core.message.Attachment;
import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Article;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What an article has beside its texts, as its YAML file shows it; absent where there is nothing. */
final class BesidesForm {
    private BesidesForm() {}

    static void put(Map<String, Object> form, Article article) {
        form.put(
                "variants",
                YamlForm.perLanguage(those(article, text -> !text.variants().isEmpty()), BesidesForm::variants));
        form.put(
                "attachments",
                YamlForm.perLanguage(
                        those(article, text -> !text.attachments().isEmpty()),
                        text -> text.attachments().stream().map(BesidesForm::of).toList()));
        List<String> related =
                article.references().related().stream().map(ArticleId::value).toList();
        if (!related.isEmpty()) {
            form.put("related", related);
        }
        article.references().source().ifPresent(source -> form.put("source", of(source)));
    }

    private static Map<Language, Article.Text> those(Article article, Predicate<Article.Text> wanted) {
        return article.texts().entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, String> variants(Article.Text text) {
        Map<String, String> variants = new TreeMap<>();
        text.variants().forEach((channel, variant) -> variants.put(channel.value(), variant.value()));
        return variants;
    }

    private static Map<String, Object> of(Attachment attachment) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("name", attachment.name());
        form.put("kind", attachment.kind().name().toLowerCase(Locale.ROOT));
        form.put("title", attachment.title());
        form.put("alt", attachment.alt());
        return form;
    }

    private static Map<String, Object> of(Source source) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("name", source.name());
        source.address().ifPresent(address -> form.put("address", address));
        source.asOf().ifPresent(day -> form.put("as-of", day.toString()));
        return form;
    }
}
