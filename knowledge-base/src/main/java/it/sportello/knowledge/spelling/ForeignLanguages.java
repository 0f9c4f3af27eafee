package it.sportello.knowledge.spelling;

import it.sportello.core.message.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Hears that a message is in a language that is not served, and in which. It would rather take a foreign message for one
 * in a served language than the other way round: who writes Italian must not be told that it is not understood here.
 */
public final class ForeignLanguages {
    /** What comes later in a message tells hardly more, and costs. */
    private static final int ENOUGH = 300;

    private static final int FEWEST_WORDS = 2;

    /** In natural logarithms of odds; the first two were set on one half of some labelled messages. */
    private static final double LIKELIER = -0.15;

    private static final double KNOWN_WORDS = 1;

    /** Letters at random give hardly more than an equal share to every language. */
    private static final double ANY_LANGUAGE = 0.0145;

    private static final double HISTORY = 0.3;
    private static final double NO_CHANCE = 1e-12;

    private final WorldLanguages world;
    private final Set<Language> served;

    public ForeignLanguages(WorldLanguages world, Set<Language> served) {
        this.world = Objects.requireNonNull(world, "world");
        this.served = Set.copyOf(served);
    }

    /**
     * The language of a text that is in none of those served; empty where it may be in one of them.
     *
     * @param known the share of its words that the served languages are known to use, 0 to 1
     * @param conversation the language that the citizen used before, or that the platform believes him to use
     */
    public Optional<Language> of(String text, double known, Language conversation) {
        String beginning = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
        return Script.of(beginning)
                .map(script -> likeliest(script, beginning, conversation))
                .or(() -> inLatinLetters(beginning, known, conversation));
    }

    private Language likeliest(Script script, String text, Language conversation) {
        List<Language> languages = script.languages();
        Map<Language, Double> chances = languages.size() == 1 ? Map.of() : chances(text, conversation);
        return languages.stream()
                .max(Comparator.comparingDouble(language -> chances.getOrDefault(language, 0.0)))
                .orElseThrow();
    }

    private Optional<Language> inLatinLetters(String text, double known, Language conversation) {
        if (written(text) < FEWEST_WORDS) {
            return Optional.empty();
        }
        Map<Language, Double> chances = chances(text, conversation);
        double ours = served.stream()
                .mapToDouble(language -> chances.getOrDefault(language, 0.0))
                .max()
                .orElse(0);
        return chances.entrySet().stream()
                .filter(other -> !served.contains(other.getKey()) && !Script.writesAlways(other.getKey()))
                .max(Map.Entry.comparingByValue())
                .filter(other -> other.getValue() > ANY_LANGUAGE)
                .filter(other -> odds(other.getValue(), ours) > KNOWN_WORDS * known + LIKELIER)
                .map(Map.Entry::getKey);
    }

    /** How many words a text has; a picture or a number is none. */
    private static long written(String text) {
        return PlainWords.of(text).stream()
                .filter(word -> word.codePoints().filter(Character::isLetter).count() > 1)
                .count();
    }

    /** With the conversation's language made likelier, where it is one that is not served. */
    private Map<Language, Double> chances(String text, Language conversation) {
        Map<Language, Double> chances = world.chances(text);
        if (!served.contains(conversation)) {
            chances.computeIfPresent(conversation, (language, chance) -> chance * Math.exp(HISTORY));
        }
        return chances;
    }

    private static double odds(double one, double other) {
        return Math.log(one + NO_CHANCE) - Math.log(other + NO_CHANCE);
    }
}
