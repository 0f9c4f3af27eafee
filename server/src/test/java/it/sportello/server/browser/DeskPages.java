package it.sportello.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.sportello.server.service.ServiceUnderTest;
import java.util.regex.Pattern;

/** The desk as its staff see it. */
record DeskPages(Visit visit, ServiceUnderTest service) implements AutoCloseable {
    private static final Pattern INSIDE = Pattern.compile(".*/desk$");

    static DeskPages signedIn(Visit visit, ServiceUnderTest service, StaffAccount account) {
        DeskPages desk = new DeskPages(visit, service);
        desk.open("/desk");
        desk.signIn(account.name(), account.password());
        assertThat(desk.page()).hasURL(INSIDE);
        return desk;
    }

    Page page() {
        return visit.page();
    }

    Locator at(String selector) {
        return page().locator(selector);
    }

    void open(String path) {
        page().navigate(service.url(path));
    }

    void signIn(String name, String password) {
        at("#name").fill(name);
        at("#password").fill(password);
        at("main form button[type=submit]").click();
    }

    void choosePassword(String old, String chosen, String again) {
        at("#old").fill(old);
        at("#password").fill(chosen);
        at("#again").fill(again);
        at("main form button[type=submit]").click();
    }

    void signOut() {
        at("form[action='/desk/sign-out'] button").click();
    }

    void press(String name, String value) {
        at("button[name=" + name + "][value=" + value + "]").click();
    }

    /** What the page says about what was just done. */
    Locator done() {
        return at("main .alert-success");
    }

    @Override
    public void close() {
        visit.close();
    }
}
