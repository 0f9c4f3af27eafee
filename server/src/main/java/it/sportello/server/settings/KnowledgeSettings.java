package it.sportello.server.settings;

import it.sportello.core.knowledge.OfficeId;
import it.sportello.knowledge.review.ReviewRule;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the office keeps its knowledge.
 *
 * @param review whose articles a second person reads before citizens do
 */
public record KnowledgeSettings(ReviewRule review) {
    private static final String OFF = "off";
    private static final String ALL = "all";
    private static final Pattern OFFICES =
            Pattern.compile("[a-z0-9][a-z0-9-]{0,59}(\\s*,\\s*[a-z0-9][a-z0-9-]{0,59})*");

    public KnowledgeSettings {
        Objects.requireNonNull(review, "review");
    }

    static KnowledgeSettings of(Values values) throws SettingsProblem {
        String review = values.matching(
                "knowledge.review", OFF, OFFICES, "off, all, or names of offices with commas between them");
        return new KnowledgeSettings(rule(review));
    }

    private static ReviewRule rule(String review) {
        if (review.equals(OFF)) {
            return ReviewRule.OFF;
        }
        return review.equals(ALL)
                ? ReviewRule.ALL
                : new ReviewRule(
                        false,
                        Arrays.stream(review.split(","))
                                .map(String::strip)
                                .map(OfficeId::new)
                                .collect(Collectors.toSet()));
    }
}
