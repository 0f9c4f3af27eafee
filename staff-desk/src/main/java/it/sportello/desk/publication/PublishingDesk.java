package it.sportello.desk.publication;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import it.sportello.core.staff.StaffMembers;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.fact.FactId;
import it.sportello.knowledge.publishing.Begun;
import it.sportello.knowledge.publishing.Publication;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Where every page begins a publication, and hears of those that others have begun.
 *
 * @param allowed the least role that may publish
 */
public record PublishingDesk(Publishing publishing, Role allowed, StaffMembers members, SecondEyes eyes) {
    public static final String PATH = "/desk/publications";

    public PublishingDesk {
        Objects.requireNonNull(publishing, "publishing");
        Objects.requireNonNull(allowed, "allowed");
        Objects.requireNonNull(members, "members");
        Objects.requireNonNull(eyes, "eyes");
    }

    public boolean isOpenTo(Visit visit) {
        return visit.may(allowed);
    }

    /** Whether the visitor may publish what belongs to that office. */
    public boolean isOpenTo(Visit visit, OfficeId owner) {
        return visit.may(allowed, owner);
    }

    /**
     * Begins to publish the latest version of these articles, and leads to where that is followed. What others must see
     * first is asked for instead.
     */
    public Future<Reply> publish(Visit visit, Set<ArticleId> wanted) {
        return unlessOthers(
                visit,
                wanted,
                () -> eyes.articles()
                        .bringBack(wanted)
                        .compose(back -> eyes.rule().isOn()
                                ? eyes.sort(visit, wanted).compose(sorted -> publish(visit, sorted))
                                : publishing
                                        .publisher()
                                        .publish(wanted, Optional.of(visit.myId()))
                                        .map(PublishingDesk::follow)));
    }

    private Future<Reply> publish(Visit visit, SecondEyes.Sorted sorted) {
        return eyes.ask(visit, sorted.toReview())
                .compose(asked -> sorted.free().isEmpty()
                        ? Future.succeededFuture(asked(sorted.toReview()))
                        : publish(visit, sorted.free()));
    }

    /** Begins to publish exactly these versions, and leads to where that is followed. */
    public Future<Reply> publish(Visit visit, Map<ArticleId, Integer> versions) {
        return unlessOthers(
                visit,
                versions.keySet(),
                () -> publishing
                        .publisher()
                        .publish(versions, Optional.of(visit.myId()))
                        .map(PublishingDesk::follow));
    }

    private static Reply asked(List<KeptArticle> toReview) {
        return new Reply.Redirect(
                toReview.size() == 1
                        ? "/desk/articles/" + toReview.get(0).article().id() + "/review?done=review-asked"
                        : "/desk/reviews?done=review-asked");
    }

    /** Begins to publish the latest version of a fact, in every answer that names it. */
    public Future<Reply> publishFact(Visit visit, FactId fact) {
        return publishing
                .publisher()
                .publishFacts(Set.of(fact), Optional.of(visit.myId()))
                .map(PublishingDesk::follow);
    }

    public Future<Reply> withdraw(Visit visit, ArticleId article) {
        return unlessOthers(
                visit,
                Set.of(article),
                () -> publishing
                        .publisher()
                        .withdraw(article, Optional.of(visit.myId()))
                        .map(PublishingDesk::follow));
    }

    /** Only where the visitor may publish what belongs to the office of each of them. */
    private Future<Reply> unlessOthers(Visit visit, Set<ArticleId> wanted, Supplier<Future<Reply>> work) {
        List<Future<Optional<KeptArticle>>> found =
                wanted.stream().map(eyes.articles()::find).toList();
        return Future.all(found)
                .map(all -> all.<Optional<KeptArticle>>list().stream()
                        .flatMap(Optional::stream)
                        .map(kept -> kept.article().owner())
                        .filter(owner -> !isOpenTo(visit, owner))
                        .findFirst())
                .compose(others ->
                        others.isPresent() ? Future.succeededFuture(Reply.NotAllowed.in(others, allowed)) : work.get());
    }

    Future<Reply> again(Visit visit) {
        return publishing.publisher().again(Optional.of(visit.myId())).map(PublishingDesk::follow);
    }

    private static Reply follow(Begun begun) {
        return new Reply.Redirect(PATH + "/" + begun.number());
    }

    /** For a page's model: {@code underWay}, where a publication is; nothing otherwise. */
    public Future<Map<String, Object>> underWay(Visit visit) {
        return publishing
                .publications()
                .latest()
                .compose(latest -> latest.filter(Publication::isUnderWay)
                        .map(one -> by(visit, one)
                                .map(name -> Map.<String, Object>of(
                                        "underWay", Map.of("number", String.valueOf(one.number()), "by", name))))
                        .orElseGet(() -> Future.succeededFuture(Map.of())));
    }

    Future<String> by(Visit visit, Publication publication) {
        return name(visit, publication.who());
    }

    /** The name of somebody; of the service where there is nobody. */
    public Future<String> name(Visit visit, Optional<StaffId> who) {
        Future<Optional<StaffMember>> member =
                who.map(members::find).orElseGet(() -> Future.succeededFuture(Optional.empty()));
        return member.map(found -> found.map(StaffMember::name).orElse(visit.say("article.by-service")));
    }
}
