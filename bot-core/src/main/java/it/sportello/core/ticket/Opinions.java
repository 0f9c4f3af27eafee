package it.sportello.core.ticket;

import io.vertx.core.Future;
import it.sportello.core.counter.Draft;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Language;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.remark.Opinion;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What citizens think of the answers, as figures that outlive them, and whom to ask for it. */
public interface Opinions {
    /** A conversation in which a person's part has ended and the citizen may be asked about it. */
    record Asking(long ticket, ConversationKey key, Language language, Optional<OfficeId> office) {
        public Asking {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(language, "language");
            Objects.requireNonNull(office, "office");
        }
    }

    /** So many gave this choice. */
    record Tally(
            Speaker by,
            ChannelName channel,
            Optional<OfficeId> office,
            Optional<ArticleId> article,
            Opinion.Question question,
            int choice,
            int count) {
        public Tally {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(channel, "channel");
            Objects.requireNonNull(office, "office");
            Objects.requireNonNull(article, "article");
            Objects.requireNonNull(question, "question");
        }
    }

    /**
     * Tickets that a person answered and that were closed that long ago, but not more than a day longer: nothing else is
     * open in their conversation, the citizen is asked nothing, can be reached and is not to be spared.
     */
    Future<List<Asking>> due(Duration after, int limit);

    /**
     * Asks about such a ticket, and spares the citizen for so long afterwards.
     *
     * @return whether it was such a ticket still; otherwise nothing was changed and nothing said
     */
    Future<Boolean> ask(Asking asking, Duration after, Duration sparing, Draft question);

    /** What was said on these days, both included. */
    Future<List<Tally>> given(LocalDate from, LocalDate to);
}
