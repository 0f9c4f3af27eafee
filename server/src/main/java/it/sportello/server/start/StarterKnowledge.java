package it.sportello.server.start;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.article.Offices;
import it.sportello.knowledge.fact.Fact;
import it.sportello.knowledge.fact.Facts;
import it.sportello.knowledge.files.Knowledge;
import it.sportello.knowledge.files.KnowledgeFile;
import it.sportello.knowledge.gold.GoldQuestion;
import it.sportello.knowledge.gold.GoldQuestions;
import it.sportello.knowledge.publishing.Begun;
import it.sportello.knowledge.publishing.Published;
import it.sportello.knowledge.publishing.Publisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Loads the ready-made knowledge into an empty installation and publishes it as the first release. */
public final class StarterKnowledge {
    private final Offices offices;
    private final Articles articles;
    private final Facts facts;
    private final GoldQuestions gold;
    private final Publisher publisher;

    public StarterKnowledge(Offices offices, Articles articles, Facts facts, GoldQuestions gold, Publisher publisher) {
        this.offices = Objects.requireNonNull(offices, "offices");
        this.articles = Objects.requireNonNull(articles, "articles");
        this.facts = Objects.requireNonNull(facts, "facts");
        this.gold = Objects.requireNonNull(gold, "gold");
        this.publisher = Objects.requireNonNull(publisher, "publisher");
    }

    /** Reads all packs of a directory, in the order of their names. It blocks: call it on a worker. */
    public static List<Knowledge> read(Path directory) throws StartProblem {
        try (Stream<Path> files = Files.list(directory)) {
            List<Knowledge> packs = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                packs.add(pack(file));
            }
            return packs;
        } catch (IOException e) {
            throw new StartProblem("The starter knowledge in " + directory + " cannot be read.");
        }
    }

    private static Knowledge pack(Path file) throws IOException, StartProblem {
        List<String> problems = new ArrayList<>();
        Optional<Knowledge> read = KnowledgeFile.read(file.getFileName().toString(), Files.readString(file))
                .fold(done -> Optional.of(done.knowledge()), refused -> {
                    problems.addAll(refused.problems());
                    return Optional.empty();
                });
        return read.orElseThrow(() -> new StartProblem("The starter knowledge is not in order: " + problems.get(0)));
    }

    /**
     * Saves what is missing, so that a first start that was cut off goes on where it was, and publishes all of it. What is
     * there already, with whatever the staff made of it, stays.
     */
    public Future<Published> load(List<Knowledge> packs) {
        Set<ArticleId> ids = new HashSet<>();
        Future<Void> saved = Future.succeededFuture();
        for (Knowledge pack : packs) {
            for (Office office : pack.offices()) {
                saved = saved.compose(none -> offices.save(office));
            }
            for (Fact fact : pack.facts()) {
                saved = saved.compose(
                        none -> facts.save(fact, 0, Optional.empty()).mapEmpty());
            }
            for (Article article : pack.articles()) {
                ids.add(article.id());
                saved = saved.compose(
                        none -> articles.save(article, 0, Optional.empty()).mapEmpty());
            }
            for (GoldQuestion question : pack.gold()) {
                saved = saved.compose(
                        none -> gold.add(question, Optional.empty()).mapEmpty());
            }
        }
        return saved.compose(none -> publisher.publish(ids, Optional.empty())).compose(Begun::outcome);
    }
}
