package it.sportello.desk;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.StaticHandler;

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
        router.get(path).handler(context -> {
            context.response().putHeader("X-Content-Type-Options", "nosniff");
            context.next();
        });
        router.get(path)
                .handler(StaticHandler.create(folder)
                        .setDirectoryListing(false)
                        .setIncludeHidden(false)
                        .setMaxAgeSeconds(A_YEAR));
    }
}
