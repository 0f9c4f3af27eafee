package it.sportello.benchmarks.account;

import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** What became of all messages, as counted at the platform; the numbers grow while a benchmark runs. */
public final class Account {
    /** So many different texts are kept that nobody expected: enough to see what went on. */
    private static final int MOST_STRANGE = 10;

    private final Map<String, Integer> strange = new LinkedHashMap<>();
    private long answered;
    private long answeredOtherwise;
    private long unrecognised;
    private long outOfOrder;
    private long copiesAfterUnknownOutcome;
    private long copiesUnexplained;

    void answered() {
        answered++;
    }

    void answeredOtherwise() {
        answeredOtherwise++;
    }

    void unrecognised(String words) {
        unrecognised++;
        if (strange.size() < MOST_STRANGE || strange.containsKey(words)) {
            strange.merge(words, 1, Integer::sum);
        }
    }

    /** Texts that answered no question as it was expected, and how often each came. */
    public Map<String, Integer> strange() {
        return Map.copyOf(strange);
    }

    void outOfOrder() {
        outOfOrder++;
    }

    void copy(boolean allowed) {
        if (allowed) {
            copiesAfterUnknownOutcome++;
        } else {
            copiesUnexplained++;
        }
    }

    /** How many messages were answered so far, in whichever way. */
    public long allAnswered() {
        return answered + answeredOtherwise;
    }

    public long outOfOrderSoFar() {
        return outOfOrder;
    }

    public long copiesUnexplainedSoFar() {
        return copiesUnexplained;
    }

    /** The figures, under the names that a benchmark prints. */
    public JsonObject json() {
        return new JsonObject()
                .put("answered", answered)
                .put("answered_otherwise", answeredOtherwise)
                .put("unrecognised", unrecognised)
                .put("out_of_order", outOfOrder)
                .put("sent_twice_outcome_unknown", copiesAfterUnknownOutcome)
                .put("sent_twice_unexplained", copiesUnexplained);
    }
}
