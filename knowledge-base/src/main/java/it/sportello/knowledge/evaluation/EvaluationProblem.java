package it.sportello.knowledge.evaluation;

/** Why nothing can be measured, in one sentence that names the file and the line and quotes no example. */
public final class EvaluationProblem extends Exception {
    private static final long serialVersionUID = 1L;

    public EvaluationProblem(String sentence) {
        super(sentence);
    }
}
