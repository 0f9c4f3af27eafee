package it.sportello.benchmarks.account;

import io.vertx.core.json.JsonObject;

/** What became of all messages, as counted at the platform; the numbers grow while a benchmark runs. */
public final class Account {
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

    void unrecognised() {
        unrecognised++;
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
