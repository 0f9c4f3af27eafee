package it.sportello.knowledge.exchange;

import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.knowledge.exchange.entry.Column;
import it.sportello.knowledge.exchange.entry.Field;
import it.sportello.knowledge.exchange.table.Line;
import it.sportello.knowledge.exchange.table.Table;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which column of a table holds what, by the words of its headings in whatever order and case.
 *
 * @param columns empty where a heading says nothing to us
 */
record Header(Line line, List<Optional<Column>> columns) {
    /** Above its header a table may have a few lines of title. */
    private static final int HEAD = 20;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NUMBER = Pattern.compile(" ?\\d+$");
    private static final Pattern LANGUAGE = Pattern.compile("(.+?) (?:in )?(\\p{L}+)");
    private static final Pattern VARIANT = Pattern.compile("(.+? (?:su|on)) ([a-z]{1,20})(?: (?:in )?(\\p{L}+))?");
    private static final Map<String, Field> NAMES = names();
    private static final Map<String, Language> LANGUAGES = languages();

    Header {
        columns = known(columns);
    }

    /** Columns of facts and of gold questions mean something only where the whole table is one of them. */
    private static List<Optional<Column>> known(List<Optional<Column>> columns) {
        Set<Field> fields = columns.stream()
                .flatMap(Optional::stream)
                .map(Column::field)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Field.class)));
        boolean isFacts = fields.contains(Field.FACT) && fields.contains(Field.VALUE);
        boolean isGold = fields.contains(Field.EXPECTED)
                && fields.contains(Field.EXAMPLES)
                && Stream.of(Field.ID, Field.TITLE, Field.ANSWER).noneMatch(fields::contains);
        return columns.stream()
                .map(column -> column.filter(one -> isFacts || !Field.OF_FACTS.contains(one.field()))
                        .filter(one -> isGold || one.field() != Field.EXPECTED))
                .toList();
    }

    /** Whether each line stands for itself: a fact, or a gold question. */
    boolean isOfLines() {
        return has(Field.FACT) || has(Field.EXPECTED);
    }

    /** The header of a table; empty where none of its first lines says what an article needs. */
    static Optional<Header> of(Table table) {
        return table.lines().stream()
                .limit(HEAD)
                .map(line -> new Header(
                        line, line.cells().stream().map(Header::column).toList()))
                .filter(Header::isEnough)
                .findFirst();
    }

    /** How many of these cells look like headings of ours. */
    static int headings(List<String> cells) {
        return (int) cells.stream().filter(cell -> column(cell).isPresent()).count();
    }

    /** An article is told by its code, by its title, or at least by a question and its answer. */
    private boolean isEnough() {
        if (isOfLines()) {
            return true;
        }
        boolean told = has(Field.ID) || has(Field.TITLE);
        return told
                ? columns.stream().flatMap(Optional::stream).distinct().count() > 1
                : has(Field.EXAMPLES) && has(Field.ANSWER);
    }

    boolean has(Field field) {
        return columns.stream().flatMap(Optional::stream).anyMatch(column -> column.field() == field);
    }

    /** The headings that say nothing to us. */
    List<String> strangers() {
        List<String> strangers = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).isEmpty() && !line.cell(at).isEmpty()) {
                strangers.add(line.cell(at));
            }
        }
        return strangers;
    }

    private static Optional<Column> column(String heading) {
        String words = NUMBER.matcher(plain(heading)).replaceFirst("");
        Matcher inLanguage = LANGUAGE.matcher(words);
        Optional<Column> plain = Optional.ofNullable(NAMES.get(words)).map(Column::of);
        if (plain.isPresent() || !inLanguage.matches()) {
            return plain;
        }
        return variant(words).or(() -> spoken(inLanguage.group(1), inLanguage.group(2)));
    }

    private static Optional<Column> variant(String words) {
        Matcher heading = VARIANT.matcher(words);
        if (!heading.matches() || !Field.VARIANT.names().contains(heading.group(1))) {
            return Optional.empty();
        }
        return Optional.ofNullable(heading.group(3))
                .map(language -> Optional.ofNullable(LANGUAGES.get(language)))
                .orElse(Optional.of(Language.ITALIAN))
                .map(language -> Column.variant(language, new ChannelName(heading.group(2))));
    }

    private static Optional<Column> spoken(String words, String language) {
        return Optional.ofNullable(NAMES.get(words))
                .filter(Field::isSpoken)
                .flatMap(field -> Optional.ofNullable(LANGUAGES.get(language)).map(in -> new Column(field, in)));
    }

    private static String plain(String heading) {
        String apart = MARKS.matcher(Normalizer.normalize(heading, Normalizer.Form.NFKD))
                .replaceAll("");
        return NO_LETTERS
                .matcher(apart.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    private static Map<String, Field> names() {
        Map<String, Field> names = new HashMap<>();
        for (Field field : EnumSet.complementOf(EnumSet.of(Field.VARIANT))) {
            field.names().forEach(name -> names.put(name, field));
        }
        return names;
    }

    private static Stream<String> named(Locale locale) {
        return Stream.of(
                locale.getLanguage(),
                locale.getDisplayLanguage(Locale.ITALIAN),
                locale.getDisplayLanguage(Locale.ENGLISH));
    }

    /** Every language by its code and by its name in Italian and in English. */
    private static Map<String, Language> languages() {
        Map<String, Language> languages = new HashMap<>();
        Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.length() == 2)
                .forEach(code -> named(new Locale(code))
                        .forEach(name -> languages.putIfAbsent(plain(name), new Language(code))));
        return languages;
    }
}
