package it.sportello.knowledge.fact;

import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Article.Text;
import it.sportello.knowledge.article.Validity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes of an article what citizens read of it: its facts filled in, and valid only as long as all of them are. */
public final class Filling {
    private final Map<FactId, Fact> facts;

    public Filling(List<Fact> facts) {
        this.facts = facts.stream().collect(Collectors.toMap(Fact::id, fact -> fact));
    }

    public Article fill(Article article) {
        if (Placeholders.names(article).isEmpty()) {
            return article;
        }
        Map<Language, Text> texts = new LinkedHashMap<>();
        article.texts().forEach((language, text) -> texts.put(language, filled(text, language)));
        return new Article(article.id(), article.owner(), texts, validity(article), article.references());
    }

    private Text filled(Text text, Language language) {
        return text.answering(answer -> Placeholders.fill(answer, language, facts));
    }

    /** Where a fact is missing, no day: an answer with a hole in it is never given. */
    private Validity validity(Article article) {
        return Placeholders.names(article).stream()
                .map(id ->
                        Optional.ofNullable(facts.get(id)).map(Fact::validity).orElse(Validity.NEVER))
                .reduce(article.validity(), Validity::within);
    }
}
