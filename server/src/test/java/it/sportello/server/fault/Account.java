package it.sportello.server.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.sqlclient.Pool;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Line;
import it.sportello.core.counter.Transcripts;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Content;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Words;
import it.sportello.server.platform.Call;
import it.sportello.server.service.Eventually;
import it.sportello.server.service.Platforms;
import it.sportello.storage.ConnectionSettings;
import it.sportello.storage.Database;
import it.sportello.storage.Storage;
import it.sportello.storage.embedded.DatabaseAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What must be true when a fault is over: each accepted question is kept once and answered once, in order; each answer
 * is read, and read again only where its first outcome could not be known.
 */
final class Account {
    private static final ChannelName TELEGRAM = new ChannelName("telegram");
    private static final int MORE_THAN_ANY = 1000;

    /** Back-offs after a fault add up. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String WAITING = """
            SELECT (SELECT count(*) FROM message_waiting) + (SELECT count(*) FROM outgoing_waiting)
            """;

    private final Platforms platforms;
    private final Supplier<DatabaseAddress> database;
    private final List<Asker> askers = new ArrayList<>();

    Account(Platforms platforms, Supplier<DatabaseAddress> database) {
        this.platforms = platforms;
        this.database = database;
    }

    /** Somebody new whose questions count. */
    Asker someone() {
        Asker asker = new Asker();
        askers.add(asker);
        return asker;
    }

    /** Waits until nothing waits any more, and compares. */
    void settle() throws Exception {
        Pool pool = pool();
        Eventually.get("what waits", PATIENCE, () -> waiting(pool), left -> left == 0);
        Transcripts transcripts = new Storage(pool).transcripts();
        askers.forEach(asker -> compare(asker, lines(transcripts, asker)));
        Await.value(pool.close());
    }

    /** What a node that was killed had taken may be taken again at once, not only when its time is over. */
    void endLeases() {
        Pool pool = pool();
        Await.value(new Storage(pool).leases().end());
        Await.value(pool.close());
    }

    private Pool pool() {
        return Database.open(platforms.vertx(), ConnectionSettings.local(database.get()), 1);
    }

    private static long waiting(Pool pool) {
        return Await.value(pool.query(WAITING).execute()).iterator().next().getLong(0);
    }

    private static List<Line> lines(Transcripts transcripts, Asker asker) {
        ChannelAddress address = new ChannelAddress(asker.citizen().chat());
        return Await.value(transcripts.after(new ConversationKey(TELEGRAM, address), 0, MORE_THAN_ANY));
    }

    private void compare(Asker asker, List<Line> lines) {
        String chat = asker.citizen().chat();
        List<Question> accepted = asker.acceptedQuestions();
        List<Call> read = platforms.telegram().calls().readBy(chat);
        List<Question> answers = read.stream().flatMap(Account::answered).toList();
        assertEquals(accepted, lines.stream().flatMap(Account::heard).toList(), "kept once, in order: " + chat);
        assertEquals(accepted, lines.stream().flatMap(Account::said).toList(), "answered once, in order: " + chat);
        assertEquals(accepted, withoutRepeats(answers), "read in order: " + chat);
        long copies = read.size() - lines.stream().filter(Account::isSaid).count();
        assertTrue(
                copies >= 0 && copies <= asker.allowedCopies(),
                copies + " copies read, " + asker.allowedCopies() + " allowed: " + read);
    }

    private static Stream<Question> heard(Line line) {
        return line.fold(
                heard -> Stream.of(Question.values())
                        .filter(question -> heard.content().equals(new Content.Text(new Words(question.words())))),
                said -> Stream.empty());
    }

    private static Stream<Question> said(Line line) {
        return line.fold(
                heard -> Stream.empty(),
                said -> Stream.of(Question.values())
                        .filter(question -> said.message().text().value().contains(question.answer())));
    }

    private static boolean isSaid(Line line) {
        return line.fold(heard -> false, said -> true);
    }

    private static Stream<Question> answered(Call call) {
        return Stream.of(Question.values()).filter(question -> question.isAnsweredBy(call));
    }

    private static List<Question> withoutRepeats(List<Question> questions) {
        return IntStream.range(0, questions.size())
                .filter(place -> place == 0 || questions.get(place) != questions.get(place - 1))
                .mapToObj(questions::get)
                .toList();
    }
}
