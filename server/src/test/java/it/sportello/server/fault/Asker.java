package it.sportello.server.fault;

import io.vertx.core.json.JsonObject;
import it.sportello.server.platform.TelegramCitizen;
import java.util.ArrayList;
import java.util.List;

/** A citizen who asks one question after the other, and what of it was accepted. */
final class Asker {
    private final TelegramCitizen citizen = TelegramCitizen.someone();
    private final List<Question> accepted = new ArrayList<>();
    private int allowedCopies;

    TelegramCitizen citizen() {
        return citizen;
    }

    /** The next question. */
    JsonObject update() {
        return citizen.says(next().words());
    }

    Question next() {
        return Question.number(accepted.size());
    }

    /** The next question was answered with 200: from now on it counts. */
    void accepted() {
        accepted.add(next());
    }

    /** A message to him went out whose outcome nobody can know: one more copy of it may go out. */
    void mayReadACopy() {
        allowedCopies++;
    }

    List<Question> acceptedQuestions() {
        return List.copyOf(accepted);
    }

    int allowedCopies() {
        return allowedCopies;
    }
}
