package it.sportello.core.staff;

import it.sportello.core.knowledge.OfficeId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The roles of one staff member: in the whole service, in single offices, or both. Where both are given, the greater one
 * counts. What belongs to no office is everybody's who has the role anywhere.
 *
 * @param everywhere in all offices, those to come included; empty where he works in some only
 * @param inOffices never administrator: accounts and settings belong to no office
 */
public record Roles(Optional<Role> everywhere, Map<OfficeId, Role> inOffices) {
    public Roles {
        Objects.requireNonNull(everywhere, "everywhere");
        inOffices = Map.copyOf(inOffices);
        if (everywhere.isEmpty() && inOffices.isEmpty()) {
            throw new IllegalArgumentException("a role somewhere is wanted");
        }
        if (inOffices.containsValue(Role.ADMINISTRATOR)) {
            throw new IllegalArgumentException("an administrator is one everywhere");
        }
    }

    public static Roles everywhere(Role role) {
        return new Roles(Optional.of(role), Map.of());
    }

    /** The same role in each of these offices, and in no other. */
    public static Roles in(Collection<OfficeId> offices, Role role) {
        return new Roles(
                Optional.empty(), offices.stream().distinct().collect(Collectors.toMap(one -> one, one -> role)));
    }

    /** The greatest of them. */
    public Role greatest() {
        return Stream.concat(everywhere.stream(), inOffices.values().stream())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whether he may act so in any office. */
    public boolean may(Role role) {
        return greatest().mayActAs(role);
    }

    /** Whether he may act so on what belongs to that office, or to none. */
    public boolean may(Role role, Optional<OfficeId> office) {
        return office.map(one -> may(role, one)).orElseGet(() -> may(role));
    }

    /** Whether he may act so on what belongs to that office. */
    public boolean may(Role role, OfficeId office) {
        return mayEverywhere(role)
                || Optional.ofNullable(inOffices.get(office))
                        .filter(own -> own.mayActAs(role))
                        .isPresent();
    }

    /** Whether he may act so in all offices. */
    public boolean mayEverywhere(Role role) {
        return everywhere.filter(own -> own.mayActAs(role)).isPresent();
    }

    /** How far he may act so. */
    public Reach reach(Role role) {
        return mayEverywhere(role)
                ? Reach.ALL
                : new Reach(Optional.of(inOffices.keySet().stream()
                        .filter(office -> may(role, office))
                        .collect(Collectors.toSet())));
    }

    /**
     * Of which offices somebody sees what belongs to them; what belongs to none he always sees.
     *
     * @param offices empty: of all
     */
    public record Reach(Optional<Set<OfficeId>> offices) {
        public static final Reach ALL = new Reach(Optional.empty());

        public Reach {
            offices = offices.map(Set::copyOf);
        }

        public boolean covers(Optional<OfficeId> office) {
            return offices.isEmpty() || office.isEmpty() || offices.get().contains(office.get());
        }
    }
}
