package it.sportello.knowledge.exchange.imports;

import static it.sportello.knowledge.article.Invented.got;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.learning.Lesson;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.InMemoryArticles;
import it.sportello.knowledge.article.InMemoryKnowledge;
import it.sportello.knowledge.article.InMemoryOffices;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.article.Offices;
import it.sportello.knowledge.exchange.imports.KeptImport.State;
import it.sportello.knowledge.exchange.plan.Change;
import it.sportello.knowledge.exchange.plan.FactChange;
import it.sportello.knowledge.fact.Facts;
import it.sportello.knowledge.fact.InMemoryFacts;
import it.sportello.knowledge.fact.KeptFact;
import it.sportello.knowledge.gold.GoldQuestion;
import it.sportello.knowledge.gold.GoldQuestions;
import it.sportello.knowledge.gold.InMemoryGoldQuestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/** {@link Imports} in memory. */
public final class InMemoryImports implements Imports {
    private final InMemoryKnowledge knowledge;
    private final Articles articles;
    private final Offices offices;
    private final Facts facts;
    private final GoldQuestions gold;
    private final NavigableMap<Long, Kept> all = new TreeMap<>();

    private record Kept(KeptImport shown, byte[] content, Order order, Before before) {
        Kept in(State state) {
            return new Kept(
                    new KeptImport(shown.number(), shown.file(), shown.who(), shown.brought(), state),
                    content,
                    order,
                    before);
        }
    }

    /** What an import met. */
    private record Before(List<Office> offices, List<KeptFact> facts, List<GoldQuestion> gold) {}

    public InMemoryImports(InMemoryKnowledge knowledge) {
        this(knowledge, new InMemoryGoldQuestions());
    }

    public InMemoryImports(InMemoryKnowledge knowledge, GoldQuestions gold) {
        this.gold = Objects.requireNonNull(gold, "gold");
        this.facts = new InMemoryFacts(knowledge);
        this.knowledge = Objects.requireNonNull(knowledge, "knowledge");
        this.articles = new InMemoryArticles(knowledge);
        this.offices = new InMemoryOffices(knowledge);
    }

    @Override
    public synchronized Future<Long> bring(String file, byte[] content, Optional<StaffId> who) {
        long number = all.size() + 1L;
        KeptImport shown = new KeptImport(number, file, who, knowledge.clock().instant(), State.WAITING);
        all.put(number, new Kept(shown, content.clone(), new Order(List.of(), List.of()), before()));
        return Future.succeededFuture(number);
    }

    @Override
    public synchronized Future<Optional<KeptImport>> find(long number) {
        return Future.succeededFuture(Optional.ofNullable(all.get(number)).map(Kept::shown));
    }

    @Override
    public synchronized Future<Optional<byte[]>> content(long number) {
        return Future.succeededFuture(
                in(number, State.WAITING).map(kept -> kept.content().clone()));
    }

    @Override
    public synchronized Future<List<ArticleId>> articles(long number) {
        return Future.succeededFuture(Optional.ofNullable(all.get(number)).stream()
                .flatMap(kept -> kept.order().changes().stream())
                .map(change -> change.article().id())
                .sorted(Comparator.comparing(ArticleId::value))
                .toList());
    }

    @Override
    public synchronized Future<List<KeptImport>> latest(int most) {
        return Future.succeededFuture(all.descendingMap().values().stream()
                .map(Kept::shown)
                .filter(shown -> shown.state() != State.WAITING)
                .limit(most)
                .toList());
    }

    @Override
    public synchronized Future<Taken> takeOver(long number, Order order, IntConsumer progress) {
        Optional<Kept> waiting = in(number, State.WAITING);
        if (waiting.isEmpty()) {
            return Future.succeededFuture(Taken.NOT_WAITING);
        }
        boolean isFresh = order.changes().stream().allMatch(this::isFresh)
                && order.facts().stream().allMatch(this::isFresh);
        if (!isFresh) {
            return Future.succeededFuture(Taken.OVERTAKEN);
        }
        all.put(number, new Kept(waiting.get().shown(), new byte[0], order, before()).in(State.TAKEN));
        order.offices().forEach(offices::save);
        order.changes()
                .forEach(change -> articles.save(
                        change.article(),
                        change.basedOn(),
                        waiting.get().shown().who()));
        order.facts()
                .forEach(change -> facts.save(
                        change.fact(), change.basedOn(), waiting.get().shown().who()));
        order.gold().forEach(change -> put(change.question()));
        progress.accept(
                order.changes().size() + order.facts().size() + order.gold().size());
        return Future.succeededFuture(Taken.DONE);
    }

