package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.counter.Await;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Ticket;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people put among equal questions, and take out. */
class GroupTiesTest extends EqualQuestions {
    @Test
    void whatIsJoinedByHandIsAnsweredWithTheOthers() {
        List<Long> tickets = threeAboutTheBus();
        long other = ticket("web", "9", "mio figlio resta a piedi?");
        assertTrue(editor.get("/desk/tickets/" + other).body().contains("/desk/groups/of/t" + other + "/join"));
        HttpResponse<String> joined =
                editor.submit("/desk/groups/of/t" + other + "/join", "ticket", " #" + tickets.get(1));
        String group = editor.get(Browser.location(joined)).body();
        assertTrue(group.contains("4 domande uguali") && group.contains("mio figlio resta a piedi?"), group);
        String history = editor.get("/desk/tickets/" + tickets.get(1)).body();
        assertTrue(history.contains("l’ha messa tra le domande uguali"), history);
        answer(
                "reply",
                "Domani gli autobus passano.",
                Stream.concat(tickets.stream(), Stream.of(other)).toList());
        assertEquals(Ticket.State.CLOSED, stateOf(other));
        assertTrue(said("web", "9").contains("Domani gli autobus passano."));
    }

    @Test
    void whatIsTakenOutStandsAloneAndMayBeJoinedAgain() {
        List<Long> tickets = threeAboutTheBus();
        HttpResponse<String> parted =
                editor.submit("/desk/groups/of/t" + first() + "/part", "ticket", String.valueOf(first()));
        String rest = Browser.location(parted);
        assertTrue(editor.get(rest).body().contains("2 domande uguali"));
        String alone = editor.get("/desk/groups/of/t" + tickets.get(0)).body();
        assertTrue(alone.contains("Una domanda") && !alone.contains("Chiede altro"), alone);
        editor.submit(rest + "/join", "ticket", String.valueOf(tickets.get(0)));
        assertTrue(editor.get(rest).body().contains("3 domande uguali"));
    }

    @Test
    void whatCannotBeJoinedIsSaidBesideWhatWasTyped() {
        List<Long> tickets = threeAboutTheBus();
        long closed = ticket("web", "9", "cimitero: orario?");
        Await.value(world.counter.tickets().close(closed, new StaffId(1), List.of()));
        String join = "/desk/groups/of/t" + first() + "/join";
        Map.of(
                        "dodici",
                        "Scrivi il numero",
                        String.valueOf(tickets.get(1)),
                        "è già qui",
                        String.valueOf(closed),
                        "non è aperta")
                .forEach((typed, said) -> {
                    HttpResponse<String> page = editor.submit(join, "ticket", typed);
                    assertEquals(422, page.statusCode());
                    assertTrue(page.body().contains(said) && page.body().contains("value=\"" + typed + "\""), said);
                });
        assertEquals(
                404,
                editor.submit("/desk/groups/of/t" + closed + "/join", "ticket", "" + first())
                        .statusCode());
        assertEquals(
                404,
                editor.submit("/desk/groups/of/t" + first() + "/part", "ticket", "" + closed)
                        .statusCode());
    }
}
