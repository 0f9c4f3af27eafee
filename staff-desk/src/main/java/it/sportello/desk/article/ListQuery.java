package it.sportello.desk.article;

import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.catalogue.Filters;
import it.sportello.knowledge.catalogue.Freshness;
import it.sportello.knowledge.catalogue.Stage;
import it.sportello.knowledge.catalogue.Wanted;
import it.sportello.knowledge.catalogue.Wanted.Today;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the list of articles is asked for; all of it stands in the page's address. What is no value of a filter is none.
 *
 * @param values by parameter, as they stand in the address
 * @param page from 1
 */
record ListQuery(Map<String, String> values, int page) {
    static final int ON_A_PAGE = 20;
    static final String WORDS = "q";
    static final String OFFICE = "office";
    static final String STATE = "state";
    static final String LANGUAGE = "language";
    static final String FRESHNESS = "freshness";
    private static final int LONGEST_SEARCH = 200;

    ListQuery {
        values = Map.copyOf(values);
    }

    static ListQuery of(Visit visit) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : List.of(WORDS, OFFICE, STATE, LANGUAGE, FRESHNESS)) {
            String value = visit.query(name).strip();
            values.put(name, value.length() > LONGEST_SEARCH ? value.substring(0, LONGEST_SEARCH) : value);
        }
        String page = visit.query("page");
        return new ListQuery(values, page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1);
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    boolean isEverything() {
        return values.values().stream().allMatch(String::isEmpty);
    }

    Wanted wanted(Visit visit, Moments moments) {
        Today today = new Today(visit.now(), moments.day(visit.now()));
        return new Wanted(value(WORDS), filters(), today, ON_A_PAGE, (page - 1) * ON_A_PAGE);
    }

    private Filters filters() {
        return new Filters(
                Optional.of(value(OFFICE)).filter(OfficeId::isValid).map(OfficeId::new),
                one(Stage.values(), value(STATE)),
                Language.ofTag(value(LANGUAGE)),
                one(Freshness.values(), value(FRESHNESS)));
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, String key) {
        return Arrays.stream(all).filter(each -> key(each).equals(key)).findFirst();
    }

    /** How an address names it. */
    static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The address of the same list, ready for the number of a page. */
    String address() {
        return "/desk/articles?"
                + List.of(WORDS, OFFICE, STATE, LANGUAGE, FRESHNESS).stream()
                        .filter(name -> !value(name).isEmpty())
                        .map(name -> name + "=" + URLEncoder.encode(value(name), StandardCharsets.UTF_8) + "&")
                        .collect(Collectors.joining());
    }
}
