package it.sportello.core.remark;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.OutgoingMessage.Speaker;
import java.util.Objects;
import java.util.Optional;

/**
 * What a citizen thinks of an answer, as one choice among those of a question. It names nobody.
 *
 * @param choice the place of the choice among those of the question, from 1
 */
public record Opinion(Question question, int choice, Subject subject) implements Remark {
    private static final int CLEAR_ENOUGH = 4;

    /**
     * What is asked, in this order. The clarity and what follows from it are the questions of the Italian model for
     * municipalities, so that the figures can be put beside those of the office's pages.
     */
    public enum Question {
        /** 1: yes, 2: no. */
        HELPED(2),
        /** From 1, not at all, to 5, very. */
        CLEAR(5),
        /** Asked where the answer was not clear: what the difficulty was. */
        OBSTACLE(5),
        /** Asked where it was clear: what was good. */
        PREFERRED(5),
        /** Whether he would have telephoned or come otherwise. 1: yes, 2: no. */
        PHONED(2);

        private final int choices;

        Question(int choices) {
            this.choices = choices;
        }

        public int choices() {
            return choices;
        }

        /** Whether it is answered by yes or no. */
        public boolean isYesOrNo() {
            return choices == 2;
        }

        /** What is asked after a choice; empty after the last question. */
        public Optional<Question> after(int choice) {
            return switch (this) {
                case HELPED -> Optional.of(CLEAR);
                case CLEAR -> Optional.of(choice < CLEAR_ENOUGH ? OBSTACLE : PREFERRED);
                case OBSTACLE, PREFERRED -> Optional.of(PHONED);
                case PHONED -> Optional.empty();
            };
        }
    }

    /**
     * Of what an opinion is.
     *
     * @param by whether the bot or a person had answered
     * @param article that was answered with
     * @param office that answered; empty where it is the article's own
     */
    public record Subject(Speaker by, Optional<ArticleId> article, Optional<OfficeId> office) {
        public Subject {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(article, "article");
            Objects.requireNonNull(office, "office");
        }

        public static Subject article(ArticleId article) {
            return new Subject(Speaker.BOT, Optional.of(article), Optional.empty());
        }

        public static Subject person(Optional<OfficeId> office) {
            return new Subject(Speaker.PERSON, Optional.empty(), office);
        }
    }

    public Opinion {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(subject, "subject");
        if (choice < 1 || choice > question.choices()) {
            throw new IllegalArgumentException("no such choice of " + question + ": " + choice);
        }
    }
}
