package it.sportello.knowledge.gold;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.KnowledgeBase;
import it.sportello.core.knowledge.Question;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.knowledge.gold.Finding.Direction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * Questions put to a release, and to the one before it where there is one.
 *
 * @param before the release in service; empty where there is none
 * @param after the release that is examined
 * @param published the articles that it holds
 */
public record Exam(Optional<KnowledgeBase> before, KnowledgeBase after, Set<ArticleId> published, Instant now) {
    /** So many findings of a kind are kept: nobody reads more. */
    static final int MOST_OF_A_KIND = 100;

    private static final ChannelName CHANNEL = new ChannelName("web");
    private static final int WHOLE = 100;

    public Exam {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        published = Set.copyOf(published);
        Objects.requireNonNull(now, "now");
    }

    /** What both say to one question. */
    private record Pair(Optional<Said> before, Said after) {}

    /** Asks them all, in parallel where the thread belongs to a pool. Progress is told in percent, on any thread. */
    public Result sit(List<GoldQuestion> gold, List<RecentQuestion> recent, IntConsumer progress) {
        AtomicInteger done = new AtomicInteger();
        int all = Math.max(1, gold.size() + recent.size());
        Runnable tick = () -> progress.accept(done.incrementAndGet() * WHOLE / all);
        List<Pair> toGold = gold.parallelStream()
                .map(one -> both(one.words(), one.language(), tick))
                .toList();
        List<Pair> toRecent = recent.parallelStream()
                .map(one -> both(one.words(), one.language(), tick))
                .toList();
        return result(gold, toGold, recent, toRecent);
    }

    private Pair both(Words words, Language language, Runnable tick) {
        Question question = new Question(words, language, CHANNEL, Optional.empty(), now);
        Pair pair = new Pair(before.map(release -> said(release, question)), said(after, question));
        tick.run();
        return pair;
    }

    private static Said said(KnowledgeBase release, Question question) {
        return Said.of(release.understand(question).answer());
    }

    private Result result(
            List<GoldQuestion> gold, List<Pair> toGold, List<RecentQuestion> recent, List<Pair> toRecent) {
        List<Mark> marksBefore = new ArrayList<>();
        List<Mark> marksAfter = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < gold.size(); at++) {
            GoldQuestion question = gold.get(at);
            Pair pair = toGold.get(at);
            if (isAnswerable(question)) {
                pair.before().ifPresent(said -> marksBefore.add(Mark.of(said, question.expected())));
                marksAfter.add(Mark.of(pair.after(), question.expected()));
            }
            finding(question, pair).ifPresent(findings::add);
        }
        for (int at = 0; at < recent.size(); at++) {
            finding(recent.get(at), toRecent.get(at)).ifPresent(findings::add);
        }
        long changed = findings.stream().filter(one -> one.gold().isEmpty()).count();
        Optional<Score> scoreBefore = before.map(release -> Score.of(marksBefore));
        return new Result(
                scoreBefore, Score.of(marksAfter), recent.size(), Math.toIntExact(changed), firstOfEach(findings));
    }

    /** Taking an article out of service is a person's decision: its questions cannot hold up the rest. */
    private boolean isAnswerable(GoldQuestion question) {
        return question.expected().map(published::contains).orElse(true);
    }

    private Optional<Finding> finding(GoldQuestion question, Pair pair) {
        return direction(question, pair)
                .map(direction -> new Finding(direction, Optional.of(question), 0, pair.before(), pair.after()));
    }

    private Optional<Direction> direction(GoldQuestion question, Pair pair) {
        if (!isAnswerable(question)) {
            return Optional.of(Direction.SET_ASIDE);
        }
        Mark now = Mark.of(pair.after(), question.expected());
        int change = pair.before()
                .map(said -> now.compareTo(Mark.of(said, question.expected())))
                .orElse(0);
        if (change != 0) {
            return Optional.of(change < 0 ? Direction.WORSE : Direction.BETTER);
        }
        return now == Mark.RIGHT ? Optional.empty() : Optional.of(Direction.OPEN);
    }

    private static Optional<Finding> finding(RecentQuestion question, Pair pair) {
        return pair.before()
                .filter(said -> !said.isLike(pair.after()))
                .map(said -> pair.after()
                        .isBetterThan(said)
                        .map(better -> better ? Direction.BETTER : Direction.WORSE)
                        .orElse(Direction.OTHER))
                .map(direction -> new Finding(direction, Optional.empty(), question.id(), pair.before(), pair.after()));
    }

    private static List<Finding> firstOfEach(List<Finding> findings) {
        Map<List<Object>, Integer> counted = new HashMap<>();
        Stream<Finding> first = findings.stream()
                .filter(one -> counted.merge(List.of(one.direction(), one.gold().isPresent()), 1, Integer::sum)
                        <= MOST_OF_A_KIND);
        return first.toList();
    }
}
