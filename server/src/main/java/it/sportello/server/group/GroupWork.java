package it.sportello.server.group;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.counter.Transcripts;
import it.sportello.core.pace.Allowances;
import it.sportello.core.pace.Pace;
import it.sportello.core.staff.StaffMembers;
import it.sportello.core.staffgroup.StaffGroup;
import it.sportello.core.staffgroup.StaffTopic;
import it.sportello.core.staffgroup.StaffTopics;
import it.sportello.core.staffgroup.StaffWord;
import it.sportello.core.staffgroup.StaffWords;
import it.sportello.core.ticket.Tickets;
import it.sportello.desk.page.Texts;
import it.sportello.knowledge.article.Offices;
import it.sportello.server.pipeline.Crew;
import it.sportello.server.pipeline.PlatformCalls;
import it.sportello.telegram.StaffGroupCalls;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/** What this node does for the staff's group: it attends to what is said there, and tells what happens. */
public final class GroupWork {
    /** Citizens' words are not worth a look each: whoever reads the group notices no second. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Crew<StaffWord> attending;
    private final Crew<StaffTopic> telling;

    /** The topics of the group, and what was said in it. */
    public record Kept(StaffTopics topics, StaffWords words) {
        public Kept {
            Objects.requireNonNull(topics, "topics");
            Objects.requireNonNull(words, "words");
        }
    }

    /**
     * Of what topics tell.
     *
     * @param speech where the staff's pages are, and in which words the group is spoken to
     */
    public record House(
            Tickets tickets, Transcripts transcripts, StaffMembers members, Offices offices, Speech speech) {}

    /** @param desk the address of the staff's pages, without a slash at its end */
    public record Speech(String desk, Texts texts) {
        public Speech {
            Objects.requireNonNull(desk, "desk");
            Objects.requireNonNull(texts, "texts");
        }
    }

    /**
     * The way to the group.
     *
     * @param pace of all nodes together; empty where there is no limit
     */
    public record Way(StaffGroupCalls bot, PlatformCalls calls, Allowances allowances, Optional<Pace> pace) {}

    public GroupWork(Vertx vertx, Kept kept, House house, StaffGroup staff, Way way) {
        WordsWork words = new WordsWork(kept.words(), staff);
        TopicWriter writer = new TopicWriter(
                kept.topics(),
                new NewsDesk(
                        house.tickets(),
                        house.transcripts(),
                        house.members(),
                        house.offices(),
                        house.speech().texts()),
                new TopicText(house.speech().desk()),
                new TopicWriter.Platform(way.bot(), new GroupLine(way.calls(), way.allowances(), way.pace())),
                InstantSource.system());
        this.attending = new Crew<>(vertx, new Crew.Job<>(limit -> words.take(), words::work), 1, PAUSE);
        this.telling = new Crew<>(vertx, new Crew.Job<>(limit -> writer.take(), writer::work), 1, PAUSE);
    }

    public void wake() {
        attending.wake();
        telling.wake();
    }

    /** Finishes what was taken. */
    public Future<Void> stop() {
        return attending.stop().compose(stopped -> telling.stop());
    }
}
