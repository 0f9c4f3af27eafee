package it.sportello.desk.page;

import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.Roles;
import it.sportello.knowledge.article.Office;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Roles in words. */
public final class RoleWords {
    private RoleWords() {}

    public static String of(Role role, Texts texts) {
        return texts.say("role." + role.name().toLowerCase(Locale.ROOT));
    }

    /** All roles of somebody, with the offices in which he has them. */
    public static String of(Roles roles, List<Office> offices, Texts texts) {
        Stream<String> everywhere = roles
                .everywhere()
                .map(role ->
                        roles.inOffices().isEmpty() ? of(role, texts) : texts.say("role.everywhere", of(role, texts)))
                .stream();
        Stream<String> inOffices = roles.inOffices().entrySet().stream()
                .map(entry -> texts.say("role.in", of(entry.getValue(), texts), office(entry, offices, texts)))
                .sorted(Comparator.naturalOrder());
        return Stream.concat(everywhere, inOffices).collect(Collectors.joining("; "));
    }

    private static String office(Entry<OfficeId, Role> entry, List<Office> offices, Texts texts) {
        return office(entry.getKey(), offices, texts);
    }

    public static String office(OfficeId id, List<Office> offices, Texts texts) {
        return offices.stream()
                .filter(office -> office.id().equals(id))
                .map(office -> office.name(texts.language()))
                .findFirst()
                .orElse(id.value());
    }
}
