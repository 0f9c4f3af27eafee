package it.sportello.knowledge.release;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.fact.Fact;
import it.sportello.knowledge.fact.FactCheck;
import it.sportello.knowledge.fact.FactId;
import it.sportello.knowledge.fact.Facts;
import it.sportello.knowledge.fact.KeptFact;
import it.sportello.knowledge.fact.Placeholders;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is written and may be released next.
 *
 * @param today the day at the office
 */
public record Drafts(Articles articles, Facts facts, Supplier<LocalDate> today) {
    public Drafts {
        Objects.requireNonNull(articles, "articles");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(today, "today");
    }

    /**
     * The latest versions of what was asked for.
     *
     * @param objection why it may not be released, for the staff to read
     */
    public record Drafted(Contents contents, Optional<String> objection) {
        public Drafted {
            Objects.requireNonNull(contents, "contents");
            Objects.requireNonNull(objection, "objection");
        }
    }

    /** Articles, with the facts that they name: what was seen beside the text is what citizens are to read. */
    public Future<Drafted> latest(Set<ArticleId> wanted) {
        return drafted(wanted, wanted.stream().map(articles::find).toList());
    }

    /** The same of exactly these versions. */
    public Future<Drafted> exactly(Map<ArticleId, Integer> wanted) {
        return drafted(
                wanted.keySet(),
                wanted.entrySet().stream()
                        .map(one -> articles.version(one.getKey(), one.getValue()))
                        .toList());
    }

    private Future<Drafted> drafted(Set<ArticleId> wanted, List<Future<Optional<KeptArticle>>> read) {
        return Future.all(read)
                .map(all -> all.<Optional<KeptArticle>>list().stream()
                        .flatMap(Optional::stream)
                        .toList())
                .compose(found -> facts.latest(named(found)).map(known -> drafted(wanted, found, known)));
    }

    /** Facts alone: every answer that names one is said anew, in the words in which it is published. */
    public Future<Drafted> latestFacts(Set<FactId> wanted) {
        return facts.latest(wanted).map(known -> new Drafted(contents(List.of(), known), Optional.empty()));
    }

    private static Set<FactId> named(List<KeptArticle> found) {
        Set<FactId> names = new HashSet<>();
        found.forEach(kept -> names.addAll(Placeholders.names(kept.article())));
        return names;
    }

    private Drafted drafted(Set<ArticleId> wanted, List<KeptArticle> found, List<KeptFact> known) {
        Stream<String> missing = wanted.stream()
                .filter(id ->
                        found.stream().noneMatch(kept -> kept.article().id().equals(id)))
                .map(id -> "L'articolo " + id + " non c'è più: forse qualcuno l'ha tolto.");
        Map<FactId, Fact> facts = known.stream().map(KeptFact::fact).collect(Collectors.toMap(Fact::id, fact -> fact));
        Stream<String> unsaid = found.stream()
                .flatMap(kept -> FactCheck.problems(kept.article(), facts, today.get()).stream()
                        .map(problem -> sentence(kept.article(), problem)));
        return new Drafted(
                contents(found, known), Stream.concat(missing, unsaid).findFirst());
    }

    private static Contents contents(List<KeptArticle> found, List<KeptFact> known) {
        return new Contents(
                found.stream().collect(Collectors.toMap(kept -> kept.article().id(), KeptArticle::version)),
                known.stream().collect(Collectors.toMap(kept -> kept.fact().id(), KeptFact::version)));
    }

    private static String sentence(Article article, FactCheck.Problem problem) {
        String title = "La risposta «" + article.title(Language.ITALIAN) + "» ";
        return switch (problem.reason()) {
            case NO_NAME -> title + "contiene «" + problem.name() + "», che non è il nome di un dato.";
            case MISSING ->
                title + "nomina il dato {{" + problem.name() + "}}, che non c'è. Aggiungilo o toglilo dal testo.";
            case EXPIRED -> title + "nomina il dato {{" + problem.name() + "}}, che è scaduto. Aggiorna il dato.";
            case TOO_LONG -> title + "con i suoi dati diventa troppo lunga: " + problem.name() + " caratteri.";
        };
    }
}
