package it.sportello.desk.exchange;

import it.sportello.desk.page.Texts;
import it.sportello.knowledge.exchange.plan.Step.Outcome;
import it.sportello.knowledge.exchange.remark.Remark;
import java.util.Locale;
import java.util.Map;

/** What there is to say about a file, in words. */
public final class Remarks {
    private Remarks() {}

    /** One sentence, without its line. */
    public static String say(Remark remark, Texts texts) {
        return texts.say(
                "exchange.remark." + key(remark.kind()), remark.values().toArray());
    }

    /** With its line before it, where it is about one. */
    public static String sayWithLine(Remark remark, Texts texts) {
        String sentence = say(remark, texts);
        return remark.line() == 0 ? sentence : texts.say("exchange.line", String.valueOf(remark.line()), sentence);
    }

    public static String say(Outcome outcome, Texts texts) {
        return texts.say("exchange.outcome." + key(outcome));
    }

    static Map<String, Object> model(Remark remark, Texts texts) {
        return Map.of("text", sayWithLine(remark, texts), "weight", key(remark.weight()));
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
