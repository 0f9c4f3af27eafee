package it.sportello.whatsapp.outgoing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import it.sportello.core.channel.HttpCall;
import it.sportello.core.message.Attachment;
import it.sportello.core.message.IncomingMessage;
import it.sportello.core.message.OutgoingMessage;
import it.sportello.core.message.OutgoingMessage.Format;
import it.sportello.whatsapp.wire.CitizenAddress;
import it.sportello.whatsapp.wire.Json;
import it.sportello.whatsapp.wire.WhatsAppTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The calls that say a message: its text, then its files. All go to one address and differ in what they carry. */
public final class MessageCalls {
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_INTERACTIVE = 1024;

    private final String url;
    private final MediaUpload media;
    private final Map<String, String> headers;
    private final WhatsAppTemplate template;

    /** @param numberUrl under which our number is spoken to */
    public MessageCalls(String numberUrl, String accessToken, WhatsAppTemplate template) {
        this.url = numberUrl + "/messages";
        this.media = new MediaUpload(numberUrl + "/media");
        this.template = Objects.requireNonNull(template, "template");
        this.headers = Map.of("Authorization", "Bearer " + accessToken, "Content-Type", "application/json");
    }

    /** The message in as many calls as its length asks for; options go with the last one. */
    public List<HttpCall> saying(OutgoingMessage message) {
        if (message.format() == Format.INVITATION) {
            return template.exists() ? List.of(invitation(message)) : List.of();
        }
        List<HttpCall> calls = new ArrayList<>(words(message));
        message.attachments().forEach(file -> calls.add(file(message, file)));
        return calls;
    }

    private HttpCall file(OutgoingMessage message, Attachment file) {
        ObjectNode body = media.message(envelope(message), file);
        return new HttpCall("POST", url, headers, body.toString(), Optional.of(media.of(file)));
    }

    private List<HttpCall> words(OutgoingMessage message) {
        Offer offer = new Offer(message.options());
        if (!offer.canBePressed()) {
            return texts(message, bubbles(message, offer, LONGEST_TEXT).upTo(LONGEST_TEXT));
        }
        List<String> bubbles = bubbles(message, offer, LONGEST_INTERACTIVE).upTo(LONGEST_TEXT, LONGEST_INTERACTIVE);
        int last = bubbles.size() - 1;
        List<HttpCall> calls = new ArrayList<>(texts(message, bubbles.subList(0, Math.max(0, last))));
        calls.add(interactive(message, offer, last < 0 ? Offer.MENU : bubbles.get(last)));
        return calls;
    }

    /** One call that marks the message as read and shows that the counter is typing. */
    public HttpCall readAndTyping(IncomingMessage message) {
        ObjectNode body = Json.object().put("messaging_product", "whatsapp").put("status", "read");
        body.put("message_id", message.ref().value());
        body.putObject("typing_indicator").put("type", "text");
        return call(body);
    }

    private static Bubbles bubbles(OutgoingMessage message, Offer offer, int longest) {
        List<String> rich = new ArrayList<>(Blocks.of(message.text(), message.format() == Format.RICH));
        List<String> plain = new ArrayList<>(Blocks.of(message.text(), false));
        rich.addAll(offer.told());
        plain.addAll(offer.told());
        return new Bubbles(rich, plain, longest);
    }

    private List<HttpCall> texts(OutgoingMessage message, List<String> bubbles) {
        return bubbles.stream().map(bubble -> text(message, bubble)).toList();
    }

    private HttpCall text(OutgoingMessage message, String bubble) {
        ObjectNode body = envelope(message).put("type", "text");
        body.putObject("text").put("preview_url", false).put("body", bubble);
        return call(body);
    }

    private HttpCall interactive(OutgoingMessage message, Offer offer, String bubble) {
        ObjectNode body = envelope(message).put("type", "interactive");
        body.set("interactive", offer.interactive(bubble));
        return call(body);
    }

    private HttpCall invitation(OutgoingMessage message) {
        ObjectNode body = envelope(message).put("type", "template");
        body.set("template", Invitation.of(template));
        return call(body);
    }

    private static ObjectNode envelope(OutgoingMessage message) {
        CitizenAddress citizen = new CitizenAddress(message.to().address());
        String address = citizen.value().value();
        ObjectNode body = Json.object().put("messaging_product", "whatsapp").put("recipient_type", "individual");
        if (citizen.isNumber()) {
            // Without the plus sign the platform may put our own country's code before the number.
            body.put("to", "+" + address);
        } else {
            body.put("recipient", address);
        }
        return body.put("biz_opaque_callback_data", String.valueOf(message.id()));
    }

    private HttpCall call(ObjectNode body) {
        return new HttpCall("POST", url, headers, body.toString());
    }
}
