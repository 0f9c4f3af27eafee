package it.sportello.desk.opening;

import it.sportello.desk.page.Visit;
import it.sportello.knowledge.opening.Essential;
import it.sportello.knowledge.opening.Readiness;
import it.sportello.knowledge.opening.Stock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The list "ready to open": each essential, whether it is there, and where it is put in order. */
public final class Essentials {
    private Essentials() {}

    static List<Map<String, Object>> model(Visit visit, Readiness readiness) {
        return Stream.of(Essential.values())
                .map(one -> Map.<String, Object>of(
                        "name", name(visit, one),
                        "there", readiness.has(one),
                        "where", where(one),
                        "now", now(visit, one, readiness)))
                .toList();
    }

    /** The page on which it is put in order. */
    private static String where(Essential essential) {
        return switch (essential) {
            case HOURS -> "/desk/house/hours";
            case PRIVACY -> "/desk/house#privacy";
            case CONTACT -> "/desk/house#phone";
            case ANSWERS -> "/desk/articles";
            case OWNERS -> "/desk/freshness";
        };
    }

    /** The names of what is missing, for a sentence. */
    public static List<String> missing(Visit visit, Readiness readiness) {
        return readiness.missing().stream().map(one -> name(visit, one)).toList();
    }

    private static String key(Essential essential) {
        return "first.essential." + essential.name().toLowerCase(Locale.ROOT);
    }

    private static String name(Visit visit, Essential essential) {
        return visit.say(key(essential));
    }

    /** What is there, or what to do about what is not. */
    private static String now(Visit visit, Essential essential, Readiness readiness) {
        Stock stock = readiness.stock();
        String key = key(essential) + (readiness.has(essential) ? ".there" : ".missing");
        return switch (essential) {
            case ANSWERS -> visit.say(key, stock.own(), Stock.ENOUGH, stock.samples());
            case OWNERS -> visit.say(key, stock.unowned());
            case CONTACT -> visit.say(key, readiness.house().phone());
            case PRIVACY -> visit.say(key, readiness.house().privacyUrl());
            case HOURS -> visit.say(key);
        };
    }
}
