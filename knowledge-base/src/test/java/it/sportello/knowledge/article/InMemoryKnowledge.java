package it.sportello.knowledge.article;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.KeptArticle.Place;
import it.sportello.knowledge.fact.Fact;
import it.sportello.knowledge.fact.FactId;
import it.sportello.knowledge.fact.Filling;
import it.sportello.knowledge.fact.KeptFact;
import it.sportello.knowledge.history.PastRelease;
import it.sportello.knowledge.release.Contents;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the in-memory twins of one test share: articles in all versions, offices, and what is published. */
public final class InMemoryKnowledge {
    private final InstantSource clock;
    private final Map<String, List<KeptArticle>> versions = new TreeMap<>();
    private final Map<String, Office> offices = new LinkedHashMap<>();
    private final List<Held> releases = new ArrayList<>();
    private final Map<FactId, List<KeptFact>> facts = new LinkedHashMap<>();
    private final Set<FactId> removedFacts = new HashSet<>();
    private Contents published = Contents.NOTHING;
    private final Map<ArticleId, Place> places = new HashMap<>();

    public InMemoryKnowledge(InstantSource clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    public InstantSource clock() {
        return clock;
    }

    /** What one release held. */
    public record Held(PastRelease release, Contents whole) {
        public Map<ArticleId, Integer> contents() {
            return whole.articles();
        }
    }

    public synchronized void publish(Contents contents, Optional<StaffId> who) {
        published = contents;
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

    /** The versions that the latest release holds, with its facts filled in. */
    public synchronized List<KeptArticle> served() {
        return published.articles().entrySet().stream()
                .map(entry -> versions(entry.getKey()).get(entry.getValue() - 1))
                .map(kept -> new KeptArticle(
                        filling(published.facts()).fill(kept.article()),
                        kept.version(),
                        Optional.of(kept.version()),
                        kept.saved(),
                        kept.savedBy()))
                .toList();
    }

    /** The latest version of those that were not removed. */
    public synchronized List<KeptFact> facts() {
        return facts.entrySet().stream()
                .filter(entry -> !removedFacts.contains(entry.getKey()))
                .map(entry -> latestOf(entry.getValue().get(entry.getValue().size() - 1)))
                .toList();
    }

    public synchronized KeptFact append(Fact fact, Optional<StaffId> who) {
        List<KeptFact> all = facts.computeIfAbsent(fact.id(), id -> new ArrayList<>());
        removedFacts.remove(fact.id());
        all.add(new KeptFact(fact, all.size() + 1, Optional.empty(), clock.instant(), who));
        return latestOf(all.get(all.size() - 1));
    }

    private KeptFact latestOf(KeptFact last) {
        Optional<Integer> version =
                Optional.ofNullable(published.facts().get(last.fact().id()));
        return new KeptFact(last.fact(), last.version(), version, last.saved(), last.savedBy());
    }

    public synchronized void remove(FactId id) {
        removedFacts.add(id);
    }

    /** With the facts of those versions. */
    public synchronized Filling filling(Map<FactId, Integer> versions) {
        return new Filling(versions.entrySet().stream()
                .map(entry -> facts.getOrDefault(entry.getKey(), List.of())
                        .get(entry.getValue() - 1)
                        .fact())
                .toList());
    }

    synchronized void save(Office office) {
        offices.put(office.id().value(), office);
    }

    synchronized Optional<KeptArticle> latest(ArticleId id) {
        return Optional.ofNullable(versions.get(id.value())).map(this::latestOf);
    }

    public synchronized List<KeptArticle> latest() {
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
                Optional.ofNullable(published.articles().get(last.article().id())),
                last.saved(),
                last.savedBy(),
                places.getOrDefault(last.article().id(), Place.OPEN));
    }

    /** Whether a review of it waits. */
    public synchronized void reviewing(ArticleId id, boolean waits) {
        boolean archived = places.get(id) == Place.ARCHIVED;
        places.put(id, archived ? Place.ARCHIVED : waits ? Place.IN_REVIEW : Place.OPEN);
    }

    synchronized void place(ArticleId id, Place place) {
        places.put(id, place);
    }
}
