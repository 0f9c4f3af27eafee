package it.sportello.knowledge.spelling;

import it.sportello.core.message.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/** What is left of a language's words without their endings; of a language without a stemmer, the words themselves. */
public final class Stems {
    private static final Map<Language, SnowballStemmer.ALGORITHM> STEMMERS = Map.of(
            Language.ITALIAN, SnowballStemmer.ALGORITHM.ITALIAN,
            Language.ENGLISH, SnowballStemmer.ALGORITHM.ENGLISH);

    private final Optional<SnowballStemmer.ALGORITHM> algorithm;

    public Stems(Language language) {
        Objects.requireNonNull(language, "language");
        this.algorithm = Optional.ofNullable(STEMMERS.get(language));
    }

    public List<String> of(List<String> words) {
        return words.stream().map(stemmer()).toList();
    }

    /** Keeps the word that it works on, so that threads cannot share one. */
    public UnaryOperator<String> stemmer() {
        return algorithm
                .map(SnowballStemmer::new)
                .<UnaryOperator<String>>map(
                        stemmer -> word -> stemmer.stem(word).toString())
                .orElse(UnaryOperator.identity());
    }
}
