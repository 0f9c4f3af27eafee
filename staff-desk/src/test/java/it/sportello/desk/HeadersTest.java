package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.staff.Role;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What browsers are told, and that the pages keep to it. */
class HeadersTest {
    private static final Pattern INLINE =
            Pattern.compile("(?i)<style|\\sstyle=|\\son[a-z]+=|<script(?![^>]*\\ssrc=)|javascript:");

    private static DeskWorld world;

    @BeforeAll
    static void open() {
        world = new DeskWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void everyPageIsLockedAndNotKept() {
        for (String path : List.of("/desk/sign-in", "/desk", "/desk/nowhere")) {
            HttpResponse<String> reply = world.browser().get(path);
            String policy = header(reply, "content-security-policy");
            assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self'"), policy);
            assertTrue(policy.endsWith("form-action 'self'; frame-ancestors 'none'"), policy);
            assertFalse(policy.contains("unsafe"), policy);
            assertEquals("nosniff", header(reply, "x-content-type-options"));
            assertEquals("same-origin", header(reply, "referrer-policy"));
            assertEquals("no-store", header(reply, "cache-control"));
        }
    }

    @Test
    void noPageHoldsScriptsOrStylesInline() {
        Browser browser = world.signedIn(Role.ADMINISTRATOR);
        for (String path : List.of(
                "/desk", "/desk/articles", "/desk/articles/new", "/desk/tickets", "/desk/try", "/desk/password")) {
            HttpResponse<String> reply = browser.get(path);
            assertEquals(200, reply.statusCode(), path);
            assertFalse(INLINE.matcher(reply.body()).find(), path);
        }
    }

    @Test
    void everyAssetThatAPageNamesIsThereAndKept() {
        String page = world.browser().get("/desk/sign-in").body();
        List<String> named = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertTrue(named.size() >= 5, named.toString());
        for (String asset : named) {
            HttpResponse<String> reply = world.browser().get(asset);
            assertEquals(200, reply.statusCode(), asset);
            assertTrue(header(reply, "cache-control").contains("max-age=31536000"), asset);
        }
    }

    @Test
    void everyFontOfOurStylesIsThere() {
        String styles = world.browser().get("/assets/desk/desk.css").body();
        List<String> fonts = Pattern.compile("url\\(\"([^\"]+)\"\\)")
                .matcher(styles)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(4, fonts.size());
        fonts.forEach(font -> assertEquals(200, world.browser().get(font).statusCode(), font));
    }

    @Test
    void assetsGiveNothingElseOfTheClassPath() {
        for (String path : List.of(
                "/assets/desk/../templates/layout.ftlh",
                "/assets/desk/%2e%2e/templates/layout.ftlh",
                "/assets/desk/..%2ftemplates/layout.ftlh",
                "/assets/desk/")) {
            assertEquals(404, world.browser().get(path).statusCode(), path);
        }
    }

    @Test
    void cookiesAreOutOfReachOfScriptsAndOfOtherSites() {
        HttpResponse<String> reply = world.browser().get("/desk/sign-in");
        String cookie = header(reply, "set-cookie");
        assertTrue(cookie.contains("HTTPOnly") && cookie.contains("SameSite=Lax"), cookie);
        assertFalse(cookie.contains("Secure"), cookie);
    }

    @Test
    void behindHttpsCookiesAreSecure() {
        try (DeskWorld secure = new DeskWorld(DeskSettings.usual(true), 0)) {
            String cookie = header(secure.browser().get("/desk/sign-in"), "set-cookie");
            assertTrue(cookie.contains("Secure"), cookie);
        }
    }

    private static String header(HttpResponse<String> reply, String name) {
        return reply.headers().firstValue(name).orElse("");
    }
}
