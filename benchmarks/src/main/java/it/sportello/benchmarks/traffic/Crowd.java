package it.sportello.benchmarks.traffic;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import it.sportello.benchmarks.account.Account;
import it.sportello.benchmarks.account.ChatAccount;
import it.sportello.benchmarks.account.Expected;
import it.sportello.benchmarks.account.Interruptions;
import it.sportello.benchmarks.platform.Sighting;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Thousands of citizens, of whom the one who was silent longest speaks next. As the platforms do, it brings the next
 * message of a chat only after the one before was taken, sometimes one again, and reports on what was sent. All on one
 * event loop.
 */
public final class Crowd {
    /** As many as two platforms together keep open. */
    private static final int CONNECTIONS = 256;

    /**
     * Who waits for so many answers says nothing more: before he asks the same again it must be answered, or the account
     * could not tell a copy of the first answer from the second. As answers go out in order, a copy comes before the next.
     */
    private static final int MOST_OWED = Script.STEPS.size() - 4;

    private static final double REPEATED = 0.02;
    private static final double REPORTED = 0.2;
    private static final long REPEAT_MILLIS = 500;
    private static final long TRY_AGAIN_MILLIS = 150;
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final Vertx vertx;
    private final Door door;
    private final Account account = new Account();
    private final Interruptions interruptions = new Interruptions();
    private final boolean persistent;
    private final Numbers numbers = new Numbers();
    private final Ears ears = new Ears();
    private final List<Chat> chats = new ArrayList<>();
    private final Deque<Chat> free = new ArrayDeque<>();
    private final Set<Chat> patient = new HashSet<>();
    private final Random chance = new Random(1);
    private int onTheirWay;
    private long accepted;
    private boolean resting;

    /**
     * A crowd without citizens yet.
     *
     * @param persistent whether what is not taken is brought again until it is, as platforms do, or counts as refused
     */
    public Crowd(Vertx vertx, boolean persistent) {
        this.vertx = vertx;
        this.door = new Door(vertx, CONNECTIONS);
        this.persistent = persistent;
    }

    /** The nodes that take webhooks from now on. */
    public void lead(List<String> nodes) {
        door.lead(nodes);
    }

    /** Learns how the service answers, then lets so many citizens come, two of three on Telegram. */
    public Future<Boolean> gather(int citizens) {
        TelegramForm telegram = new TelegramForm();
        WhatsAppForm whatsapp = new WhatsAppForm();
        Future<Answers> first = Rehearsal.agreed(() -> new Rehearsal(vertx, door, numbers, telegram), ears);
        Future<Answers> second = Rehearsal.agreed(() -> new Rehearsal(vertx, door, numbers, whatsapp), ears);
        return Future.all(first, second).map(both -> {
            for (int place = 0; place < citizens; place++) {
                boolean onWhatsApp = place % 3 == 2;
                add(onWhatsApp ? whatsapp : telegram, onWhatsApp ? second.result() : first.result());
            }
            return first.result().allDiffer() && second.result().allDiffer();
        });
    }

    private void add(Form form, Answers answers) {
        Chat chat = new Chat(numbers.next(), form, answers, new ChatAccount(account, interruptions));
        chats.add(chat);
        free.add(chat);
        ears.listen(chat.name(), sighting -> heard(chat, sighting));
    }

    private void heard(Chat chat, Sighting sighting) {
        chat.account().hear(sighting);
        if (patient.remove(chat)) {
            makeFree(chat);
        }
        if (chance.nextDouble() < REPORTED) {
            chat.reports(sighting.name()).forEach(door::bring);
        }
    }

    /** The platform took something. */
    public void hear(Sighting sighting) {
        ears.hear(sighting);
    }

    /** Whether one more webhook can be on its way. */
    boolean isReady() {
        return !resting && onTheirWay < CONNECTIONS && !free.isEmpty();
    }

    /** Says nothing more, whatever is due. */
    public void rest() {
        resting = true;
    }

    /** The next citizen says something that was due at that moment; succeeds when it is answered or was refused. */
    Future<Void> speak(Phase phase, long due) {
        Chat chat = free.remove();
        Chat.Line line = chat.next();
        Promise<Void> heard = Promise.promise();
        Expected expected = chat.account().expect(line.answer(), at -> {
            phase.answered(at - due);
            heard.tryComplete();
        });
        onTheirWay++;
        Delivery delivery = new Delivery(chat, chat.delivery(line.step(), numbers.next()), expected, phase, due);
        bring(delivery, heard);
        return heard.future();
    }

    /** One message on its way in. */
    private record Delivery(Chat chat, Webhook webhook, Expected expected, Phase phase, long due) {}

    private void bring(Delivery delivery, Promise<Void> heard) {
        door.bring(delivery.webhook()).otherwise(0).onSuccess(status -> {
            if (status == OK) {
                accepted(delivery);
            } else if (persistent) {
                vertx.setTimer(TRY_AGAIN_MILLIS, later -> bring(delivery, heard));
            } else {
                refused(delivery, status);
                heard.tryComplete();
            }
        });
    }

    private void accepted(Delivery delivery) {
        accepted++;
        delivery.expected().accepted();
        delivery.phase().accepted(System.nanoTime() - delivery.due());
        release(delivery.chat());
        if (chance.nextDouble() < REPEATED) {
            vertx.setTimer(REPEAT_MILLIS, later -> door.bring(delivery.webhook()));
        }
    }

    private void refused(Delivery delivery, int status) {
        delivery.expected().refused();
        if (status == UNAVAILABLE) {
            delivery.phase().refused();
        } else {
            delivery.phase().failed();
        }
        release(delivery.chat());
    }

    private void release(Chat chat) {
        onTheirWay--;
        makeFree(chat);
    }

    private void makeFree(Chat chat) {
        if (chat.account().owed() < MOST_OWED) {
            free.add(chat);
        } else {
            patient.add(chat);
        }
    }

    /** How many messages were answered with 200 so far. */
    public long accepted() {
        return accepted;
    }

    /** How many of them still wait for their answer. */
    public long owed() {
        return chats.stream().mapToLong(chat -> chat.account().owed()).sum();
    }

    /** As {@link #owed}, without those that a person has, by chat. */
    public long owed(Map<String, Long> withAPerson) {
        return chats.stream()
                .mapToLong(chat -> Math.max(0, chat.account().owed() - withAPerson.getOrDefault(chat.name(), 0L)))
                .sum();
    }

    public int onTheirWay() {
        return onTheirWay;
    }

    public Account account() {
        return account;
    }

    public Interruptions interruptions() {
        return interruptions;
    }
}
