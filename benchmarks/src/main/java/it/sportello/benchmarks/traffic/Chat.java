package it.sportello.benchmarks.traffic;

import it.sportello.benchmarks.account.ChatAccount;
import java.util.List;
import java.util.Objects;

/** One citizen, who says one thing after the other: first the opening, then what the script says from some place on. */
final class Chat {
    private final long citizen;
    private final Form form;
    private final Answers answers;
    private final ChatAccount account;
    private int turn;
    private boolean opened;

    Chat(long citizen, Form form, Answers answers, ChatAccount account) {
        this.citizen = citizen;
        this.form = Objects.requireNonNull(form, "form");
        this.answers = Objects.requireNonNull(answers, "answers");
        this.account = Objects.requireNonNull(account, "account");
        this.turn = (int) (citizen % Script.STEPS.size());
    }

    /** What the citizen is about to say, and the texts that answer it. */
    record Line(Step step, List<String> answer) {}

    Line next() {
        if (!opened) {
            opened = true;
            return new Line(Script.OPENING, answers.opening());
        }
        int place = turn++ % Script.STEPS.size();
        return new Line(Script.STEPS.get(place), answers.steps().get(place));
    }

    Webhook delivery(Step step, long number) {
        return form.says(citizen, step, number);
    }

    List<Webhook> reports(String name) {
        return form.reports(citizen, name);
    }

    String name() {
        return form.chat(citizen);
    }

    ChatAccount account() {
        return account;
    }
}