    private Before before() {
        return new Before(knowledge.offices(), knowledge.facts(), got(gold.all()));
    }

    private boolean isFresh(FactChange change) {
        return got(facts.find(change.fact().id())).map(KeptFact::version).orElse(0) == change.basedOn();
    }

    private void put(GoldQuestion question) {
        if (got(gold.add(question, Optional.empty())).isEmpty()) {
            like(got(gold.all()), question)
                    .ifPresent(old -> got(gold.change(
                            new GoldQuestion(old.id(), question.words(), question.language(), question.expected()),
                            Optional.empty())));
        }
    }

    private static Optional<GoldQuestion> like(List<GoldQuestion> all, GoldQuestion question) {
        return all.stream()
                .filter(one -> one.language().equals(question.language())
                        && Lesson.keyOf(one.words().value())
                                .equals(Lesson.keyOf(question.words().value())))
                .findFirst();
    }

    private boolean isFresh(Change change) {
        return version(change) == change.basedOn();
    }

    private int version(Change change) {
        return got(articles.find(change.article().id()))
                .map(KeptArticle::version)
                .orElse(0);
    }

    @Override
    public synchronized Future<Undone> undo(long number, Optional<StaffId> who) {
        Optional<Kept> taken = in(number, State.TAKEN);
        if (taken.isEmpty()) {
            return Future.succeededFuture(new Undone.NotTaken());
        }
        all.put(number, taken.get().in(State.UNDONE));
        List<ArticleId> leftAlone = new ArrayList<>();
        taken.get().order().changes().forEach(change -> {
            if (!undo(change, who)) {
                leftAlone.add(change.article().id());
            }
        });
        taken.get()
                .order()
                .gold()
                .forEach(change -> undo(change.question(), taken.get().before()));
        taken.get().order().facts().forEach(change -> undo(change, taken.get().before(), who));
        taken.get()
                .order()
                .offices()
                .forEach(office -> undo(office, taken.get().before().offices()));
        leftAlone.sort(Comparator.comparing(ArticleId::value));
        int done = taken.get().order().changes().size() - leftAlone.size();
        return Future.succeededFuture(new Undone.Done(done, leftAlone));
    }

    private boolean undo(Change change, Optional<StaffId> who) {
        ArticleId id = change.article().id();
        boolean isPublished =
                got(articles.find(id)).filter(KeptArticle::isPublished).isPresent();
        if (version(change) != change.basedOn() + 1 || isPublished) {
            return false;
        }
        if (change.isNew()) {
            knowledge.remove(id);
        } else {
            articles.save(knowledge.version(id, change.basedOn()), change.basedOn() + 1, who);
        }
        return true;
    }

    private void undo(GoldQuestion question, Before before) {
        like(got(gold.all()), question)
                .filter(now -> now.expected().equals(question.expected()))
                .ifPresent(now -> like(before.gold(), question)
                        .ifPresentOrElse(
                                old -> got(gold.change(old, Optional.empty())), () -> got(gold.remove(now.id()))));
    }

    private void undo(FactChange change, Before before, Optional<StaffId> who) {
        Optional<KeptFact> now = got(facts.find(change.fact().id())).filter(kept -> !kept.isPublished());
        Optional<KeptFact> old = before.facts().stream()
                .filter(kept -> kept.fact().id().equals(change.fact().id()))
                .findFirst();
        now.filter(kept -> kept.fact().equals(change.fact()))
                .ifPresent(kept -> old.ifPresentOrElse(
                        one -> facts.save(one.fact(), kept.version(), who),
                        () -> facts.remove(change.fact().id(), kept.version())));
    }

    private void undo(Office office, List<Office> before) {
        Optional<Office> old =
                before.stream().filter(one -> one.id().equals(office.id())).findFirst();
        old.ifPresent(offices::save);
        boolean isNeeded = got(articles.search("", Integer.MAX_VALUE, 0)).stream()
                .anyMatch(kept -> kept.article().owner().equals(office.id()));
        if (old.isEmpty() && !isNeeded) {
            knowledge.remove(office.id());
        }
    }

    private Optional<Kept> in(long number, State state) {
        return Optional.ofNullable(all.get(number)).filter(kept -> kept.shown().state() == state);
    }
}
