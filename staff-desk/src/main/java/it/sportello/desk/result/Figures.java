package it.sportello.desk.result;

import it.sportello.core.remark.Opinion.Question;
import it.sportello.core.ticket.Opinions.Tally;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** What some of the opinions add up to. */
record Figures(List<Tally> tallies) {
    private static final int YES = 1;
    private static final double PERCENT = 100;

    Figures {
        tallies = List.copyOf(tallies);
    }

    int count(Question question) {
        return tallies.stream()
                .filter(tally -> tally.question() == question)
                .mapToInt(Tally::count)
                .sum();
    }

    int count(Question question, int choice) {
        return tallies.stream()
                .filter(tally -> tally.question() == question && tally.choice() == choice)
                .mapToInt(Tally::count)
                .sum();
    }

    int helped() {
        return count(Question.HELPED, YES);
    }

    /** Telephone calls and visits that did not have to be made, as those who were asked tell. */
    int callsAvoided() {
        return count(Question.PHONED, YES);
    }

    /** In percent; empty where nobody was asked. */
    OptionalDouble share(Question question) {
        int all = count(question);
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(PERCENT * count(question, YES) / all);
    }

    /** From 1 to 5; empty where nobody was asked. */
    OptionalDouble clarity() {
        int all = count(Question.CLEAR);
        int sum = IntStream.rangeClosed(1, Question.CLEAR.choices())
                .map(choice -> choice * count(Question.CLEAR, choice))
                .sum();
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum / all);
    }
}
