package it.sportello.knowledge.article;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.history.PastRelease;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What the in-memory twins of one test share: articles in all versions, offices, and what is published. */
public final class InMemoryKnowledge {
    private final InstantSource clock;
    private final Map<String, List<KeptArticle>> versions = new TreeMap<>();
    private final Map<String, Office> offices = new LinkedHashMap<>();
    private final List<Held> releases = new ArrayList<>();
    private Map<ArticleId, Integer> published = Map.of();

    public InMemoryKnowledge(InstantSource clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    public InstantSource clock() {
        return clock;
    }

    /** What one release held. */
    public record Held(PastRelease release, Map<ArticleId, Integer> contents) {
        public Held {
            contents = Map.copyOf(contents);
        }
    }

    public synchronized void publish(Map<ArticleId, Integer> contents, Optional<StaffId> who) {
        published = Map.copyOf(contents);
        releases.add(new Held(new PastRelease(releases.size() + 1L, clock.instant(), who), contents));
    }

    public synchronized List<Held> releases() {
        return List.copyOf(releases);
    }

    public synchronized List<KeptArticle> versions(ArticleId id) {
        return List.copyOf(versions.getOrDefault(id.value(), List.of()));
    }

    public synchronized List<Office> offices() {
        return List.copyOf(offices.values());
    }

    public synchronized Article version(ArticleId id, int version) {
        return Objects.requireNonNull(versions.get(id.value()), id.value())
                .get(version - 1)
                .article();
    }

    /** As if it had never been. */
    public synchronized void remove(ArticleId id) {
        versions.remove(id.value());
    }

    /** As if it had never been. */
    public synchronized void remove(OfficeId id) {
        offices.remove(id.value());
    }

    synchronized void save(Office office) {
        offices.put(office.id().value(), office);
    }

    synchronized Optional<KeptArticle> latest(ArticleId id) {
        return Optional.ofNullable(versions.get(id.value())).map(this::latestOf);
    }

    synchronized List<KeptArticle> latest() {
        return versions.values().stream().map(this::latestOf).toList();
    }

    synchronized KeptArticle append(KeptArticle next) {
        versions.computeIfAbsent(next.article().id().value(), id -> new ArrayList<>())
                .add(next);
        return latestOf(List.of(next));
    }

    private KeptArticle latestOf(List<KeptArticle> all) {
        KeptArticle last = all.get(all.size() - 1);
        return new KeptArticle(
                last.article(),
                last.version(),
                Optional.ofNullable(published.get(last.article().id())),
                last.saved(),
                last.savedBy());
    }
}
