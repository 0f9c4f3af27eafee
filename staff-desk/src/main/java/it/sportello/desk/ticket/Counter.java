package it.sportello.desk.ticket;

import it.sportello.core.counter.Conversations;
import it.sportello.core.counter.Transcripts;
import it.sportello.core.inquiry.Inquiries;
import it.sportello.core.learning.Suggestions;
import it.sportello.core.speech.Phrases;
import it.sportello.core.ticket.Tickets;
import it.sportello.desk.attachment.FileDesk;
import it.sportello.desk.deadline.Deadlines;
import it.sportello.desk.hands.Care;
import it.sportello.desk.hands.Hands;
import java.util.Objects;

/** The ports through which staff take part in conversations. */
public record Counter(
        Tickets tickets,
        Transcripts transcripts,
        Conversations conversations,
        Suggestions suggestions,
        Inquiries inquiries,
        Deadlines deadlines,
        Phrases phrases,
        People people,
        Hands hands,
        Care care,
        Reach reach,
        FileDesk files) {
    public Counter {
        Objects.requireNonNull(tickets, "tickets");
        Objects.requireNonNull(transcripts, "transcripts");
        Objects.requireNonNull(conversations, "conversations");
        Objects.requireNonNull(suggestions, "suggestions");
        Objects.requireNonNull(inquiries, "inquiries");
        Objects.requireNonNull(deadlines, "deadlines");
        Objects.requireNonNull(phrases, "phrases");
        Objects.requireNonNull(people, "people");
        Objects.requireNonNull(hands, "hands");
        Objects.requireNonNull(care, "care");
        Objects.requireNonNull(reach, "reach");
        Objects.requireNonNull(files, "files");
    }
}
