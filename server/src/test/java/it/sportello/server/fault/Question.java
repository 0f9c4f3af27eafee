package it.sportello.server.fault;

import it.sportello.server.platform.Call;

/** What citizens ask here, and what the starter knowledge answers: told apart, so that an answer out of place shows. */
enum Question {
    FIRST("quando c'è la prima prova di maturità?", "17 giugno 2027"),
    SECOND("quando c'è la seconda prova di maturità?", "18 giugno 2027");

    private final String words;
    private final String answer;

    Question(String words, String answer) {
        this.words = words;
        this.answer = answer;
    }

    /** Two that follow each other are never the same. */
    static Question number(int count) {
        return values()[count % values().length];
    }

    String words() {
        return words;
    }

    String answer() {
        return answer;
    }

    boolean isAnsweredBy(Call call) {
        return call.text().contains(answer);
    }
}
