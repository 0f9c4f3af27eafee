package it.sportello.knowledge.grouping;

import it.sportello.core.crowd.OpenQuestion;
import java.time.Instant;
import java.util.List;

/** Open questions that ask the same, the oldest first; at least one. */
public record Group(List<OpenQuestion> questions) {
    public Group {
        questions = List.copyOf(questions);
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("group: at least one question is wanted");
        }
    }

    public int size() {
        return questions.size();
    }

    /** The question that stands for the others: the oldest, which names the group for as long as it is open. */
    public OpenQuestion first() {
        return questions.get(0);
    }

    public int askedSince(Instant when) {
        return (int) questions.stream()
                .filter(question -> question.asked().isAfter(when))
                .count();
    }
}
