package it.sportello.server.start;

/** Why the service cannot start, in one sentence for the administrator that holds no secret. */
public final class StartProblem extends Exception {
    private static final long serialVersionUID = 1L;

    public StartProblem(String sentence) {
        super(sentence);
    }
}
