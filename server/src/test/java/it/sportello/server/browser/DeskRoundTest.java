package it.sportello.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import it.sportello.core.staff.Role;
import it.sportello.server.service.ServiceUnderTest;
import it.sportello.server.service.SharedService;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A round of the desk's pages as people find them on a working day: with something on them, and with errors. */
@ExtendWith({SharedService.class, SharedBrowser.class})
class DeskRoundTest {
    private static final int WIDE = 1280;

    private final ServiceUnderTest service;
    private final Chromium chromium;

    DeskRoundTest(ServiceUnderTest service, Chromium chromium) {
        this.service = service;
        this.chromium = chromium;
    }

    @Test
    void theHouse() throws Exception {
        try (Round round = round(Role.ADMINISTRATOR)) {
            round.desk().visit().expectComplaint("status of 422");
            round.desk().visit().expectComplaint("status of 409");
            offices(round);
            details(round);
            hours(round);
            accounts(round);
            round.open("/desk/audit", "audit");
            round.open("/desk/audit?from=2020-01-01&to=2020-01-02", "audit-empty");
            heads(round);
        }
    }

    private static void heads(Round round) {
        round.open("/desk/deadlines/heads", "heads");
        round.at("#then-0").selectOption("HEAD");
        round.at("#keep-0").click();
        round.refused("heads-error");
        round.at("#head-0").selectOption(new SelectOption().setIndex(1));
        round.at("#keep-0").click();
        round.done("heads-chosen");
        round.at("#head-0").selectOption("");
        round.at("#then-0").selectOption("");
        round.at("#keep-0").click();
    }

    /** What counts for the others who share this service stays as it is. */
    private static void details(Round round) {
        String name = "Comune di Esempio";
        round.open("/desk/house", "house");
        round.at("#name").fill("");
        round.at("#privacy").fill("comune.example/privacy");
        round.send("/desk/house");
        round.refused("house-error");
        assertThat(round.at("#privacy")).hasValue("comune.example/privacy");
        round.at("#name").fill(name);
        round.at("#privacy").fill("");
        round.send("/desk/house");
        round.done("house-kept");
        round.at("main form input[name=version]").first().evaluate("field => { field.value = 0; }");
        round.at("#phone").fill("055 0000");
        round.send("/desk/house");
        round.refused("house-conflict");
        round.send("/back");
        round.done("house-back");
    }

    private static void hours(Round round) {
        round.open("/desk/house/hours", "hours");
        round.at("#monday").fill("mattina");
        round.unfold();
        round.at("#s0_monday").fill("9-11");
        round.at("#once").fill("24/12/2026");
        round.send("/desk/house/hours");
        round.refused("hours-error");
        round.desk().at("#offices ~ ul a").first().click();
        round.look("hours-office");
        round.at("#no_seasons").check();
        round.at("#saturday").fill("9-12.30");
        round.at("#s0_from").fill("15/7");
        round.at("#s0_to").fill("31/8");
        round.send(officePath(round));
        round.done("hours-office-kept");
        round.send("/back");
        round.done("hours-office-back");
    }

    private static String officePath(Round round) {
        return round.desk().page().url().replaceFirst("^https?://[^/]+", "");
    }

    private static void offices(Round round) {
        round.open("/desk/offices", "offices");
        round.send("/desk/offices");
        round.refused("offices-error");
        round.at("#italian").fill("Ufficio mongolfiere");
        round.at("#english").fill("Balloon office");
        round.send("/desk/offices");
        round.done("offices-added");
    }

    private static void accounts(Round round) {
        round.open("/desk/accounts", "accounts");
        round.send("/desk/accounts");
        round.refused("accounts-error");
        round.at("#name").fill("Zia Inventata");
        round.at("#everywhere").selectOption("OPERATOR");
        round.send("/desk/accounts");
        assertThat(round.at(".desk-once code")).isVisible();
        round.look("account-password");
        round.at(".desk-actions a.btn-primary").click();
        round.look("account");
        round.at("#telegram").fill("@zia_inventata");
        round.send("/telegram");
        round.refused("account-telegram-error");
        round.at("#telegram").fill("123456789");
        round.send("/telegram");
        round.done("account-telegram");
        round.send("/lock");
        round.done("account-locked");
    }

    @Test
    void whatNeedsCare() throws Exception {
        try (ChatPage chat = ChatPage.open(chromium.visit("it-IT", WIDE), service);
                Round round = round(Role.ADMINISTRATOR);
                Round other = round(Role.OPERATOR)) {
            round.desk().visit().expectComplaint("status of 422");
            String ticket = ticket(chat, other, "di che colore era la carota di zio Inventato?");
            inquire(other, ticket);
            late(round, ticket);
            careful(round, other, ticket);
            conduct(other, ticket);
            erase(round, ticket);
            other.desk().visit().expectComplaint("status of 403");
            other.open("/desk/accounts", "refused");
        }
    }

