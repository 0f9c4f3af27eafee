package it.sportello.knowledge.examination;

/** An exam cannot be held, for a reason that the staff can mend. */
final class NotToBe extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotToBe(String sentence) {
        super(sentence, null, false, false);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
