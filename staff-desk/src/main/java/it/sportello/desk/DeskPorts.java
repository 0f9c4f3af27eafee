package it.sportello.desk;

import it.sportello.core.knowledge.KnowledgeBase;
import it.sportello.core.staff.StaffMembers;
import it.sportello.core.staff.StaffSessions;
import it.sportello.desk.crowd.Crowd;
import it.sportello.desk.publication.Publishing;
import it.sportello.desk.ticket.Counter;
import it.sportello.desk.writing.Writing;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.Offices;
import it.sportello.knowledge.exchange.imports.Imports;
import it.sportello.knowledge.fact.Facts;
import it.sportello.knowledge.freshness.Reminders;
import it.sportello.knowledge.history.Chronicle;
import java.util.Objects;

/** Everything the desk works with. */
public record DeskPorts(Staff staff, Counter counter, Knowledge knowledge, Life life, Crowd crowd) {
    /** The accounts and who is signed in. */
    public record Staff(StaffMembers members, StaffSessions sessions) {
        public Staff {
            Objects.requireNonNull(members, "members");
            Objects.requireNonNull(sessions, "sessions");
        }
    }

    /** What is written, who owns it, what is published, and how. */
    public record Knowledge(
            Articles articles, Offices offices, Imports imports, KnowledgeBase published, Publishing publishing) {
        public Knowledge {
            Objects.requireNonNull(articles, "articles");
            Objects.requireNonNull(offices, "offices");
            Objects.requireNonNull(imports, "imports");
            Objects.requireNonNull(published, "published");
            Objects.requireNonNull(publishing, "publishing");
        }
    }

    /** What becomes of articles with time, what in them changes with it, and what helps to write them. */
    public record Life(Chronicle chronicle, Facts facts, Reminders reminders, Writing writing) {
        public Life {
            Objects.requireNonNull(writing, "writing");
            Objects.requireNonNull(facts, "facts");
            Objects.requireNonNull(reminders, "reminders");
            Objects.requireNonNull(chronicle, "chronicle");
        }
    }

    public DeskPorts {
        Objects.requireNonNull(staff, "staff");
        Objects.requireNonNull(counter, "counter");
        Objects.requireNonNull(knowledge, "knowledge");
        Objects.requireNonNull(life, "life");
        Objects.requireNonNull(crowd, "crowd");
    }
}