    /** The path of a ticket that a citizen opened. */
    private static String ticket(ChatPage chat, Round round, String question) {
        chat.ask(question);
        chat.press(chat.options().getByText("Parla con noi"));
        round.desk().open("/desk/tickets?which=waiting");
        round.at("#tickets a").getByText(question).click();
        assertThat(round.at("#text")).isVisible();
        round.look("ticket");
        String url = round.desk().page().url();
        return url.substring(url.indexOf("/desk/tickets/"));
    }

    private void inquire(Round round, String ticket) throws Exception {
        round.desk().open(ticket + "/ask");
        round.at("#to").selectOption(new SelectOption().setIndex(1));
        round.at("#question").fill("Era arancione o viola?");
        round.send("/ask");
        assertThat(round.desk().done()).isVisible();
        service.database()
                .change("UPDATE inquiry SET due_at = now() - interval '2 days' WHERE ticket = ?", number(ticket));
        round.open("/desk/inquiries?which=late", "inquiries-late");
        round.open(ticket, "ticket-inquiry-late");
    }

    private static long number(String ticket) {
        return Long.parseLong(ticket.substring(ticket.lastIndexOf('/') + 1));
    }

    private void late(Round round, String ticket) throws Exception {
        service.database().change("""
                        INSERT INTO pressing_promise (ticket, target, opened_at, due_at, missed_at, escalated_at, former)
                        VALUES (?, 'FIRST_ANSWER', now() - interval '3 days', now() - interval '2 days', now(), now(), 1)
                        ON CONFLICT DO NOTHING""", number(ticket));
        round.open("/desk/deadlines", "deadlines-late");
    }

    private static void careful(Round round, Round other, String ticket) {
        round.desk().open("/desk/labels");
        round.at("#name").fill("delicata");
        round.at("#careful").check();
        round.send("/desk/labels");
        round.done("labels-careful");
        other.desk().open(ticket);
        other.unfold();
        other.at("#label").selectOption("delicata");
        other.send("/label");
        other.at("#text").fill("Era una carota viola.");
        other.desk().press("then", "hold");
        other.look("ticket-proposed");
        round.open("/desk/approvals", "approvals");
        round.open(ticket, "ticket-to-approve");
        round.at("#remark").fill("Non dire il colore.");
        round.send("/give-back");
        round.open("/desk/approvals", "approvals-empty");
        other.open(ticket, "ticket-given-back");
    }

    private static void conduct(Round round, String ticket) {
        round.open("/desk/conduct", "conduct-before");
        for (String measure : new String[] {"warned", "muted", "freed", "blocked"}) {
            round.desk().open(ticket);
            round.unfold();
            if (!measure.equals("freed")) {
                round.at("#why").fill("Parole brutte sulle carote.");
            }
            round.desk().press("measure", measure);
            round.look("ticket-" + measure);
        }
        round.open("/desk/conduct", "conduct");
    }

    private static void erase(Round round, String ticket) {
        round.open(ticket + "/erase", "erase");
        round.send("/erase");
        round.refused("erase-error");
        round.at("#sure").check();
        round.send("/erase");
        round.done("erased");
    }

    @Test
    void whatIsKnown() throws Exception {
        try (ChatPage chat = ChatPage.open(chromium.visit("it-IT", WIDE), service);
                Round round = round(Role.EDITOR)) {
            round.desk().visit().expectComplaint("status of 422");
            chat.ask("per favore, come riconosco un letturista vero?");
            chat.thank("grazie mille!");
            chat.press(chat.options().first());
            round.open("/desk/results", "results");
            round.open("/desk/results?from=2020-01-01&to=2020-01-02", "results-empty");
            round.open("/desk/results?from=2020-02-01&to=2020-01-02", "results-error");
            round.open("/desk/writing/twins", "twins");
            round.open("/desk/learning", "learning");
            round.open("/desk/freshness", "freshness");
            round.open("/desk/freshness?show=unused", "freshness-unused");
            bring(round);
        }
    }

    private static void bring(Round round) {
        round.desk().open("/desk/exchange");
        byte[] page = "<html><body>Non sono un foglio.</body></html>".getBytes(StandardCharsets.UTF_8);
        round.at("#file").setInputFiles(new FilePayload("faq.xlsx", "application/octet-stream", page));
        round.send("/desk/exchange");
        assertThat(round.at("#import .alert-danger")).isVisible();
        round.look("import-unreadable");
    }

    /** Six actions are the most that this may take, from the page behind the sign-in on. */
    @Test
    void anAnswerIsCorrectedInFiveActions() throws Exception {
        try (Round round = round(Role.EDITOR)) {
            round.at("nav a[href='/desk/articles']").click();
            round.at("#q").fill("carta identità smarrita");
            round.at("#rows tbody tr a[href$='/carta-identita-smarrita']").click();
            round.at("#answer_it").fill("Vai subito ai carabinieri o in questura, **anche senza appuntamento**.");
            round.desk().press("action", "publish");
            round.published();
        }
    }

    private Round round(Role role) throws Exception {
        StaffAccount account = StaffAccount.make(service, role);
        return new Round(DeskPages.signedIn(chromium.visit("it-IT", WIDE), service, account));
    }
}
