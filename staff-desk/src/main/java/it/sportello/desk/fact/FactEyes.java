package it.sportello.desk.fact;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.StaffId;
import it.sportello.desk.page.Visit;
import it.sportello.desk.publication.PublishingDesk;
import it.sportello.desk.publication.SecondEyes;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.fact.Fact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whose eyes must have seen a fact before citizens read it: where the rule demands it of its own office or of one whose
 * published answers name it, those of an approver there who has not written the fact.
 */
record FactEyes(FactPages.Sources sources, PublishingDesk publishing) {
    /** The first office for which this visitor may not let citizens read the fact; empty where there is none. */
    Future<Optional<OfficeId>> missing(Visit visit, Fact fact, Optional<StaffId> writer) {
        if (!publishing.eyes().rule().isOn()) {
            return Future.succeededFuture(Optional.empty());
        }
        return owners(fact)
                .map(owners -> owners.stream()
                        .filter(publishing.eyes().rule()::demands)
                        .filter(owner -> !SecondEyes.mayApprove(visit, owner, writer))
                        .findFirst());
    }

    private Future<List<OfficeId>> owners(Fact fact) {
        return sources.facts()
                .users(fact.id())
                .compose(this::found)
                .map(users -> Stream.concat(Stream.of(fact.owner()), users.stream())
                        .distinct()
                        .toList());
    }

    private Future<List<OfficeId>> found(List<ArticleId> ids) {
        return Future.all(ids.stream().map(sources.articles()::find).toList())
                .map(all -> all.<Optional<KeptArticle>>list().stream()
                        .flatMap(Optional::stream)
                        .filter(kept -> kept.published().isPresent())
                        .map(kept -> kept.article().owner())
                        .toList());
    }
}
