package it.sportello.desk.ticket;

import it.sportello.core.ticket.Step;
import java.util.Locale;

/** By which words of the desk a step is told; they speak of who did it, and to whom it went. */
public final class StepWords {
    private StepWords() {}

    public static String key(Step step) {
        String key = "people.step." + step.kind().name().toLowerCase(Locale.ROOT);
        return switch (step.kind()) {
            case LATE -> step.passing().isPresent() ? key : key + "-alone";
            case ESCALATED -> key + escalated(step);
            default -> key;
        };
    }

    private static String escalated(Step step) {
        if (step.passing().isEmpty()) {
            return "-back";
        }
        return step.by().isPresent() ? "-head" : "-head-alone";
    }
}
