package it.sportello.desk.ticket;

import io.vertx.core.Future;
import it.sportello.core.counter.Line;
import it.sportello.core.counter.Tried;
import it.sportello.core.hands.Label;
import it.sportello.core.hands.Note;
import it.sportello.core.inquiry.Inquiry;
import it.sportello.core.ticket.Readers.Reader;
import it.sportello.core.ticket.Step;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.UnsentReply;
import it.sportello.desk.attachment.FileDesk;
import it.sportello.desk.hands.LabelPages;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The page of one ticket: the facts, the conversation, the reply, who else has it before him. */
final class TicketSheet {
    private static final int LINES_SHOWN = 100;
    private static final int LINES_OF_NEWS = 50;

    private final Counter counter;
    private final Acquaintance acquaintance;
    private final Aside aside;

    TicketSheet(Counter counter, Acquaintance acquaintance) {
        this.counter = counter;
        this.acquaintance = acquaintance;
        this.aside = new Aside(counter);
    }

    /**
     * What was typed and why it was not sent; all empty at first sight.
     *
     * @param note for the colleagues
     */
    record Unsent(int status, String text, String why, String note, Files files) {
        static final Unsent NOTHING = new Unsent(Reply.OK, "", "");

        /** What the fields of the files hold, and what is wrong there. */
        record Files(Map<String, String> values, Map<String, String> errors) {}

        Unsent(int status, String text, String why, String note) {
            this(status, text, why, note, new Files(Map.of(), Map.of()));
        }

        Unsent(int status, String text, String why) {
            this(status, text, why, "");
        }

        Unsent with(Map<String, String> values, Map<String, String> errors) {
            return new Unsent(status, text, why, note, new Files(values, errors));
        }
    }

    /** What is known of a ticket when its page is made. */
    private record Seen(
            TicketFacts facts,
            List<Line> lines,
            List<Tried> tried,
            List<Step> steps,
            List<Reader> readers,
            Annotated annotated,
            Reach.Known reach) {}

    /** What colleagues have written on it, and what they were asked. */
    private record Annotated(List<Note> notes, List<Label> labels, List<Inquiry> inquiries) {}

    Future<Reply> page(Visit visit, Ticket ticket, Unsent unsent) {
        return counter.people()
                .readers()
                .reads(ticket.id(), visit.myId(), false)
                .compose(read -> counter.transcripts().last(ticket.conversation(), LINES_SHOWN))
                .compose(lines -> seen(ticket, lines))
                .compose(seen -> Future.all(
                                counter.people().unsent().kept(ticket.id(), visit.myId()),
                                aside.of(visit, ticket, seen.facts()),
                                counter.hands().notes().seen(ticket.id(), visit.myId()))
                        .map(all -> {
                            Map<String, Object> model = model(visit, ticket, seen);
                            model.putAll(all.<Map<String, Object>>resultAt(1));
                            files(visit, unsent, all.resultAt(0), model);
                            return page(unsent, model, all.resultAt(0));
                        }));
    }

    /** The page with a text put behind what was typed, which a script would have done by itself. */
    Future<Reply> fill(Visit visit, Ticket ticket) {
        String typed = visit.typed("text").strip();
        return acquaintance
                .facts()
                .compose(facts -> aside.chosen(visit, ticket, facts, visit.typed("fill")))
                .map(chosen -> (typed + "\n\n" + chosen.orElse("")).strip())
                .compose(text -> page(visit, ticket, new Unsent(Reply.OK, text, "")));
    }

    /** As they were changed, as they came with the form, or as they are kept. */
    private void files(Visit visit, Unsent unsent, UnsentReply kept, Map<String, Object> model) {
        Map<String, String> values = new HashMap<>(unsent.files().values());
        if (values.isEmpty() && visit.typed().containsKey("text")) {
            ReplyFiles.PLACE.fields().forEach(field -> values.put(field, visit.typed(field)));
        } else if (values.isEmpty()) {
            ReplyFiles.PLACE.put(values, kept.files());
        }
        model.put("files", FileDesk.shown(ReplyFiles.PLACE, field -> values.getOrDefault(field, "")));
        model.put("fileErrors", unsent.files().errors());
        model.put("megabytes", counter.files().megabytes());
    }

    private static Reply page(Unsent unsent, Map<String, Object> model, UnsentReply kept) {
        boolean again = unsent.text().isEmpty() && !kept.text().isBlank();
        model.put("text", again ? kept.text().value() : unsent.text());
        model.put("kept", again);
        model.put("error", unsent.why());
        model.put("note", unsent.note());
        model.put("limit", TicketWork.LONGEST_REPLY);
        return new Reply.Page(unsent.status(), "ticket", model);
    }

