package it.sportello.server.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import it.sportello.core.attachment.KeptFile;
import it.sportello.core.attachment.KeptFiles;
import it.sportello.core.attachment.MediaType;
import it.sportello.core.message.Attachment;
import it.sportello.core.message.Attachment.Kind;
import it.sportello.server.watch.Spates;
import it.sportello.storage.sql.Outages;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files for who has their address, which nobody guesses. The last part of an address is what the file is called there:
 * it decides nothing, and one that claims another type than the file has leads nowhere.
 */
public final class FileRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(FileRoutes.class);
    /** Whatever a file may contain, a browser runs nothing of it. */
    private static final String POLICY = "default-src 'none'; sandbox";

    private final KeptFiles files;
    private final Spates spates;

    public FileRoutes(KeptFiles files, Spates spates) {
        this.files = Objects.requireNonNull(files, "files");
        this.spates = Objects.requireNonNull(spates, "spates");
    }

    public void mount(Router router) {
        router.get("/files/:name/:title").handler(this::serve);
    }

    private void serve(RoutingContext context) {
        String name = context.pathParam("name");
        if (!Attachment.isName(name)) {
            ChatRoutes.status(context, 404);
            return;
        }
        files.find(name)
                .map(found -> found.filter(file -> isCalledSo(context.pathParam("title"), file)))
                .compose(found -> answer(context, found), failure -> {
                    spates.happened("file not served: cause=" + Outages.cause(failure), LOG::warn);
                    return ChatRoutes.status(context, 503);
                });
    }

    private static boolean isCalledSo(String title, KeptFile file) {
        return MediaType.claimedBy(title).equals(Optional.of(file.mediaType()));
    }

    private static Future<Void> answer(RoutingContext context, Optional<KeptFile> found) {
        return found.map(file -> handOut(context.response(), file)).orElseGet(() -> ChatRoutes.status(context, 404));
    }

    /** An image is shown where it stands; a document is kept, and called what its address says. */
    private static Future<Void> handOut(HttpServerResponse response, KeptFile file) {
        boolean image = file.mediaType().kind() == Kind.IMAGE;
        return response.putHeader("Content-Type", file.mediaType().value())
                .putHeader("Content-Disposition", image ? "inline" : "attachment")
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("X-Robots-Tag", "noindex")
                .putHeader("Cache-Control", "private, max-age=3600")
                .end(Buffer.buffer(file.bytes()));
    }
}
