package it.sportello.knowledge.exchange.plan;

import it.sportello.knowledge.gold.GoldQuestion;
import java.util.Objects;

/** One gold question as it is to be; one of the same words gives way. */
public record GoldChange(GoldQuestion question) implements Work {
    public GoldChange {
        Objects.requireNonNull(question, "question");
    }
}
