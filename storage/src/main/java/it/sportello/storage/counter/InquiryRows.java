package it.sportello.storage.counter;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import it.sportello.core.inquiry.Inquiry;
import it.sportello.core.inquiry.Inquiry.Reply;
import it.sportello.core.inquiry.Inquiry.Way;
import it.sportello.core.inquiry.Wanted;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Passing;
import it.sportello.storage.sql.Moments;
import java.util.List;
import java.util.Optional;

/** Inquiries as rows carry them. */
final class InquiryRows {
    private InquiryRows() {}

    static Inquiry inquiry(Row row) {
        return new Inquiry(
                row.getLong("id"),
                new Wanted(
                        row.getLong("ticket"),
                        new StaffId(row.getLong("by_whom")),
                        whom(row),
                        new Words(row.getString("question")),
                        Moments.of(row, "due_at")),
                Moments.of(row, "asked_at"),
                Inquiry.State.valueOf(row.getString("state")),
                replies(row));
    }

    private static Passing.To whom(Row row) {
        return Optional.ofNullable(row.getLong("colleague"))
                .<Passing.To>map(id -> new Passing.To.Colleague(new StaffId(id)))
                .orElseGet(() -> new Passing.To.Office(new OfficeId(row.getString("office"))));
    }

    private static List<Reply> replies(Row row) {
        return Optional.ofNullable(row.getJsonArray("replies"))
                .map(JsonArray::stream)
                .map(all ->
                        all.map(JsonObject.class::cast).map(InquiryRows::reply).toList())
                .orElse(List.of());
    }

    private static Reply reply(JsonObject json) {
        return new Reply(
                new StaffId(json.getLong("by")),
                new Words(json.getString("text")),
                Way.valueOf(json.getString("way")),
                Moments.of(json, "at"));
    }
}
