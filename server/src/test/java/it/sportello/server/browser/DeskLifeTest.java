package it.sportello.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import it.sportello.core.staff.Role;
import it.sportello.server.service.ServiceUnderTest;
import it.sportello.server.service.SharedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An article is found by its keys, changed, compared with what it was, and asked to be read by somebody else. */
@ExtendWith({SharedService.class, SharedBrowser.class})
class DeskLifeTest {
    private static final String ARTICLE = "/desk/articles/tessera-elettorale";

    private final ServiceUnderTest service;
    private final Chromium chromium;

    DeskLifeTest(ServiceUnderTest service, Chromium chromium) {
        this.service = service;
        this.chromium = chromium;
    }

    @Test
    void anArticleIsFoundChangedComparedAndReviewed() throws Exception {
        StaffAccount editor = StaffAccount.make(service, Role.EDITOR);
        StaffAccount approver = StaffAccount.make(service, Role.APPROVER);
        try (DeskPages desk = DeskPages.signedIn(chromium.visit("it-IT", 1280), service, editor);
                DeskPages other = DeskPages.signedIn(chromium.visit("it-IT", 1280), service, approver)) {
            find(desk);
            write(desk);
            compare(desk);
            ask(desk);
            read(other);
        }
    }

    private static void find(DeskPages desk) {
        desk.open("/desk/articles");
        desk.page().keyboard().press("/");
        assertThat(desk.at("#q")).isFocused();
        desk.at("#q").pressSequentially("tesera eletorale");
        assertThat(desk.at("#rows tbody tr a").first()).hasAttribute("href", ARTICLE);
        desk.visit().lookWideAndNarrow();
        desk.visit().photographWideAndNarrow("life-list");
        desk.at("#q").blur();
        desk.page().keyboard().press("?");
        assertThat(desk.at("#list-keys")).isVisible();
        desk.page().keyboard().press("Escape");
        desk.page().keyboard().press("j");
        assertThat(desk.at("#rows tbody tr a").first()).isFocused();
        desk.page().keyboard().press("Enter");
    }

    private static void write(DeskPages desk) {
        String before = desk.at("#answer_it").inputValue();
        desk.at("#answer_it").fill(before + "\n\nPorta un documento **inventato**.");
        desk.press("action", "save");
        assertThat(desk.done()).isVisible();
        desk.visit().photographWideAndNarrow("life-article");
    }

    private static void compare(DeskPages desk) {
        desk.open(ARTICLE + "/versions");
        desk.visit().lookWideAndNarrow();
        desk.visit().photographWideAndNarrow("life-versions");
        desk.at("main form[action$=compare] button[type=submit]").click();
        assertThat(desk.at("ins")).containsText("inventato");
        desk.visit().lookWideAndNarrow();
        desk.visit().photographWideAndNarrow("life-compare");
        desk.open("/desk/history");
        desk.visit().lookWideAndNarrow();
        desk.visit().photographWideAndNarrow("life-day");
    }

    private static void ask(DeskPages desk) {
        desk.open(ARTICLE + "/review");
        desk.at("#words").fill("guarda la frase nuova");
        desk.at("form[action$=ask] button[type=submit]").click();
        assertThat(desk.done()).isVisible();
    }

    private static void read(DeskPages desk) {
        desk.open("/desk/reviews");
        desk.visit().lookWideAndNarrow();
        desk.visit().photographWideAndNarrow("life-reviews");
        desk.at("a[href='" + ARTICLE + "/review']").click();
        desk.visit().lookWideAndNarrow();
        desk.visit().photographWideAndNarrow("life-review");
        desk.at("#comment").fill("Togli la frase inventata.");
        desk.at("button[formaction$=return]").click();
        assertThat(desk.done()).isVisible();
    }
}
