package it.sportello.desk.article;

import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.knowledge.article.Article.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The fields in which an answer is written differently for one channel. */
public final class VariantFields {
    public static final List<ChannelName> CHANNELS =
            List.of(new ChannelName("telegram"), new ChannelName("whatsapp"), new ChannelName("web"));

    private VariantFields() {}

    public static String field(Language language, ChannelName channel) {
        return "answer_" + language + "_" + channel;
    }

    static List<String> of(Language language) {
        return CHANNELS.stream().map(channel -> field(language, channel)).toList();
    }

    static void put(Map<String, String> values, Language language, Text text) {
        CHANNELS.forEach(channel -> {
            Markdown variant = text.variants().get(channel);
            if (variant != null) {
                values.put(field(language, channel), variant.value());
            }
        });
    }

    /** What is written there; the variants of channels that have no field stay as they were. */
    static Map<ChannelName, Markdown> read(
            UnaryOperator<String> fields, Language language, Map<ChannelName, Markdown> before) {
        Map<ChannelName, Markdown> variants = new LinkedHashMap<>(before);
        CHANNELS.forEach(channel -> {
            String typed = fields.apply(field(language, channel)).strip();
            variants.put(channel, new Markdown(typed));
            variants.computeIfPresent(channel, (same, text) -> text.value().isEmpty() ? null : text);
        });
        return variants;
    }
}
