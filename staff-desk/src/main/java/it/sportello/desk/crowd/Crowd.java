package it.sportello.desk.crowd;

import it.sportello.core.announcement.Announcements;
import it.sportello.core.crowd.Births;
import it.sportello.core.crowd.GroupAnswering;
import it.sportello.core.crowd.GroupReplies;
import it.sportello.core.crowd.OpenQuestions;
import it.sportello.core.crowd.Rushes;
import it.sportello.knowledge.grouping.GroupBook;
import java.util.Objects;

/** What many ask at once, and what they are told. */
public record Crowd(
        Announcements announcements, GroupBook book, OpenQuestions questions, Answers answers, Rushes rushes) {

    /** Answers to many, and what became of them. */
    public record Answers(GroupReplies replies, GroupAnswering answering, Births births) {
        public Answers {
            Objects.requireNonNull(replies, "replies");
            Objects.requireNonNull(answering, "answering");
            Objects.requireNonNull(births, "births");
        }
    }

    public Crowd {
        Objects.requireNonNull(announcements, "announcements");
        Objects.requireNonNull(book, "book");
        Objects.requireNonNull(questions, "questions");
        Objects.requireNonNull(answers, "answers");
        Objects.requireNonNull(rushes, "rushes");
    }
}
