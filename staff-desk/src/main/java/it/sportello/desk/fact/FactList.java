package it.sportello.desk.fact;

import io.vertx.core.Future;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.article.Wording;
import it.sportello.knowledge.fact.Fact;
import it.sportello.knowledge.fact.FactId;
import it.sportello.knowledge.fact.KeptFact;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The list of facts with its search. */
final class FactList {
    private static final int ON_A_PAGE = 50;
    private static final int MOST = 5_000;
    private static final int LONGEST_SEARCH = 200;
    private static final int LONGEST_SHOWN = 80;
    private static final Set<String> FILTERS = Set.of("expired", "changed", "unused");

    private final FactPages.Sources sources;
    private final Moments moments;

    FactList(FactPages.Sources sources, Moments moments) {
        this.sources = sources;
        this.moments = moments;
    }

    /** What a visitor wants to see. */
    private record Wish(Visit visit, String words, String filter, int page) {
        static Wish of(Visit visit) {
            String words = visit.query("q").strip();
            return new Wish(
                    visit,
                    words.substring(0, Math.min(LONGEST_SEARCH, words.length())),
                    FILTERS.contains(visit.query("show")) ? visit.query("show") : "",
                    visit.query("page").matches("[1-9]\\d{0,3}") ? Integer.parseInt(visit.query("page")) : 1);
        }
    }

    Future<Reply> page(Visit visit) {
        Wish wish = Wish.of(visit);
        return sources.facts().search(wish.words(), MOST, 0).compose(found -> {
            Set<FactId> ids = found.stream().map(kept -> kept.fact().id()).collect(Collectors.toSet());
            return Future.all(sources.facts().uses(ids), sources.offices().all())
                    .map(both -> reply(wish, found, both.resultAt(0), both.resultAt(1)));
        });
    }

    private Reply reply(Wish wish, List<KeptFact> found, Map<FactId, Integer> uses, List<Office> offices) {
        LocalDate today = moments.day(wish.visit().now());
        List<KeptFact> wanted = found.stream()
                .filter(kept -> isWanted(wish.filter(), kept, uses, today))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("q", wish.words());
        model.put("show", wish.filter());
        model.put(
                "base",
                "/desk/facts?q=" + URLEncoder.encode(wish.words(), StandardCharsets.UTF_8) + "&show=" + wish.filter()
                        + "&");
        model.put("page", wish.page());
        model.put("count", wanted.size());
        model.put("more", wanted.size() > wish.page() * ON_A_PAGE);
        model.put(
                "rows",
                wanted.stream()
                        .skip((wish.page() - 1L) * ON_A_PAGE)
                        .limit(ON_A_PAGE)
                        .map(kept -> row(wish.visit(), kept, uses, offices))
                        .toList());
        return new Reply.Page("facts", model);
    }

    private static boolean isWanted(String filter, KeptFact kept, Map<FactId, Integer> uses, LocalDate today) {
        return switch (filter) {
            case "unused" -> !uses.containsKey(kept.fact().id());
            case "expired" -> FactState.of(kept, today).contains(FactState.EXPIRED);
            case "changed" -> FactState.of(kept, today).contains(FactState.CHANGED);
            default -> true;
        };
    }

    private Map<String, Object> row(Visit visit, KeptFact kept, Map<FactId, Integer> uses, List<Office> offices) {
        Fact fact = kept.fact();
        return Map.of(
                "id", fact.id().value(),
                "label", fact.label(),
                "placeholder", fact.id().placeholder(),
                "value",
                        clipped(Wording.in(fact.value().written(), visit.texts().language())
                                .orElse("")),
                "uses", uses.getOrDefault(fact.id(), 0),
                "office",
                        offices.stream()
                                .filter(office -> office.id().equals(fact.owner()))
                                .map(office -> office.name(visit.texts().language()))
                                .findFirst()
                                .orElse(fact.owner().value()),
                "until",
                        fact.validity()
                                .to()
                                .map(day -> moments.date(day, visit.texts()))
                                .orElse(""),
                "states",
                        FactState.of(kept, moments.day(visit.now())).stream()
                                .map(state -> state.model(visit))
                                .toList());
    }

    /** On one line, and not too long. */
    static String clipped(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN - 1) + "…";
    }
}
