package it.sportello.knowledge.exchange.plan;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Attachment;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.fact.FactId;
import it.sportello.knowledge.fact.KeptFact;
import it.sportello.knowledge.files.Knowledge;
import it.sportello.knowledge.gold.GoldQuestion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The knowledge that is kept now. */
public final class Standing {
    private final List<Office> offices;
    private final List<KeptArticle> articles;
    private final List<KeptFact> facts;
    private final Map<FactId, KeptFact> factsById;
    private final List<GoldQuestion> gold;
    private final Map<ArticleId, KeptArticle> byId;
    private final Map<String, KeptArticle> byTitle;
    private final Set<String> files;

    /** Without facts and gold questions. */
    public Standing(List<Office> offices, List<KeptArticle> articles) {
        this(offices, articles, List.of(), List.of());
    }

    public Standing(List<Office> offices, List<KeptArticle> articles, List<KeptFact> facts, List<GoldQuestion> gold) {
        this.facts = List.copyOf(facts);
        this.factsById =
                facts.stream().collect(Collectors.toMap(kept -> kept.fact().id(), Function.identity()));
        this.gold = List.copyOf(gold);
        this.offices = List.copyOf(offices);
        this.articles = List.copyOf(articles);
        this.byId = articles.stream()
                .collect(Collectors.toMap(kept -> kept.article().id(), Function.identity()));
        this.byTitle = articles.stream()
                .flatMap(kept ->
                        kept.article().texts().values().stream().map(text -> Map.entry(folded(text.title()), kept)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
        this.files = articles.stream()
                .flatMap(kept -> kept.article().texts().values().stream())
                .flatMap(text -> text.attachments().stream())
                .map(Attachment::name)
                .collect(Collectors.toSet());
    }

    List<Office> offices() {
        return offices;
    }

    Optional<KeptArticle> article(ArticleId id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<KeptArticle> titled(String title) {
        return Optional.ofNullable(byTitle.get(folded(title)));
    }

    /** The latest version of everything, as files hold it. */
    public Knowledge knowledge() {
        return new Knowledge(
                offices,
                articles.stream().map(KeptArticle::article).toList(),
                facts.stream().map(KeptFact::fact).toList(),
                gold);
    }

    /** Whether any answer has that file, known by the SHA-256 of its bytes. */
    boolean hasFile(String name) {
        return files.contains(name);
    }

    Optional<KeptFact> fact(FactId id) {
        return Optional.ofNullable(factsById.get(id));
    }

    List<GoldQuestion> gold() {
        return gold;
    }

    private static String folded(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }
}
