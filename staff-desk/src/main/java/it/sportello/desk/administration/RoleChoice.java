package it.sportello.desk.administration;

import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.Roles;
import it.sportello.desk.page.RoleWords;
import it.sportello.desk.page.Texts;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Office;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The roles that are chosen on a form: one for all offices, one for each office, or both. */
record RoleChoice(Optional<Role> everywhere, Map<OfficeId, Role> inOffices) {
    static final String EVERYWHERE = "everywhere";
    private static final String IN_OFFICE = "office_";

    RoleChoice {
        Objects.requireNonNull(everywhere, "everywhere");
        inOffices = Map.copyOf(inOffices);
    }

    static RoleChoice of(Roles roles) {
        return new RoleChoice(roles.everywhere(), roles.inOffices());
    }

    static RoleChoice typed(Visit visit, List<Office> offices) {
        return new RoleChoice(
                Role.of(visit.typed(EVERYWHERE)),
                offices.stream()
                        .filter(office -> inOffice(visit, office).isPresent())
                        .collect(Collectors.toMap(
                                Office::id, office -> inOffice(visit, office).orElseThrow())));
    }

    private static Optional<Role> inOffice(Visit visit, Office office) {
        return Role.of(visit.typed(IN_OFFICE + office.id().value())).filter(role -> role != Role.ADMINISTRATOR);
    }

    /** An administrator is one everywhere: roles in offices would add nothing. Empty where nothing was chosen. */
    Optional<Roles> roles() {
        if (everywhere.isEmpty() && inOffices.isEmpty()) {
            return Optional.empty();
        }
        boolean administers = everywhere.filter(Role.ADMINISTRATOR::equals).isPresent();
        return Optional.of(new Roles(everywhere, administers ? Map.of() : inOffices));
    }

    /** As the audit trail notes it, in fixed words and ids. */
    static String note(Roles roles) {
        Stream<String> everywhere = roles.everywhere().stream().map(role -> "*=" + role.name());
        Stream<String> offices = new TreeMap<>(roles.inOffices().entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().value(),
                                entry -> entry.getValue().name())))
                .entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue());
        return Stream.concat(everywhere, offices).collect(Collectors.joining(" "));
    }

    Map<String, Object> model(Texts texts, List<Office> offices) {
        return Map.of(
                "everywhere",
                options(everywhere, Role.values().length, texts),
                "offices",
                offices.stream()
                        .map(office -> Map.of(
                                "field", IN_OFFICE + office.id().value(),
                                "name", office.name(texts.language()),
                                "options", options(in(office), Role.ADMINISTRATOR.ordinal(), texts)))
                        .toList(),
                "some",
                !inOffices.isEmpty());
    }

    private Optional<Role> in(Office office) {
        return Optional.ofNullable(inOffices.get(office.id()));
    }

    private static List<Map<String, Object>> options(Optional<Role> chosen, int many, Texts texts) {
        return Stream.of(Role.values())
                .limit(many)
                .map(role -> Map.<String, Object>of(
                        "key", role.name(),
                        "text", RoleWords.of(role, texts),
                        "chosen", chosen.equals(Optional.of(role))))
                .toList();
    }
}
