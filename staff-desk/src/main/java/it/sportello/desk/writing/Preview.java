package it.sportello.desk.writing;

import it.sportello.core.message.Attachment;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Markdown;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An answer as citizens would read it on one channel.
 *
 * @param bubbles the messages that it takes there, in order
 * @param longest what one message may hold there, in letters; 0 where there is no limit
 * @param files sent after them, each a message of its own where there is a limit
 */
public record Preview(
        ChannelName channel, List<Bubble> bubbles, int longest, List<Button> buttons, List<Attachment> files) {
    public Preview {
        Objects.requireNonNull(channel, "channel");
        bubbles = List.copyOf(bubbles);
        buttons = List.copyOf(buttons);
        files = List.copyOf(files);
    }

    /** How many messages the citizen gets. */
    public int messages() {
        return longest == 0 ? bubbles.size() : bubbles.size() + files.size();
    }

    /**
     * One message.
     *
     * @param spans its text, where the channel has its own way to write it
     * @param whole its text, where it is shown like a page
     * @param letters as the channel counts them
     */
    public record Bubble(List<Span> spans, Optional<Markdown> whole, int letters) {
        public Bubble {
            spans = List.copyOf(spans);
            Objects.requireNonNull(whole, "whole");
        }
    }

    /** Some letters in one style. */
    public record Span(String text, boolean strong, boolean emphasis) {
        public Span {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * A button below the last message.
     *
     * @param isCut whether the channel has no room for all of its words
     */
    public record Button(String shown, boolean isCut) {
        public Button {
            Objects.requireNonNull(shown, "shown");
        }
    }
}
