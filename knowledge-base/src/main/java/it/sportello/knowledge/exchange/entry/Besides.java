package it.sportello.knowledge.exchange.entry;

import it.sportello.core.message.Attachment;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.knowledge.article.References;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All that an article has beside its texts, where a form says all of it, as YAML does. The bytes of attachments do not
 * travel with it.
 *
 * @param variants what is said instead of the answer, by language and channel
 */
public record Besides(
        Map<Language, Map<ChannelName, Markdown>> variants,
        Map<Language, List<Attachment>> attachments,
        References references) {
    public Besides {
        variants = Map.copyOf(variants);
        attachments = Map.copyOf(attachments);
        Objects.requireNonNull(references, "references");
    }

    public Map<ChannelName, Markdown> variants(Language language) {
        return variants.getOrDefault(language, Map.of());
    }

    public List<Attachment> attachments(Language language) {
        return attachments.getOrDefault(language, List.of());
    }
}