    /** What was said and what has changed since a page last asked. */
    Future<Reply> news(Visit visit, Ticket ticket) {
        long after = visit.query("after").matches("\\d{1,18}") ? Long.parseLong(visit.query("after")) : 0;
        return counter.people()
                .readers()
                .reads(ticket.id(), visit.myId(), false)
                .compose(read -> counter.transcripts().after(ticket.conversation(), after, LINES_OF_NEWS))
                .compose(lines -> seen(ticket, lines))
                .map(seen -> {
                    Map<String, Object> model = model(visit, ticket, seen);
                    model.put("cursor", Lines.cursor(seen.lines(), after));
                    boolean changed = !visit.query("seen").equals(model.get("seen"));
                    model.put("changed", changed);
                    return seen.lines().isEmpty() && !changed
                            ? new Reply.Unchanged()
                            : new Reply.Page("ticket-news", model);
                });
    }

    /** Keeps what is being typed. */
    Future<Reply> keep(Visit visit, Ticket ticket) {
        String text = visit.typed("text");
        if (text.length() > TicketWork.LONGEST_REPLY * 2) {
            return Future.succeededFuture(new Reply.Unchanged());
        }
        return counter.people()
                .unsent()
                .keep(ticket.id(), visit.myId(), ReplyFiles.unsent(visit))
                .compose(kept -> counter.people().readers().reads(ticket.id(), visit.myId(), true))
                .map(new Reply.Unchanged());
    }

    private Future<Seen> seen(Ticket ticket, List<Line> lines) {
        long before = lines.isEmpty() ? Long.MAX_VALUE - 1 : lines.get(0).cursor() - 1;
        return Future.all(
                        acquaintance.facts(),
                        counter.transcripts().tried(ticket.conversation(), before),
                        counter.tickets().steps(ticket.id()),
                        counter.people().readers().of(ticket.id()),
                        annotated(ticket),
                        counter.reach().of(ticket.conversation()))
                .map(all -> new Seen(
                        all.resultAt(0),
                        lines,
                        all.resultAt(1),
                        all.resultAt(2),
                        all.resultAt(3),
                        all.resultAt(4),
                        all.resultAt(5)));
    }

    private Future<Annotated> annotated(Ticket ticket) {
        return Future.all(
                        counter.hands().notes().of(ticket.id()),
                        counter.hands().labels().of(List.of(ticket.id())),
                        counter.inquiries().of(ticket.id()))
                .map(all -> new Annotated(
                        all.resultAt(0),
                        all.<Map<Long, List<Label>>>resultAt(1).getOrDefault(ticket.id(), List.of()),
                        all.resultAt(2)));
    }

    private Map<String, Object> model(Visit visit, Ticket ticket, Seen seen) {
        TicketFacts facts = seen.facts();
        List<Map<String, Object>> steps = TicketSteps.of(seen.steps(), visit, facts);
        String readers = Company.of(seen.readers(), visit, facts);
        Map<String, Object> model = new HashMap<>();
        model.put("ticket", facts.of(visit, ticket));
        model.put("lines", new Lines(seen.tried()).of(seen.lines(), visit, acquaintance.moments()));
        model.put("cursor", Lines.cursor(seen.lines(), 0));
        model.put("steps", steps);
        model.put("readers", readers);
        model.put("notes", NoteForm.shown(seen.annotated().notes(), visit, facts));
        model.put(
                "labels",
                seen.annotated().labels().stream().map(LabelPages::shown).toList());
        model.putAll(InquiryFacts.of(seen.annotated().inquiries(), visit, facts));
        model.put("invites", counter.reach().invites().getAsBoolean());
        seen.reach().invited().ifPresent(when -> model.put("invited", time(visit, when)));
        seen.reach()
                .contact()
                .ifPresent(left -> model.put(
                        "contact", Map.of("written", left.contact().written(), "left", time(visit, left.at()))));
        model.put("namesShown", counter.people().namesShown());
        model.put("choices", PassingForm.choices(visit, ticket, facts));
        model.put(
                "seen",
                Integer.toHexString(List.of(
                                ticket.state(),
                                ticket.holder(),
                                ticket.botSpeaks(),
                                ticket.trouble(),
                                seen.reach().invited(),
                                seen.reach().contact().isPresent(),
                                facts.of(visit, ticket).getOrDefault("windowState", ""),
                                readers,
                                steps.size(),
                                seen.annotated().notes().size(),
                                seen.annotated().labels(),
                                seen.annotated().inquiries())
                        .toString()
                        .hashCode()));
        return model;
    }

    private String time(Visit visit, Instant when) {
        return acquaintance.moments().time(when, visit.now(), visit.texts());
    }
}
