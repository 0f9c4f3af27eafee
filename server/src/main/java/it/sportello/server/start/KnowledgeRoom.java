package it.sportello.server.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.knowledge.examination.Examiner;
import it.sportello.knowledge.files.Knowledge;
import it.sportello.knowledge.publishing.Published;
import it.sportello.knowledge.publishing.Publisher;
import it.sportello.knowledge.publishing.Training;
import it.sportello.knowledge.release.Drafts;
import it.sportello.knowledge.release.KnowledgeInService;
import it.sportello.knowledge.release.Trainer;
import it.sportello.knowledge.understanding.DeskWords;
import it.sportello.knowledge.understanding.ModelReader;
import it.sportello.storage.Storage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a node knows: the release in service, and how the next one is trained, examined and published. */
final class KnowledgeRoom {
    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeRoom.class);

    private final Vertx vertx;
    private final Storage storage;
    private final KnowledgeInService knowledge;
    private final Examiner examiner;
    private final Publisher publisher;
    private final ReleaseWatch releases;

    KnowledgeRoom(Vertx vertx, Storage storage, Vocabulary vocabulary, ZoneId zone) {
        this.vertx = Objects.requireNonNull(vertx, "vertx");
        this.storage = Objects.requireNonNull(storage, "storage");
        ModelReader reader = new ModelReader(
                vocabulary.desk().stream().map(DeskWords::spelling).toList(), vocabulary.meanings());
        this.knowledge = new KnowledgeInService(vocabulary.desk(), vocabulary.world(), zone, reader);
        Training training = new Training(vertx, new Trainer(vocabulary.desk(), reader)::train);
        Drafts drafts = new Drafts(storage.articles(), storage.facts(), () -> LocalDate.now(zone));
        this.examiner = new ExamRoom(knowledge).examiner(storage, drafts, training);
        this.publisher =
                new Publisher(vertx, drafts, storage.releases(), storage.publications(), training.with(examiner));
        this.releases = new ReleaseWatch(vertx, storage.releases(), knowledge);
    }

    /** The release that answers now. */
    KnowledgeInService knowledge() {
        return knowledge;
    }

    Examiner examiner() {
        return examiner;
    }

    Publisher publisher() {
        return publisher;
    }

    /** Puts the latest release into service where it is not yet. */
    Future<Void> look() {
        return releases.look();
    }

    /** Serves the latest release; where there never was one, makes it of the ready-made knowledge. */
    Future<Void> open(Path starter, Consumer<String> progress) {
        return look().compose(none -> storage.releases().latestNumber())
                .compose(latest -> latest == 0 ? firstRelease(starter, progress) : Future.succeededFuture());
    }

    private Future<Void> firstRelease(Path starter, Consumer<String> progress) {
        progress.accept("Loading the starter knowledge (only this once)…");
        return vertx.executeBlocking(() -> StarterKnowledge.read(starter), false)
                .compose((List<Knowledge> packs) -> new StarterKnowledge(
                                storage.offices(),
                                storage.articles(),
                                storage.facts(),
                                storage.goldQuestions(),
                                publisher)
                        .load(packs))
                .compose((Published published) -> published.fold(
                        done -> look(),
                        failed -> Future.<Void>failedFuture(
                                new StartProblem("The starter knowledge cannot be published: " + failed.reason()))));
    }

    /** Where the embedding was named or changed since the release was trained: until the next, words alone decide. */
    void learnMeanings() {
        if (!knowledge.hearsMeanings()) {
            LOG.info("release without this embedding, training another: number={}", knowledge.number());
            publisher
                    .publish(Set.of(), Optional.empty())
                    .onFailure(failure -> LOG.warn(
                            "no release with this embedding: cause={}",
                            failure.getClass().getName()));
        }
    }
}
