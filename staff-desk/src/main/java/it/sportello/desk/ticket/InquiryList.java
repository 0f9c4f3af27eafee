package it.sportello.desk.ticket;

import io.vertx.core.Future;
import it.sportello.core.inquiry.Inquiries;
import it.sportello.core.inquiry.Inquiry;
import it.sportello.core.staff.Role;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The inquiries that wait for a reply, what is due first on top. */
final class InquiryList {
    private static final int MOST = 200;

    private final Inquiries inquiries;
    private final Acquaintance acquaintance;

    InquiryList(Inquiries inquiries, Acquaintance acquaintance) {
        this.inquiries = inquiries;
        this.acquaintance = acquaintance;
    }

    private enum Tab {
        TO,
        BY,
        LATE,
        ALL;

        static Tab of(String key) {
            return Arrays.stream(values())
                    .filter(tab -> tab.key().equals(key))
                    .findFirst()
                    .orElse(ALL);
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean shows(Inquiry inquiry, Visit visit) {
            boolean mine = inquiry.wanted().by().equals(visit.myId());
            return switch (this) {
                case TO -> !mine && isAsked(inquiry, visit);
                case BY -> mine;
                case LATE -> inquiry.isOverdue(visit.now());
                case ALL -> true;
            };
        }
    }

    private static boolean isAsked(Inquiry inquiry, Visit visit) {
        return inquiry.wanted()
                .of()
                .fold(
                        colleague -> colleague.who().equals(visit.myId()),
                        office -> visit.may(Role.OPERATOR, Optional.of(office.office())));
    }

    /** Whether he has asked it or is to reply to it; those who answer in all offices see all. */
    static boolean concerns(Inquiry inquiry, Visit visit) {
        return inquiry.wanted().by().equals(visit.myId())
                || isAsked(inquiry, visit)
                || visit.reach(Role.OPERATOR).offices().isEmpty();
    }

    Future<Reply> page(Visit visit) {
        return Future.all(inquiries.open(MOST + 1, 0), acquaintance.facts()).map(both -> {
            List<Inquiry> open = both.resultAt(0);
            List<Inquiry> own =
                    open.stream().filter(one -> concerns(one, visit)).toList();
            return page(visit, own, both.resultAt(1));
        });
    }

    private static Reply page(Visit visit, List<Inquiry> open, TicketFacts facts) {
        Tab here = Tab.of(visit.query("which"));
        List<Map<String, Object>> rows = open.stream()
                .limit(MOST)
                .filter(inquiry -> here.shows(inquiry, visit))
                .map(inquiry -> InquiryFacts.one(inquiry, visit, facts))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("rows", rows);
        model.put("tabs", tabs(visit, open, here));
        model.put("more", open.size() > MOST);
        return new Reply.Page("inquiries", model);
    }

    private static List<Map<String, Object>> tabs(Visit visit, List<Inquiry> open, Tab here) {
        return Arrays.stream(Tab.values())
                .map(tab -> Map.<String, Object>of(
                        "key",
                        tab.key(),
                        "text",
                        visit.say(
                                "inquiry.tab." + tab.key(),
                                open.stream()
                                        .filter(one -> tab.shows(one, visit))
                                        .count()),
                        "here",
                        tab == here))
                .toList();
    }
}
