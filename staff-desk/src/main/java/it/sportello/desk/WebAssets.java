package it.sportello.desk;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.MimeMapping;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;

/**
 * The styles, scripts, fonts and icons that the web pages share, from the class path: Bootstrap Italia, htmx and the
 * desk's own. Their addresses on pages carry a version, so browsers may keep them for a year.
 */
public final class WebAssets {
    /** To be put behind each address as {@code ?v=}; it grows with every change of these files. */
    public static final String VERSION = "0.1.0";

    private static final String WEBJARS = "META-INF/resources/webjars/";
    private static final long A_YEAR = 365L * 24 * 60 * 60;

    private WebAssets() {}

    /** Serves {@code /assets/bootstrap-italia}, {@code /assets/htmx} and {@code /assets/desk}. */
    public static void mount(Router router) {
        serve(router, "/assets/bootstrap-italia/*", WEBJARS + "bootstrap-italia/2.17.0/dist");
        serve(router, "/assets/htmx/*", WEBJARS + "htmx.org/2.0.10/dist");
        serve(router, "/assets/desk/*", "desk/assets");
    }

    private static void serve(Router router, String path, String folder) {
        ClassPathFiles files = new ClassPathFiles(folder);
        router.get(path).handler(context -> {
            String name = context.normalizedPath().substring(path.length() - 1);
            context.vertx()
                    .executeBlocking(() -> files.read(name), false)
                    .onSuccess(file -> file.ifPresentOrElse(bytes -> send(context, name, bytes), context::next))
                    .onFailure(context::fail);
        });
    }

    private static void send(RoutingContext context, String name, Buffer bytes) {
        String type = Objects.requireNonNullElse(MimeMapping.mimeTypeForFilename(name), "application/octet-stream");
        context.response()
                .putHeader("Content-Type", type.startsWith("text/") ? type + ";charset=UTF-8" : type)
                .putHeader("Cache-Control", "public, immutable, max-age=" + A_YEAR)
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(bytes);
    }
}
