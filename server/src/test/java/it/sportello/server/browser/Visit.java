package it.sportello.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One open page, and all that went wrong in it. */
final class Visit implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    /** The element that comes last among those that match, once there are so many. */
    Locator last(String selector, int count) {
        Locator found = page.locator(selector);
        found.nth(count - 1).waitFor();
        return found.last();
    }

    /** Nobody is kept out: neither by what axe finds, nor by a page wider than the screen. */
    void assertOpenToAll() {
        List<String> barriers = new AxeBuilder(page)
                .analyze().getViolations().stream().map(Visit::told).toList();
        assertEquals(List.of(), barriers, page.url());
        Object spare = page.evaluate("document.documentElement.clientWidth - document.documentElement.scrollWidth");
        assertTrue(((Number) spare).intValue() >= 0, page.url() + " is too wide by " + spare);
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    /** Neither a script nor the page's own policy complained. */
    void assertNoComplaints() {
        assertEquals(List.of(), complaints, page.url());
    }

    void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    @Override
    public void close() {
        page.context().close();
    }
}
