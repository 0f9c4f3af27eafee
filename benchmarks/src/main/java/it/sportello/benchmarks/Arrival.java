package it.sportello.benchmarks;

import it.sportello.benchmarks.database.Queue;
import it.sportello.benchmarks.desk.Clerk;
import it.sportello.benchmarks.desk.Visitor;
import it.sportello.benchmarks.measure.Figures;
import it.sportello.storage.embedded.DatabaseAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** From a citizen's word at the chat until the page of the one who has the ticket shows it. */
record Arrival(Scene scene, DatabaseAddress database, Clerk clerk) {
    private static final int MESSAGES = 40;

    /** Of a live page, which is told no more often. */
    private static final long BETWEEN_MESSAGES_MILLIS = 350;

    Arrival {
        Objects.requireNonNull(scene, "scene");
        Objects.requireNonNull(database, "database");
        Objects.requireNonNull(clerk, "clerk");
    }

    /** @param door the node to which the citizen writes, which need not be the clerk's */
    Figures measured(String door) throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Visitor citizen = new Visitor(door);
        long ticket = ticket(citizen);
        String page = "/desk/tickets/" + ticket;
        clerk.submit(page, page + "/claim", Map.of());
        Figures times = new Figures();
        try (BufferedReader stream = new BufferedReader(
                new InputStreamReader(clerk.follow("/desk/live/" + ticket), StandardCharsets.UTF_8))) {
            untilNews(stream);
            for (int message = 0; message < MESSAGES; message++) {
                Thread.sleep(BETWEEN_MESSAGES_MILLIS);
                String words = "riga inventata " + message + ".";
                long begun = System.nanoTime();
                citizen.says(words);
                do {
                    untilNews(stream);
                } while (!clerk.page(page).contains(words));
                times.add(System.nanoTime() - begun);
            }
        }
        return times;
    }

    private long ticket(Visitor citizen)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        long former = latest();
        citizen.says("vorrei parlare con una persona");
        long ticket = former;
        while (ticket == former) {
            ticket = latest();
        }
        return ticket;
    }

    private long latest() throws InterruptedException, ExecutionException, TimeoutException {
        return scene.on(() -> Queue.latest(scene.vertx(), database));
    }

    private static void untilNews(BufferedReader stream) throws IOException {
        for (String line = stream.readLine(); !"event: news".equals(line); line = stream.readLine()) {
            if (line == null) {
                throw new IOException("the live page was closed");
            }
        }
    }
}
