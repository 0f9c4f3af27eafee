package it.sportello.server.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.server.platform.Scripted;
import it.sportello.server.platform.WhatsAppCitizen;
import it.sportello.server.service.FirstStart;
import it.sportello.server.service.ServiceUnderTest;
import it.sportello.server.service.SharedService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The platform answers with everything it has, late, or not at all. */
@ExtendWith(SharedService.class)
class PlatformFaultTest {
    private static final int CITIZENS = 40;
    private static final int QUESTIONS = 3;

    /** More than are sent at once on one channel. */
    private static final int MORE_THAN_ALL_HANDS = 70;

    /** The same troubles each time. */
    private static final long SEED = 20261123;

    private Counter counter;
    private ServiceUnderTest node;

    @BeforeEach
    void open(FirstStart first) throws Exception {
        counter = new Counter(first);
        node = counter.node();
    }

    @AfterEach
    void close() throws Exception {
        node.close();
        counter.close();
    }

    @Test
    void aMixOfTroublesEndsWithEveryAnswerReadInOrder() throws Exception {
        Random random = new Random(SEED);
        List<Asker> askers = someone(CITIZENS);
        askers.forEach(asker -> trouble(asker, random));
        for (int question = 0; question < QUESTIONS; question++) {
            for (Asker asker : askers) {
                Counter.ask(node, asker);
            }
        }
        counter.account().settle();
    }

    @Test
    void aMessageThatIsNeverRepliedToIsSentOnceMore() throws Exception {
        Asker asker = counter.account().someone();
        asker.mayReadACopy();
        counter.telegram().script(asker.citizen(), Scripted.takenInSilence());
        Counter.ask(node, asker);
        counter.account().settle();
        assertEquals(
                3, counter.telegram().calls().readBy(asker.citizen().chat()).size());
    }

    @Test
    void aPlatformThatNeverRepliesHoldsUpNoOtherPlatform() throws Exception {
        for (Asker asker : someone(MORE_THAN_ALL_HANDS)) {
            counter.telegram().script(asker.citizen(), Scripted.neverReplies());
            Counter.ask(node, asker);
        }
        counter.telegram().calls().await(1, call -> call.method().equals("lost"));
        WhatsAppCitizen other = WhatsAppCitizen.someone();
        assertEquals(200, node.whatsapp(other.says(Question.FIRST.words())));
        counter.platforms().whatsapp().calls().awaitReadBy(other.number(), 2);
        assertTrue(
                counter.telegram().calls().all(call -> call.isRead()).isEmpty(),
                "answered while the other platform was still silent");
        counter.account().settle();
    }

    private List<Asker> someone(int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> counter.account().someone())
                .toList();
    }

    /** A few troubles of each citizen's own; the outcome stays unknown at most once, or the service would give up. */
    private void trouble(Asker asker, Random random) {
        List<Scripted> known = List.of(
                Scripted.telegramFlood(1),
                Scripted.telegramError(500, "Internal Server Error"),
                Scripted.garbage(),
                Scripted.slow(Duration.ofMillis(700)));
        List<Scripted> unknown = List.of(Scripted.takenAndLost(), Scripted.lost(), Scripted.reply(200, "{\"ok\":"));
        List<Scripted> mixed = new ArrayList<>();
        mixed.add(known.get(random.nextInt(known.size())));
        mixed.add(known.get(random.nextInt(known.size())));
        mixed.add(unknown.get(random.nextInt(unknown.size())));
        asker.mayReadACopy();
        Collections.shuffle(mixed, random);
        counter.telegram().script(asker.citizen(), mixed.toArray(Scripted[]::new));
    }
}
