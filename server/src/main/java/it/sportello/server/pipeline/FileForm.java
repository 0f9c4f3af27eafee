package it.sportello.server.pipeline;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientMultipartForm;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import it.sportello.core.attachment.KeptFile;
import it.sportello.core.channel.HttpCall;
import it.sportello.core.channel.HttpReply;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file on its way to a platform, as a multipart form. */
record FileForm(HttpCall.Upload upload, KeptFile file) {
    /** What would end a file's name in a form's head. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\"\\\\]");

    FileForm {
        Objects.requireNonNull(upload, "upload");
        Objects.requireNonNull(file, "file");
    }

    /** The form with the members of a call's body as its other fields. */
    ClientMultipartForm within(String body) {
        ClientMultipartForm form = withFile();
        new JsonObject(body).forEach(member -> form.attribute(member.getKey(), String.valueOf(member.getValue())));
        return form;
    }

    private ClientMultipartForm withFile() {
        String name = UNSAFE.matcher(upload.file().title()).replaceAll("_");
        return ClientMultipartForm.multipartForm()
                .binaryFileUpload(upload.field(), name, file.mediaType().value(), Buffer.buffer(file.bytes()));
    }

    /** An upload before the call. */
    record Before(HttpCall.Apart apart, ClientMultipartForm form) {
        Before {
            Objects.requireNonNull(apart, "apart");
            Objects.requireNonNull(form, "form");
        }

        /** With the headers of the call itself, but for its content's type, which is the form's. */
        HttpCall call(HttpCall call) {
            Map<String, String> headers = new HashMap<>(call.headers());
            headers.keySet().removeIf("Content-Type"::equalsIgnoreCase);
            return new HttpCall("POST", apart.url(), headers, "");
        }
    }

    Optional<Before> apart() {
        return upload.apart().map(apart -> {
            ClientMultipartForm form = withFile();
            apart.fields().forEach(form::attribute);
            return new Before(apart, form);
        });
    }

    /** A call's body with the platform's name for the file; empty where the reply has none. */
    static Optional<String> naming(HttpReply uploaded, String body) {
        try {
            return Optional.ofNullable(new JsonObject(uploaded.body()).getValue("id"))
                    .map(id -> body.replace("\"" + HttpCall.FILE + "\"", Json.encode(String.valueOf(id))));
        } catch (DecodeException unreadable) {
            return Optional.empty();
        }
    }
}
