package it.sportello.whatsapp.outgoing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import it.sportello.core.attachment.MediaType;
import it.sportello.core.channel.HttpCall;
import it.sportello.core.message.Attachment;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Files for the platform: uploaded first, then named in a message that shows them with their description. */
record MediaUpload(String url) {
    MediaUpload {
        Objects.requireNonNull(url, "url");
    }

    HttpCall.Upload of(Attachment file) {
        String type = MediaType.claimedBy(file.title()).map(MediaType::value).orElse("application/octet-stream");
        Map<String, String> fields = Map.of("messaging_product", "whatsapp", "type", type);
        return new HttpCall.Upload("file", file, Optional.of(new HttpCall.Apart(url, fields)));
    }

    ObjectNode message(ObjectNode envelope, Attachment file) {
        boolean image = file.kind() == Attachment.Kind.IMAGE;
        String type = image ? "image" : "document";
        ObjectNode shown = envelope.put("type", type)
                .putObject(type)
                .put("id", HttpCall.FILE)
                .put("caption", file.alt());
        if (!image) {
            shown.put("filename", file.title());
        }
        return envelope;
    }
}
