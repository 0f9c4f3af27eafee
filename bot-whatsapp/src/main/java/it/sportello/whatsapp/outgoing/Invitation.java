package it.sportello.whatsapp.outgoing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import it.sportello.core.speech.Option;
import it.sportello.whatsapp.wire.Json;
import it.sportello.whatsapp.wire.WhatsAppTemplate;

/** The member {@code template} of a message that invites: the platform has its words, we give the button its token. */
final class Invitation {
    private Invitation() {}

    static ObjectNode of(WhatsAppTemplate template) {
        ObjectNode member = Json.object().put("name", template.name());
        member.putObject("language").put("code", template.language());
        ObjectNode button = member.putArray("components").addObject();
        button.put("type", "button").put("sub_type", "quick_reply").put("index", "0");
        button.putArray("parameters").addObject().put("type", "payload").put("payload", Option.READ_ANSWER);
        return member;
    }
}
