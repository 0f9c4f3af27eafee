package it.sportello.knowledge.gold;

import it.sportello.knowledge.gold.Finding.Direction;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an exam has found.
 *
 * @param before the score of the release in service; empty where there is none, or where it is itself examined
 * @param after the score of the release examined, on the same gold questions
 * @param asked how many of the citizens' questions were asked
 * @param changed how many of those are answered in another way
 * @param findings the first of each kind, for the eye
 */
public record Result(Optional<Score> before, Score after, int asked, int changed, List<Finding> findings) {
    public static final Result NOTHING = new Result(Optional.empty(), new Score(0, 0, 0, 0), 0, 0, List.of());

    public Result {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        findings = List.copyOf(findings);
    }

    public boolean isFall() {
        return before.filter(after::isFallFrom).isPresent();
    }

    public List<Finding> findings(Direction direction, boolean gold) {
        return findings.stream()
                .filter(finding ->
                        finding.direction() == direction && finding.gold().isPresent() == gold)
                .toList();
    }
}
