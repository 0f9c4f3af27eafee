package it.sportello.desk.article;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.Source;
import it.sportello.knowledge.article.Limits;
import it.sportello.knowledge.article.References;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The fields for what an answer leads to and comes from. */
public final class ReferenceFields {
    static final String SOURCE = "source";
    static final String ADDRESS = "source_address";
    static final String AS_OF = "source_date";
    static final List<String> RELATED = IntStream.rangeClosed(1, Limits.MOST_RELATED)
            .mapToObj(place -> "related_" + place)
            .toList();
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");

    private ReferenceFields() {}

    static void put(Map<String, String> values, References references) {
        List<ArticleId> related = references.related();
        for (int place = 0; place < Math.min(RELATED.size(), related.size()); place++) {
            values.put(RELATED.get(place), related.get(place).value());
        }
        references.source().ifPresent(source -> {
            values.put(SOURCE, source.name());
            values.put(ADDRESS, source.address().orElse(""));
            values.put(AS_OF, source.asOf().map(LocalDate::toString).orElse(""));
        });
    }

    /** What the form says; what is wrong in it is left out. */
    public static References read(UnaryOperator<String> fields) {
        List<ArticleId> related = RELATED.stream()
                .map(field -> code(fields.apply(field)))
                .filter(ArticleId::isValid)
                .map(ArticleId::new)
                .distinct()
                .toList();
        return new References(related, source(fields));
    }

    private static Optional<Source> source(UnaryOperator<String> fields) {
        Optional<LocalDate> asOf = Optional.of(fields.apply(AS_OF).strip()).flatMap(ReferenceFields::day);
        return Optional.of(fields.apply(SOURCE).strip())
                .filter(name -> !name.isEmpty())
                .map(name -> new Source(name, filled(fields.apply(ADDRESS)), asOf));
    }

    /** A preview shows what can be read so far. */
    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> filled(String typed) {
        return Optional.of(typed.strip()).filter(text -> !text.isEmpty());
    }

    /** An article's code as it may have been copied, with its address in front or with capitals. */
    static String code(String typed) {
        String last = typed.strip().replaceFirst("^.*/", "");
        return last.toLowerCase(Locale.ROOT);
    }

    static boolean isWebAddress(String typed) {
        return WEB_ADDRESS.matcher(typed.strip()).matches();
    }
}
