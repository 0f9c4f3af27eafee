package it.sportello.whatsapp;

import it.sportello.core.channel.Channel;
import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.Delivery;
import it.sportello.core.channel.HttpCall;
import it.sportello.core.channel.HttpReply;
import it.sportello.core.channel.Received;
import it.sportello.core.channel.WebhookRequest;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.OutgoingMessage;
import it.sportello.whatsapp.incoming.Handshake;
import it.sportello.whatsapp.incoming.Notifications;
import it.sportello.whatsapp.incoming.Signature;
import it.sportello.whatsapp.outgoing.MessageCalls;
import it.sportello.whatsapp.outgoing.PlatformReply;
import it.sportello.whatsapp.wire.CitizenAddress;
import java.util.List;

/** The counter on WhatsApp, through the Cloud API. */
public final class WhatsAppChannel implements Channel {
    private final Handshake handshake;
    private final Signature signature;
    private final Notifications notifications;
    private final MessageCalls calls;

    public WhatsAppChannel(WhatsAppSettings settings) {
        WhatsAppSecrets secrets = settings.secrets();
        this.handshake = new Handshake(secrets.verifyToken());
        this.signature = new Signature(secrets.appSecret());
        this.notifications = new Notifications(settings.phoneNumberId());
        this.calls = new MessageCalls(settings.numberUrl(), secrets.accessToken(), settings.template());
    }

    @Override
    public ChannelName name() {
        return CitizenAddress.CHANNEL;
    }

    @Override
    public Received receive(WebhookRequest request) {
        if (request.method().equals("GET")) {
            return handshake.answer(request);
        }
        byte[] body = request.body();
        if (!signature.isOf(body, request.header(Signature.HEADER))) {
            return new Received.Refused(401);
        }
        return withCourtesy(notifications.read(body));
    }

    /** One for the newest message only: after an outage a batch may hold a thousand of them. */
    private Received withCourtesy(List<ChannelEvent> events) {
        List<HttpCall> courtesy =
                Notifications.messages(events).reduce((earlier, later) -> later).map(calls::readAndTyping).stream()
                        .toList();
        return new Received.Events(events, courtesy);
    }

    @Override
    public List<HttpCall> render(OutgoingMessage message) {
        return calls.saying(message);
    }

    @Override
    public Delivery interpret(HttpReply reply) {
        return new PlatformReply(reply).verdict();
    }
}
