package it.sportello.knowledge.fact;

import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Days;
import it.sportello.knowledge.fact.FactRead.Trouble;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads values as people write them; {@link FactValue#written} comes out as it was. */
public final class FactReading {
    private static final int LONGEST_WRITTEN = 4000;
    private static final Pattern MONEY_SIGNS = Pattern.compile("(?i)€|\\beuro\\b|\\beur\\b|\\s");
    private static final Pattern ITALIAN_MONEY =
            Pattern.compile("\\d{1,3}(?:\\.\\d{3})*(?:,\\d{1,2})?|\\d{1,9}(?:,\\d{1,2})?");
    private static final Pattern PLAIN_MONEY = Pattern.compile("\\d{1,9}\\.\\d{1,2}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{2,30}");

    private FactReading() {}

    /** @param typed by language; blank ones count for nothing */
    public static FactRead read(Kind kind, Map<Language, String> typed) {
        Map<Language, String> said = new LinkedHashMap<>();
        typed.forEach((language, text) -> {
            if (!text.isBlank()) {
                said.put(language, text.strip());
            }
        });
        Optional<Trouble> trouble = trouble(kind, said);
        return trouble.<FactRead>map(FactRead.Wrong::new)
                .orElseGet(() -> kind.isSpoken() ? spoken(kind, said) : one(kind, said));
    }

    private static Optional<Trouble> trouble(Kind kind, Map<Language, String> said) {
        int longest = kind == Kind.TEXT ? FactValue.LONGEST_TEXT : LONGEST_WRITTEN;
        if (said.isEmpty() || !kind.isSpoken() && !said.containsKey(Language.ITALIAN)) {
            return Optional.of(Trouble.EMPTY);
        }
        if (said.values().stream().anyMatch(text -> text.length() > longest)) {
            return Optional.of(Trouble.TOO_LONG);
        }
        return said.values().stream().anyMatch(text -> text.contains("{{") || text.contains("}}"))
                ? Optional.of(Trouble.NAMES_FACTS)
                : Optional.empty();
    }

    private static FactRead spoken(Kind kind, Map<Language, String> said) {
        if (kind == Kind.TEXT) {
            said.replaceAll((language, text) -> text.replaceAll("\\s+", " "));
            return new FactRead.Done(new FactValue.Text(said));
        }
        Map<Language, Grids.Grid> grids = new LinkedHashMap<>();
        said.forEach((language, text) -> GridText.read(text).ifPresent(grid -> grids.put(language, grid)));
        return grids.size() == said.size() ? new FactRead.Done(new Grids(grids)) : new FactRead.Wrong(Trouble.NO_TABLE);
    }

    private static FactRead one(Kind kind, Map<Language, String> said) {
        String text = said.getOrDefault(Language.ITALIAN, "");
        return switch (kind) {
            case DATE -> read(Days.of(text).map(FactValue.Day::new), Trouble.NO_DATE);
            case AMOUNT -> read(amount(text).map(FactValue.Amount::new), Trouble.NO_AMOUNT);
            case PHONE ->
                read(
                        Optional.of(text)
                                .filter(it -> PHONE.matcher(it).matches())
                                .map(FactValue.Phone::new),
                        Trouble.NO_PHONE);
            case HOURS -> read(HoursText.read(text), Trouble.NO_HOURS);
            case TEXT, TABLE -> throw new IllegalArgumentException(kind + " is written for each language");
        };
    }

    private static FactRead read(Optional<? extends FactValue> value, Trouble otherwise) {
        return value.isPresent() ? new FactRead.Done(value.get()) : new FactRead.Wrong(otherwise);
    }

    private static Optional<BigDecimal> amount(String text) {
        String plain = MONEY_SIGNS.matcher(text).replaceAll("");
        if (ITALIAN_MONEY.matcher(plain).matches()) {
            return Optional.of(new BigDecimal(plain.replace(".", "").replace(',', '.')));
        }
        return PLAIN_MONEY.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }
}
