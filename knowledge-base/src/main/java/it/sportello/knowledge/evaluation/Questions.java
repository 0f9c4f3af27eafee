package it.sportello.knowledge.evaluation;

import it.sportello.knowledge.intent.Example;
import java.util.List;

/**
 * All that an evaluation needs.
 *
 * @param train what is learnt
 * @param test what is asked
 * @param validation what the thresholds are set on; empty: each training example, asked of a model that learnt others
 * @param outOfScope questions without an answer, to be asked; may be empty
 * @param outOfScopeValidation such questions again, for looking at while tuning; may be empty
 */
public record Questions(
        List<Example> train,
        List<Example> test,
        List<Example> validation,
        List<Example> outOfScope,
        List<Example> outOfScopeValidation) {
    public Questions {
        train = List.copyOf(train);
        test = List.copyOf(test);
        validation = List.copyOf(validation);
        outOfScope = List.copyOf(outOfScope);
        outOfScopeValidation = List.copyOf(outOfScopeValidation);
    }

    /** With at least two intents to learn, or there is nothing to tell apart. */
    public static Questions of(
            List<Example> train,
            List<Example> test,
            List<Example> validation,
            List<Example> outOfScope,
            List<Example> outOfScopeValidation)
            throws EvaluationProblem {
        if (train.stream().map(Example::intent).distinct().count() < 2) {
            throw new EvaluationProblem("To train on, examples of at least two intents are wanted.");
        }
        return new Questions(train, test, validation, outOfScope, outOfScopeValidation);
    }
}
