package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.audit.Deed;
import it.sportello.core.audit.DeedSearch;
import it.sportello.core.audit.KeptDeed;
import it.sportello.core.conversation.NewTicket.Reason;
import it.sportello.core.counter.Await;
import it.sportello.core.staff.Role;
import it.sportello.knowledge.article.Invented;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is done at the desk is written down, without a word of a citizen or anything that was typed. */
class LedgerTest {
    private final DeskWorld world = new DeskWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatAFormDoesIsWrittenDownWithItsThing() {
        long ticket = world.ticket("telegram", "42", "Il mio codice è 1234", Reason.ASKED);
        Browser operator = world.signedIn(Role.OPERATOR);
        operator.submit("/desk/tickets/" + ticket + "/claim");
        operator.submit("/desk/tickets/" + ticket + "/reply", "text", "Ecco", "then", "close");
        assertEquals(
                List.of(
                        by(Role.OPERATOR, "tickets.reply", String.valueOf(ticket)),
                        by(Role.OPERATOR, "tickets.claim", String.valueOf(ticket)),
                        by(Role.OPERATOR, "sign-in", "")),
                deeds());
    }

    @Test
    void whatIsNewIsNamedAndAPublicationNoted() {
        Browser editor = world.signedIn(Role.EDITOR);
        editor.submit(
                "/desk/articles",
                "title_it",
                "Guasti",
                "examples_it",
                "un guasto",
                "answer_it",
                "Chiama.",
                "office",
                Invented.REGISTRY.id().value(),
                "action",
                "save");
        editor.submit("/desk/articles/guasti/withdraw");
        Deed withdrawn = deeds().get(0);
        assertEquals("publications/1", withdrawn.note());
        assertEquals(by(Role.EDITOR, "articles", "guasti"), deeds().get(1));
    }

    @Test
    void aDownloadIsWrittenDown() {
        world.signedIn(Role.VIEWER).get("/desk/exchange/download/csv");
        assertEquals(by(Role.VIEWER, "exchange.download", "csv"), deeds().get(0));
    }

    @Test
    void whatWasRefusedOrOnlyShownIsNot() {
        Browser viewer = world.signedIn(Role.VIEWER);
        viewer.submit("/desk/articles", "title_it", "Guasti");
        viewer.submit("/desk/try", "question", "un guasto");
        Browser editor = world.signedIn(Role.EDITOR);
        editor.submit("/desk/articles", "title_it", "");
        assertEquals(
                List.of("sign-in", "sign-in"), deeds().stream().map(Deed::what).toList());
    }

    @Test
    void aFailedSignInIsWrittenDownWithoutTheTypedName() {
        Browser browser = world.browser();
        browser.get("/desk/sign-in");
        browser.submit("/desk/sign-in", "name", "segreto", "password", "x");
        browser.submit("/desk/sign-in", "name", "Viewer", "password", "x");
        assertEquals(
                List.of(by(Role.VIEWER, "sign-in-failed", ""), new Deed(Optional.empty(), "sign-in-failed", "")),
                deeds());
    }

    private Deed by(Role role, String what, String thing) {
        return new Deed(Optional.of(world.member(role).id()), what, thing);
    }

    private List<Deed> deeds() {
        return Await.value(world.audit.search(DeedSearch.ALL, 10, 0)).stream()
                .map(KeptDeed::deed)
                .toList();
    }
}
