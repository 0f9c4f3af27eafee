package it.sportello.desk.house;

import it.sportello.core.house.Kept;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What was decided of something until now.
 *
 * @param decisions the last first; as many as are shown, and the one before them where there is one
 * @param written what counts where nothing is decided
 * @param told what people read of a value, under its label, in the order of the page
 */
record Past<T>(List<Kept<T>> decisions, T written, Function<T, Map<String, String>> told, Telling telling) {
    static final int SHOWN = 20;

    private static final String VERSION = "version";
    private static final int NONE_SUCH = -1;

    /**
     * To whom it is told, and of whom.
     *
     * @param prefix of the texts
     */
    record Telling(Visit visit, Moments moments, List<StaffMember> members, String prefix) {
        Telling {
            Objects.requireNonNull(visit, "visit");
            Objects.requireNonNull(moments, "moments");
            members = List.copyOf(members);
            Objects.requireNonNull(prefix, "prefix");
        }

        String when(Instant at) {
            return moments.time(at, visit.now(), visit.texts());
        }

        String name(StaffId who) {
            return members.stream()
                    .filter(member -> member.id().equals(who))
                    .map(StaffMember::name)
                    .findFirst()
                    .orElse("#" + who.value());
        }
    }

    Past {
        decisions = List.copyOf(decisions);
        Objects.requireNonNull(written, "written");
        Objects.requireNonNull(told, "told");
        Objects.requireNonNull(telling, "telling");
    }

    /** What stood in force when the form was opened, as the page had it said. What no page of ours sends never was. */
    static int seen(Visit visit) {
        return visit.number(VERSION).orElse(NONE_SUCH);
    }

    int version() {
        return decisions.isEmpty() ? 0 : decisions.get(0).version();
    }

    T inForce() {
        return after(0);
    }

    private T after(int at) {
        return at < decisions.size() ? decisions.get(at).value().orElse(written) : written;
    }

    private boolean isKept() {
        return !decisions.isEmpty() && decisions.get(0).value().isPresent();
    }

    /** Who decided last; empty where nobody did. */
    String lastOne() {
        return decisions.stream()
                .findFirst()
                .map(last -> telling.name(last.who()))
                .orElse("");
    }

    /** What every page of such a thing shows beside its form. */
    Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put(VERSION, String.valueOf(version()));
        model.put("source", source());
        model.put("kept", isKept());
        model.put("history", rows());
        model.put("theirs", List.of());
        return model;
    }

    /** Where what is in force comes from, in a sentence. */
    private String source() {
        if (!isKept()) {
            return telling.visit().say(telling.prefix() + ".source.file");
        }
        Kept<T> last = decisions.get(0);
        return telling.visit()
                .say(telling.prefix() + ".source.desk", telling.name(last.who()), telling.when(last.at()));
    }

    /** Each decision with what it changed. */
    private List<Map<String, Object>> rows() {
        return IntStream.range(0, Math.min(SHOWN, decisions.size()))
                .mapToObj(at -> Map.<String, Object>of(
                        "when", telling.when(decisions.get(at).at()),
                        "who", telling.name(decisions.get(at).who()),
                        "back", decisions.get(at).value().isEmpty(),
                        "changes", changes(after(at + 1), after(at))))
                .toList();
    }

    /** What is in force otherwise than somebody wants it. */
    List<Map<String, Object>> differing(T wanted) {
        return changes(wanted, inForce());
    }

    private List<Map<String, Object>> changes(T from, T to) {
        Map<String, String> before = told.apply(from);
        Map<String, String> after = told.apply(to);
        List<Map<String, Object>> changes = new ArrayList<>();
        after.forEach((label, value) -> {
            if (!value.equals(before.get(label))) {
                changes.add(Map.of("label", label, "value", value));
            }
        });
        before.keySet().stream()
                .filter(label -> !after.containsKey(label))
                .forEach(label -> changes.add(Map.of("label", label, "value", "")));
        return changes;
    }
}
