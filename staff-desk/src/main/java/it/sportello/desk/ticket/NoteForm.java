package it.sportello.desk.ticket;

import it.sportello.core.hands.Note;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import it.sportello.desk.page.Visit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A note as it is typed, with the names of those for whom it is. */
final class NoteForm {
    static final int LONGEST = 2000;

    private NoteForm() {}

    /** Those whom a text names as {@code @name}; of two names that begin alike the longer one is meant. */
    static Set<StaffId> mentioned(String text, List<StaffMember> members) {
        Set<StaffId> mentioned = new HashSet<>();
        String left = text.toLowerCase(Locale.ROOT);
        for (StaffMember member : byLength(members)) {
            String name = "@" + member.name().toLowerCase(Locale.ROOT);
            for (int at = left.indexOf(name); at >= 0; at = left.indexOf(name, at + 1)) {
                if (endsAt(left, at + name.length())) {
                    mentioned.add(member.id());
                    left = left.substring(0, at) + " ".repeat(name.length()) + left.substring(at + name.length());
                }
            }
        }
        return mentioned;
    }

    private static List<StaffMember> byLength(List<StaffMember> members) {
        return members.stream()
                .filter(member -> member.role().mayActAs(Role.OPERATOR))
                .sorted(Comparator.comparing(
                                (StaffMember member) -> member.name().length())
                        .reversed())
                .toList();
    }

    private static boolean endsAt(String text, int end) {
        return end >= text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
    }

    /** Whom the one who writes may mention. */
    static List<String> mentionable(Visit visit, TicketFacts facts) {
        return facts.members().stream()
                .filter(member -> member.role().mayActAs(Role.OPERATOR))
                .filter(member -> !member.id().equals(visit.myId()))
                .map(StaffMember::name)
                .toList();
    }

    static List<Map<String, Object>> shown(List<Note> notes, Visit visit, TicketFacts facts) {
        return notes.stream()
                .map(note -> Map.<String, Object>of(
                        "ticket", String.valueOf(note.ticket()),
                        "by", facts.name(note.by()),
                        "time", facts.moments().time(note.at(), visit.now(), visit.texts()),
                        "text", note.text().value()))
                .toList();
    }
}
