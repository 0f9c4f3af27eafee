package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.audit.Deed;
import it.sportello.core.audit.DeedSearch;
import it.sportello.core.conversation.NewTicket.Reason;
import it.sportello.core.counter.Await;
import it.sportello.core.staff.Role;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A citizen is forgotten in two steps, by an administrator. */
class ErasurePagesTest {
    private final DeskWorld world = new DeskWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anAdministratorForgetsACitizenAndTheTrailKnowsIt() {
        long ticket = world.ticket("telegram", "42", "I miei dati", Reason.ERASURE);
        String erase = "/desk/tickets/" + ticket + "/erase";
        Browser administrator = world.signedIn(Role.ADMINISTRATOR);
        assertTrue(administrator.get("/desk/tickets/" + ticket).body().contains(erase));
        assertEquals(200, administrator.get(erase).statusCode());
        HttpResponse<String> unsure = administrator.submit(erase);
        assertEquals(422, unsure.statusCode());
        assertTrue(unsure.body().contains("sure-error"), unsure.body());
        assertEquals(303, administrator.submit(erase, "sure", "yes").statusCode());
        assertEquals(404, administrator.get("/desk/tickets/" + ticket).statusCode());
        assertEquals(404, administrator.submit(erase, "sure", "yes").statusCode());
        Deed deed = Await.value(world.audit.search(DeedSearch.ALL, 1, 0)).get(0).deed();
        Optional<it.sportello.core.staff.StaffId> who =
                Optional.of(world.member(Role.ADMINISTRATOR).id());
        assertEquals(new Deed(who, "tickets.erase", String.valueOf(ticket)), deed);
    }

    @Test
    void aPageThatIsOpenSaysThatTheCitizenIsGone() {
        long ticket = world.ticket("telegram", "42", "I miei dati", Reason.ERASURE);
        Browser operator = world.signedIn(Role.OPERATOR);
        String page = operator.get("/desk/tickets/" + ticket).body();
        assertFalse(page.contains("/erase"), page);
        world.signedIn(Role.ADMINISTRATOR).submit("/desk/tickets/" + ticket + "/erase", "sure", "yes");
        HttpResponse<String> news =
                operator.get("/desk/tickets/" + ticket + "/news?after=0&seen=", "HX-Request", "true");
        assertEquals(200, news.statusCode());
        assertTrue(news.body().contains("ticket-facts"), news.body());
        assertTrue(news.body().contains("cancellat"), news.body());
    }
}
