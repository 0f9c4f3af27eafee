package it.sportello.server.group;

import it.sportello.core.counter.Line;
import it.sportello.core.counter.Tried;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import it.sportello.core.staffgroup.StaffTopic;
import it.sportello.core.staffgroup.StaffTopic.Told;
import it.sportello.core.ticket.Step;
import it.sportello.core.ticket.Ticket;
import it.sportello.desk.page.Texts;
import it.sportello.knowledge.article.Office;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a topic does not tell yet, and of whom it speaks. */
record TopicNews(StaffTopic topic, Ticket ticket, Happened happened, House house) {
    TopicNews {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(happened, "happened");
        Objects.requireNonNull(house, "house");
    }

    /** Lines and steps that are new, and what the bot made of the lines. */
    record Happened(List<Line> lines, List<Tried> tried, List<Step> steps) {
        Happened {
            lines = List.copyOf(lines);
            tried = List.copyOf(tried);
            steps = List.copyOf(steps);
        }
    }

    /** Who works here and where, and the words in which they are spoken to. */
    record House(List<StaffMember> members, List<Office> offices, Texts texts) {
        House {
            Objects.requireNonNull(texts, "texts");
            members = List.copyOf(members);
            offices = List.copyOf(offices);
        }

        String name(StaffId id) {
            return members.stream()
                    .filter(member -> member.id().equals(id))
                    .map(StaffMember::name)
                    .findFirst()
                    .orElse("?");
        }
    }

    Texts texts() {
        return house.texts();
    }

    boolean isFirst() {
        return topic.told().line() == 0;
    }

    boolean isSomething() {
        return isFirst()
                || !happened.lines().isEmpty()
                || !happened.steps().isEmpty()
                || !topic.answers().isEmpty()
                || trouble().isPresent();
    }

    /** Why the last reply did not arrive, where that is new. */
    Optional<String> trouble() {
        return ticket.trouble().filter(why -> !why.equals(topic.told().trouble()));
    }

    /** Up to where the topic tells it all once this is told. */
    Told told() {
        List<Line> lines = happened.lines();
        long last = lines.isEmpty()
                ? topic.told().line()
                : lines.get(lines.size() - 1).cursor();
        return new Told(
                last,
                topic.told().steps() + happened.steps().size(),
                ticket.trouble().orElse(""));
    }
}
