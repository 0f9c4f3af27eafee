package it.sportello.core.ticket;

import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.Words;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.speech.Phrases;
import it.sportello.core.staff.StaffId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SilenceTest {
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final InMemoryCounter counter = new InMemoryCounter();

    @Test
    void theCitizenIsToldOnceThatTheBotIsBack() {
        long id = held();
        counter.letPass(Duration.ofMinutes(31));
        end(HALF_AN_HOUR);
        end(HALF_AN_HOUR);
        assertTrue(Await.value(counter.tickets().find(id)).orElseThrow().botSpeaks());
        assertEquals(List.of("person-silent it"), said());
    }

    @Test
    void beforeItsTimeNothingHappens() {
        long id = held();
        counter.letPass(Duration.ofMinutes(29));
        end(HALF_AN_HOUR);
        assertFalse(Await.value(counter.tickets().find(id)).orElseThrow().botSpeaks());
        assertEquals(List.of(), said());
    }

    @Test
    void zeroIsForEver() {
        held();
        counter.letPass(Duration.ofDays(30));
        end(Duration.ZERO);
        assertEquals(List.of(), said());
    }

    private long held() {
        NewTicket wanted = new NewTicket(new Words("quando?"), NewTicket.Reason.ASKED, Optional.empty());
        CounterSamples.talk(
                counter.inbox(), counter.conversations(), heard("1", citizen("1"), "quando?"), Optional.of(wanted));
        long id = counter.keptTickets().keySet().iterator().next();
        Await.value(counter.tickets().claim(id, new StaffId(1), List.of()));
        return id;
    }

    private void end(Duration longest) {
        Notices notices = new Notices(counter.conversations(), new Keys());
        Await.value(new Silence(counter.tickets(), notices, longest).end(counter.now()));
    }

    private List<String> said() {
        return CounterSamples.takeParcels(counter.outbox()).stream()
                .map(parcel -> parcel.message().text().value())
                .toList();
    }

    /** Phrases that show their key and language. */
    private static final class Keys implements Phrases {
        @Override
        public Language spoken(PhraseKey key, Language wanted) {
            return wanted;
        }

        @Override
        public Markdown say(PhraseKey key, Language language, Map<String, Object> values) {
            return new Markdown(key.key() + " " + language);
        }

        @Override
        public String label(PhraseKey key, Language language) {
            return key.key();
        }
    }
}
