package it.sportello.core.channel;

import it.sportello.core.message.Attachment;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One HTTP request to a platform, for the service to make. Its address and headers hold secrets, its body words and
 * addresses: hidden in logs.
 *
 * @param method in capitals
 * @param url absolute
 * @param body UTF-8 text; empty for none
 * @param upload a file that goes with it; then the body is a JSON object
 */
public record HttpCall(String method, String url, Map<String, String> headers, String body, Optional<Upload> upload) {

    /** Stands in a body for the platform's name of a file that is uploaded apart. */
    public static final String FILE = "{file}";

    /**
     * A kept file in the field of a multipart form.
     *
     * @param apart where it is uploaded before the call, which then names it; empty where it goes with the call itself,
     *     as a form whose other fields are the members of the call's body
     */
    public record Upload(String field, Attachment file, Optional<Apart> apart) {
        public Upload {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(apart, "apart");
        }

        @Override
        public String toString() {
            return "Upload[" + field + "]";
        }
    }

    /**
     * An upload that nobody sees until a call names the file, and that may therefore be repeated freely. The platform's
     * name for it is the member {@code id} of its JSON reply; what else the platform replies is the call's own reply.
     *
     * @param fields of its form, beside the file
     */
    public record Apart(String url, Map<String, String> fields) {
        public Apart {
            Objects.requireNonNull(url, "url");
            fields = Map.copyOf(fields);
        }

        @Override
        public String toString() {
            return "Apart[hidden]";
        }
    }

    public HttpCall {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(url, "url");
        headers = Map.copyOf(headers);
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(upload, "upload");
    }

    /** Without a file. */
    public HttpCall(String method, String url, Map<String, String> headers, String body) {
        this(method, url, headers, body, Optional.empty());
    }

    @Override
    public String toString() {
        return "HttpCall[" + method + ", " + body.length() + " characters]";
    }
}
