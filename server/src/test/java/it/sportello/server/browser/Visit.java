package it.sportello.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Somebody's open page. It ends well only when the browser had nothing to complain about. */
final class Visit implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "screenshots");
    /** Pictures are for people: {@code -Dsportello.pictures=true} takes them, and no promise hangs on them. */
    private static final boolean TAKES_PICTURES = Boolean.getBoolean("sportello.pictures");

    private static final int WIDE = 1280;
    private static final int NARROW = 360;

    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

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

    /** A complaint with these words is what the test is about. */
    void expectComplaint(String words) {
        expected.add(words);
    }

    /** Keeps nobody out: axe finds nothing, and the page is not wider than the screen. */
    void look() {
        assertEquals(List.of(), barriers());
    }

    private List<String> barriers() {
        List<String> barriers = new ArrayList<>(tooWide());
        for (Rule rule : new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
            barriers.add(page.url() + " " + told(rule));
        }
        return barriers;
    }

    private List<String> tooWide() {
        int spare = (Integer)
                page.evaluate("() => document.documentElement.clientWidth - document.documentElement.scrollWidth");
        return spare < 0 ? List.of(page.url() + " is wider than the screen by " + -spare) : List.of();
    }

    /**
     * What would keep somebody out, on a desk's screen or on a phone's. Axe takes long and finds the same on both but for
     * what only one of them shows: it looks at the wide one where pictures are taken, too.
     */
    List<String> barriersWideAndNarrow() {
        List<String> barriers = new ArrayList<>();
        onBothScreens(screen -> barriers.addAll(screen.equals("wide") && !TAKES_PICTURES ? tooWide() : barriers()));
        return barriers;
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(CheckedNode::getHtml).toList();
    }

    /** Looks at the page as it is on a desk's screen, and as it is on a phone's. */
    void lookWideAndNarrow() {
        onBothScreens(screen -> look());
    }

    /** A picture of what is on the screen, for people to look at. */
    void photograph(String name) {
        if (TAKES_PICTURES) {
            boolean wide = page.viewportSize().width > NARROW;
            page.screenshot(new Page.ScreenshotOptions().setPath(picture(name, wide ? "wide" : "narrow")));
        }
    }

    /** Pictures of the whole page on both screens. */
    void photographWideAndNarrow(String name) {
        if (TAKES_PICTURES) {
            onBothScreens(screen -> page.screenshot(
                    new Page.ScreenshotOptions().setPath(picture(name, screen)).setFullPage(true)));
        }
    }

    private void onBothScreens(Consumer<String> deed) {
        ViewportSize before = page.viewportSize();
        page.setViewportSize(WIDE, before.height);
        deed.accept("wide");
        page.setViewportSize(NARROW, before.height);
        deed.accept("narrow");
        page.setViewportSize(before.width, before.height);
    }

    private static Path picture(String name, String screen) {
        return PICTURES.resolve(name + "-" + screen + ".png");
    }

    @Override
    public void close() {
        page.context().close();
        complaints.removeIf(complaint -> expected.stream().anyMatch(complaint::contains));
        assertEquals(List.of(), complaints, "what the browser complained about");
    }
}
