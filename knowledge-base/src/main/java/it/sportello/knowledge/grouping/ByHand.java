package it.sportello.knowledge.grouping;

import it.sportello.core.crowd.OpenQuestion;
import it.sportello.core.crowd.QuestionId;
import it.sportello.core.crowd.Tie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Groups after people had their say: what they joined is together, what they took out is not. */
final class ByHand {
    private final List<OpenQuestion> questions;
    private final Map<QuestionId, QuestionId> above = new HashMap<>();

    private ByHand(List<OpenQuestion> questions) {
        this.questions = questions;
    }

    /**
     * The places of the questions, in the order that {@link Grouping#of} gives.
     *
     * @param alike the places by likeness alone
     */
    static List<List<Integer>> of(List<OpenQuestion> questions, List<List<Integer>> alike) {
        boolean moved = questions.stream().anyMatch(question -> !question.tie().equals(Tie.NONE));
        return moved ? new ByHand(questions).places(alike) : alike;
    }

    private List<List<Integer>> places(List<List<Integer>> alike) {
        alike.forEach(this::likeness);
        questions.forEach(one -> one.tie().with().ifPresent(with -> together(one.id(), with)));
        Map<QuestionId, List<Integer>> groups = new LinkedHashMap<>();
        for (int place = 0; place < questions.size(); place++) {
            groups.computeIfAbsent(top(questions.get(place).id()), top -> new ArrayList<>())
                    .add(place);
        }
        return groups.values().stream()
                .sorted(Comparator.comparingInt((List<Integer> group) -> -group.size())
                        .thenComparingInt(group -> group.get(0)))
                .toList();
    }

    private void likeness(List<Integer> group) {
        List<QuestionId> left = group.stream()
                .map(questions::get)
                .filter(question -> !question.tie().apart())
                .map(OpenQuestion::id)
                .toList();
        left.stream().skip(1).forEach(one -> together(left.get(0), one));
    }

    private void together(QuestionId one, QuestionId other) {
        QuestionId top = top(one);
        QuestionId under = top(other);
        if (!top.equals(under)) {
            above.put(under, top);
        }
    }

    private QuestionId top(QuestionId of) {
        QuestionId top = of;
        for (QuestionId next = above.get(top); next != null; next = above.get(top)) {
            top = next;
        }
        return top;
    }
}
