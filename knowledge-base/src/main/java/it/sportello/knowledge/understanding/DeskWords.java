package it.sportello.knowledge.understanding;

import it.sportello.core.knowledge.DeskIntent;
import it.sportello.core.knowledge.Emergency;
import it.sportello.core.message.Language;
import it.sportello.knowledge.intent.Example;
import it.sportello.knowledge.intent.IntentModel;
import it.sportello.knowledge.spelling.Spelling;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the desk itself understands in one language.
 *
 * @param intents examples of messages per intent
 * @param connectives words that may join two questions in one message
 * @param offTopic examples of what no office answers, so that the models learn to keep off
 * @param emergencies fragments that speak of danger, found as whole words anywhere in a message
 */
public record DeskWords(
        Spelling spelling,
        List<String> connectives,
        Map<DeskIntent, List<String>> intents,
        List<String> offTopic,
        Map<Emergency, List<String>> emergencies) {
    public DeskWords {
        Objects.requireNonNull(spelling, "spelling");
        connectives = List.copyOf(connectives);
        intents = Map.copyOf(intents);
        offTopic = List.copyOf(offTopic);
        emergencies = Map.copyOf(emergencies);
    }

    public Language language() {
        return spelling.language();
    }

    /** The examples as the model learns them. */
    public List<Example> examples() {
        Stream<Example> known = intents.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().stream().map(text -> new Example(Intents.label(entry.getKey()), text)));
        return Stream.concat(known, offTopic.stream().map(text -> new Example(IntentModel.OFF_TOPIC, text)))
                .toList();
    }
}
