package it.sportello.knowledge.article;

import java.util.Set;

/** Words that stand in addresses of the desk where an answer's or a fact's name stands: what had such a name had no page. */
public final class ReservedNames {
    private static final Set<String> WORDS = Set.of("new", "codes", "preview");

    private ReservedNames() {}

    public static boolean isReserved(String name) {
        return WORDS.contains(name);
    }
}
