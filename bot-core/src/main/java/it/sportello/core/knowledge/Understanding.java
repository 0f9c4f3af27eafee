package it.sportello.core.knowledge;

import it.sportello.core.message.Language;
import java.util.Objects;
import java.util.Optional;

/**
 * How a question was understood.
 *
 * @param language in which to answer: the question's own where it is recognised with confidence or asked for, otherwise
 *     the conversation's. It may be one that is not served; what there is not in it is said in Italian
 * @param emergency danger that the words speak of
 * @param answer what the knowledge base has to say
 * @param confidence of the likeliest intent, 0 to 1
 * @param release the number of the knowledge release that understood it
 */
public record Understanding(
        Language language, Optional<Emergency> emergency, Answer answer, double confidence, long release) {
    public Understanding {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(emergency, "emergency");
        Objects.requireNonNull(answer, "answer");
    }
}
