package it.sportello.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;

/** Somebody who walks from page to page, looks at each, and tells at the end all that would keep anyone out. */
record Round(DeskPages desk, List<String> barriers) implements AutoCloseable {
    private static final double LONG_MILLIS = 60_000;

    Round(DeskPages desk) {
        this(desk, new ArrayList<>());
    }

    Locator at(String selector) {
        return desk.at(selector);
    }

    void open(String path, String name) {
        desk.open(path);
        look(name);
    }

    /** Looks at the page where one is, as it is first seen; axe looks into what is folded, too. */
    void look(String name) {
        assertThat(desk.at("h1")).hasCount(1);
        desk.visit().photographWideAndNarrow("round-" + name);
        unfold();
        barriers.addAll(desk.visit().barriersWideAndNarrow());
    }

    /** What was just done is told. */
    void done(String name) {
        assertThat(desk.done()).isVisible();
        look(name);
    }

    /** The publication that was begun is in service. */
    void published() {
        assertThat(at("#publication-status"))
                .containsText("Fatto", new LocatorAssertions.ContainsTextOptions().setTimeout(LONG_MILLIS));
    }

    /** A refusal has the focus, and everything typed is still there. */
    void refused(String name) {
        assertThat(desk.at("#errors, main [role=alert][data-focus]").first()).isFocused();
        look(name);
    }

    void unfold() {
        desk.at("main details").evaluateAll("all => all.forEach(one => { one.open = true; })");
    }

    /** Presses the button that sends the form to this address. */
    void send(String action) {
        unfold();
        desk.at("form[action$='" + action + "'] button[type=submit]").first().click();
    }

    @Override
    public void close() {
        desk.close();
        assertEquals(List.of(), barriers);
    }
}
