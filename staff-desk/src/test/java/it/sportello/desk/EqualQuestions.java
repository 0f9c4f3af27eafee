package it.sportello.desk;

import it.sportello.core.conversation.NewTicket.Reason;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Line;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.staff.Role;
import it.sportello.core.ticket.Ticket;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** Questions that ask the same, and an editor who answers them. */
abstract class EqualQuestions {
    final DeskWorld world = new DeskWorld();
    final Browser editor = world.signedIn(Role.EDITOR);

    @AfterEach
    void close() {
        world.close();
    }

    List<Long> threeAboutTheBus() {
        return List.of(
                ticket("telegram", "1", "sciopero autobus scolastico domani?"),
                ticket("whatsapp", "2", "domani sciopero dell'autobus scolastico? 3331234567"),
                ticket("web", "3", "Autobus scolastico: c'è sciopero?"));
    }

    long ticket(String channel, String address, String words) {
        return world.ticket(channel, address, words, Reason.UNKNOWN);
    }

    long first() {
        return world.counter.keptTickets().keySet().iterator().next();
    }

    HttpResponse<String> answer(String action, String text, List<Long> tickets) {
        return editor.submit("/desk/groups/of/t" + first(), "action", action, "text_it", text, "rest", ids(tickets));
    }

    static String ids(List<Long> tickets) {
        return String.join(",", tickets.stream().map(id -> "t" + id).toList());
    }

    Ticket.State stateOf(long ticket) {
        return Await.value(world.counter.tickets().find(ticket)).orElseThrow().state();
    }

    String said(String channel, String address) {
        ConversationKey key = new ConversationKey(new ChannelName(channel), new ChannelAddress(address));
        return String.join(
                "\n",
                Await.value(world.counter.transcripts().last(key, 20)).stream()
                        .filter(line -> line instanceof Line.Said)
                        .map(line -> ((Line.Said) line).message().text().value())
                        .toList());
    }
}
