package it.sportello.server.platform;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/** A multipart form as a platform reads it: its fields, and what it was told of the file in it. */
final class Form {
    private Form() {}

    static boolean isOne(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        return type != null && type.startsWith("multipart/form-data");
    }

    /** The file under the name of its field: what it is called, its type, its bytes. */
    static Future<JsonObject> read(HttpServerRequest request) {
        JsonObject form = new JsonObject();
        request.setExpectMultipart(true);
        request.uploadHandler(upload -> {
            Buffer bytes = Buffer.buffer();
            upload.handler(bytes::appendBuffer);
            upload.endHandler(end -> form.put(
                    upload.name(),
                    new JsonObject()
                            .put("filename", upload.filename())
                            .put("type", upload.contentType())
                            .put("bytes", bytes.getBytes())));
        });
        return request.end().map(end -> {
            request.formAttributes().forEach(field -> form.put(field.getKey(), field.getValue()));
            return form;
        });
    }
}
