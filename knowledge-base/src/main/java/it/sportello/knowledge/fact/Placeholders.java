package it.sportello.knowledge.fact;

import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.knowledge.article.Article;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The places in a text where facts stand. */
public final class Placeholders {
    private static final Pattern ANY = Pattern.compile("\\{\\{ *([^{}\\n]{0,200}?) *}}");
    /** With the blanks and line ends around one that stands on a line of its own. */
    private static final Pattern ALONE = Pattern.compile("(?m)^\\{\\{ *(" + FactId.SHAPE + ") *}} *$\\n*");

    private static final int SHOWN = 40;

    private Placeholders() {}

    /** The facts that an article names in any of its answers. */
    public static Set<FactId> names(Article article) {
        Set<FactId> names = new LinkedHashSet<>();
        article.texts().values().forEach(text -> text.answers().forEach(answer -> names.addAll(names(answer.value()))));
        return names;
    }

    /** The facts that a text names, in their order. */
    public static Set<FactId> names(String text) {
        Set<FactId> names = new LinkedHashSet<>();
        ANY.matcher(text)
                .results()
                .flatMap(found -> id(found.group(1)).stream())
                .forEach(names::add);
        return names;
    }

    /** What stands in double braces and cannot be the name of a fact, with braces that never close; cut to be shown. */
    public static List<String> strangers(String text) {
        Stream<String> misnamed = ANY.matcher(text)
                .results()
                .filter(found -> id(found.group(1)).isEmpty())
                .map(found -> found.group());
        String rest = ANY.matcher(text).replaceAll("");
        int open = Math.max(rest.indexOf("{{"), rest.indexOf("}}"));
        Stream<String> unclosed = open < 0
                ? Stream.of()
                : Stream.of(rest.substring(open).lines().findFirst().orElse(""));
        return Stream.concat(misnamed, unclosed)
                .map(piece -> piece.length() > SHOWN ? piece.substring(0, SHOWN) + "…" : piece)
                .distinct()
                .toList();
    }

    /** The text with what these facts say; a placeholder of another one stays as it is. */
    public static Markdown fill(Markdown text, Language language, Map<FactId, Fact> facts) {
        String blocks = replaced(
                ALONE, text.value(), facts, (fact, whole) -> "\n" + fact.value().block(language) + "\n\n");
        return new Markdown(
                replaced(ANY, blocks, facts, (fact, whole) -> fact.value().inline(language)));
    }

    private interface Saying {
        String say(Fact fact, String whole);
    }

    private static String replaced(Pattern places, String text, Map<FactId, Fact> facts, Saying saying) {
        Matcher found = places.matcher(text);
        return found.replaceAll(place -> Matcher.quoteReplacement(id(place.group(1))
                .flatMap(id -> Optional.ofNullable(facts.get(id)))
                .map(fact -> saying.say(fact, place.group()))
                .orElse(place.group())));
    }

    private static Optional<FactId> id(String name) {
        return Optional.of(name).filter(FactId::isValid).map(FactId::new);
    }
}
