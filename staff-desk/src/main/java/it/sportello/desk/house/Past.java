package it.sportello.desk.house;

import it.sportello.core.house.HouseDetails;
import it.sportello.core.house.HouseDetails.Part;
import it.sportello.core.house.Kept;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What was decided of the office's details until now.
 *
 * @param decisions the last first; as many as are shown, and the one before them where there is one
 * @param written what counts where nothing is decided
 */
record Past(List<Kept<HouseDetails>> decisions, HouseDetails written, Telling telling) {

    /** To whom it is told, and of whom. */
    record Telling(Visit visit, Moments moments, List<StaffMember> members) {
        Telling {
            Objects.requireNonNull(visit, "visit");
            Objects.requireNonNull(moments, "moments");
            members = List.copyOf(members);
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
        Objects.requireNonNull(telling, "telling");
    }

    int version() {
        return decisions.isEmpty() ? 0 : decisions.get(0).version();
    }

    HouseDetails inForce() {
        return after(0);
    }

    boolean isKept() {
        return !decisions.isEmpty() && decisions.get(0).value().isPresent();
    }

    /** Who decided last; empty where nobody did. */
    String lastOne() {
        return decisions.stream()
                .findFirst()
                .map(last -> telling.name(last.who()))
                .orElse("");
    }

    /** Where what is in force comes from, in a sentence. */
    String source() {
        if (!isKept()) {
            return telling.visit().say("house.source.file");
        }
        Kept<HouseDetails> last = decisions.get(0);
        return telling.visit().say("house.source.desk", telling.name(last.who()), telling.when(last.at()));
    }

    private HouseDetails after(int at) {
        return at < decisions.size() ? decisions.get(at).value().orElse(written) : written;
    }

    /** Each decision with what it changed. */
    List<Map<String, Object>> rows(int most) {
        return IntStream.range(0, Math.min(most, decisions.size()))
                .mapToObj(at -> Map.<String, Object>of(
                        "when", telling.when(decisions.get(at).at()),
                        "who", telling.name(decisions.get(at).who()),
                        "back", decisions.get(at).value().isEmpty(),
                        "changes", changes(after(at + 1), after(at))))
                .toList();
    }

    /** What is in force otherwise than it was typed. */
    List<Map<String, Object>> differing(DetailsForm form) {
        return changes(form.details(), inForce());
    }

    private List<Map<String, Object>> changes(HouseDetails from, HouseDetails to) {
        return Stream.of(Part.values())
                .filter(part ->
                        !Objects.equals(from.parts().get(part), to.parts().get(part)))
                .map(part -> Map.<String, Object>of(
                        "label", telling.visit().say("house." + DetailsForm.field(part)),
                        "value", Objects.requireNonNull(to.parts().get(part), "value")))
                .toList();
    }
}
