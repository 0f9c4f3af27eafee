package it.sportello.core.knowledge;

import it.sportello.core.message.Attachment;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What goes with an article's answer.
 *
 * @param related articles that can be read next, in the order in which they are offered
 * @param attachments in the order in which they are sent
 */
public record Beside(List<Topic> related, List<Attachment> attachments, Optional<Source> source) {
    public static final Beside NOTHING = new Beside(List.of(), List.of(), Optional.empty());

    public Beside {
        related = List.copyOf(related);
        attachments = List.copyOf(attachments);
        Objects.requireNonNull(source, "source");
    }
}
