package it.sportello.knowledge.publishing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.fact.FactId;
import it.sportello.knowledge.release.Drafts;
import it.sportello.knowledge.release.Drafts.Drafted;
import it.sportello.knowledge.release.Releases;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the next release. One publication is worked on at a time; those begun meanwhile wait their turn. Whatever goes
 * wrong, the latest release stays as it is.
 */
public final class Publisher {
    private final Vertx vertx;
    private final Drafts drafts;
    private final Releases releases;
    private final Publications publications;
    private final Training training;
    private Future<Published> last = Future.succeededFuture(new Published.Done(0));

    public Publisher(Vertx vertx, Drafts drafts, Releases releases, Publications publications, Training training) {
        this.vertx = Objects.requireNonNull(vertx, "vertx");
        this.drafts = Objects.requireNonNull(drafts, "drafts");
        this.releases = Objects.requireNonNull(releases, "releases");
        this.publications = Objects.requireNonNull(publications, "publications");
        this.training = Objects.requireNonNull(training, "training");
    }

    /**
     * Releases the latest release's contents with the latest saved version of these articles and of the facts that they
     * name. An answer whose fact is missing or expired is not released.
     */
    public Future<Begun> publish(Set<ArticleId> changed, Optional<StaffId> who) {
        Set<ArticleId> wanted = Set.copyOf(changed);
        return begin(wanted, who, attempt -> drafts.latest(wanted).compose(drafted -> release(attempt, drafted)));
    }

    /** Releases the latest release's contents with the latest saved version of these facts. */
    public Future<Begun> publishFacts(Set<FactId> changed, Optional<StaffId> who) {
        Set<FactId> wanted = Set.copyOf(changed);
        return users(wanted)
                .compose(users -> begin(
                        users,
                        who,
                        attempt -> drafts.latestFacts(wanted).compose(drafted -> release(attempt, drafted))));
    }

    /** Releases the latest release's contents with exactly these versions, whatever was saved since. */
    public Future<Begun> publish(Map<ArticleId, Integer> versions, Optional<StaffId> who) {
        Map<ArticleId, Integer> wanted = Map.copyOf(versions);
        return begin(
                wanted.keySet(), who, attempt -> drafts.exactly(wanted).compose(drafted -> release(attempt, drafted)));
    }

    /** Releases the latest release's contents without this article; its versions are kept. */
    public Future<Begun> withdraw(ArticleId article, Optional<StaffId> who) {
        return begin(Set.of(article), who, attempt -> attempt.release(contents -> contents.without(article)));
    }

    /** Trains the latest release's contents anew, for nodes that cannot read its model. */
    public Future<Begun> again(Optional<StaffId> who) {
        return begin(Set.of(), who, attempt -> attempt.release(contents -> contents));
    }

    private static Future<Published> release(Attempt attempt, Drafted drafted) {
        return drafted.objection()
                .map(Attempt::failed)
                .orElseGet(() -> attempt.release(contents -> contents.with(drafted.contents())));
    }

    private Future<Set<ArticleId>> users(Set<FactId> wanted) {
        return Future.all(wanted.stream().map(drafts.facts()::users).toList())
                .map(all -> all.<List<ArticleId>>list().stream()
                        .flatMap(List::stream)
                        .collect(Collectors.toSet()));
    }

    private interface Wish {
        Future<Published> fulfil(Attempt attempt);
    }

    private Future<Begun> begin(Set<ArticleId> wanted, Optional<StaffId> who, Wish wish) {
        return publications.begin(wanted, who).map(number -> {
            Report report = new Report(vertx, publications, number);
            return new Begun(number, inTurn(wish, new Attempt(releases, training, who, report), report));
        });
    }

    private synchronized Future<Published> inTurn(Wish wish, Attempt attempt, Report report) {
        last = last.compose(before -> wish.fulfil(attempt)).transform(report::end);
        return last;
    }
}
