package it.sportello.core.channel;

import it.sportello.core.message.ChannelName;
import it.sportello.core.message.OutgoingMessage;
import java.util.List;

/**
 * One way to reach the counter. An implementation only translates, is immutable and safe for use by many threads; it
 * opens no connection, reads no clock and throws nothing, whatever comes in.
 */
public interface Channel {

    /** The channel's name, the same for the life of an installation: it stands in every table. */
    ChannelName name();

    /**
     * Reads one webhook request, or one update that was fetched by polling.
     *
     * <p>Checks the signature or secret first, over the raw bytes and in constant time, and gives {@link
     * Received.Refused} when it is wrong. A body that is no JSON or of unknown shape gives {@link Received.Events} with
     * {@link ChannelEvent.Unprocessable} in it, never an exception: the platform would send it again for days.
     */
    Received receive(WebhookRequest request);

    /**
     * The calls that say this message, to be made in order, each after the one before was delivered: its text, then its
     * files, each with its description.
     *
     * <p>An empty list means that the channel needs no call: the message counts as delivered once it is stored, as on
     * the web chat, whose page reads what is stored.
     *
     * <p>A message whose format is {@link OutgoingMessage.Format#INVITATION} is not said yet: its calls ask the citizen to
     * open the channel's window for it, without a word of what it says. None where the channel has no such way.
     */
    List<HttpCall> render(OutgoingMessage message);

    /** What the platform's reply to one such call means. An unknown reply with a 5xx status is {@code TryLater}. */
    Delivery interpret(HttpReply reply);
}
