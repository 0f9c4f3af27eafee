package it.sportello.desk;

import it.sportello.core.audit.AuditTrail;
import it.sportello.core.counter.Erasures;
import it.sportello.core.knowledge.KnowledgeBase;
import it.sportello.core.staff.StaffMembers;
import it.sportello.core.staff.StaffSessions;
import it.sportello.desk.crowd.Crowd;
import it.sportello.desk.opening.Threshold;
import it.sportello.desk.publication.Publishing;
import it.sportello.desk.ticket.Counter;
import it.sportello.desk.writing.Writing;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.Offices;
import it.sportello.knowledge.article.Onlookers;
import it.sportello.knowledge.catalogue.Catalogue;
import it.sportello.knowledge.exchange.imports.Imports;
import it.sportello.knowledge.fact.Facts;
import it.sportello.knowledge.freshness.Reminders;
import it.sportello.knowledge.history.Chronicle;
import it.sportello.knowledge.review.ReviewRule;
import it.sportello.knowledge.review.Reviews;
import java.util.Objects;

/** Everything the desk works with. */
public record DeskPorts(Staff staff, Counter counter, Knowledge knowledge, Life life, Crowd crowd) {
    /** The accounts, who is signed in, who did what, how a citizen is forgotten, and what is missing before any comes. */
    public record Staff(
            StaffMembers members, StaffSessions sessions, AuditTrail audit, Erasures erasures, Threshold threshold) {
        public Staff {
            Objects.requireNonNull(members, "members");
            Objects.requireNonNull(sessions, "sessions");
            Objects.requireNonNull(audit, "audit");
            Objects.requireNonNull(erasures, "erasures");
            Objects.requireNonNull(threshold, "threshold");
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

    /** Where articles are looked up, as they are and as they were. */
    public record Library(Catalogue catalogue, Chronicle chronicle) {
        public Library {
            Objects.requireNonNull(catalogue, "catalogue");
            Objects.requireNonNull(chronicle, "chronicle");
        }
    }

    /** What becomes of articles with time, what in them changes with it, and who and what helps to write them. */
    public record Life(Library library, Facts facts, Reminders reminders, Writing writing, Colleagues colleagues) {
        public Life {
            Objects.requireNonNull(library, "library");
            Objects.requireNonNull(writing, "writing");
            Objects.requireNonNull(facts, "facts");
            Objects.requireNonNull(reminders, "reminders");
            Objects.requireNonNull(colleagues, "colleagues");
        }
    }

    /** What others must see before citizens do, and who looks at the same article. */
    public record Colleagues(Reviews reviews, ReviewRule rule, Onlookers onlookers) {
        public Colleagues {
            Objects.requireNonNull(reviews, "reviews");
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(onlookers, "onlookers");
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
