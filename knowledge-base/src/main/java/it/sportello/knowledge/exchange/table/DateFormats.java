package it.sportello.knowledge.exchange.table;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells dates from numbers: a workbook keeps both as numbers, and only the format of the cell differs. */
final class DateFormats {
    /** Texts within a format that stand for themselves. */
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");

    private static final Pattern DAY_OR_YEAR = Pattern.compile("[dy]", Pattern.CASE_INSENSITIVE);
    private static final int FIRST_DATE = 14;
    private static final int LAST_DATE = 17;
    private static final int DATE_AND_TIME = 22;

    private DateFormats() {}

    /** Whether a cell of that format shows a day: one of the formats that every workbook knows, or one of its own. */
    static boolean isDate(Optional<Integer> id, Optional<String> format) {
        boolean isBuiltIn = id.filter(one -> (one >= FIRST_DATE && one <= LAST_DATE) || one == DATE_AND_TIME)
                .isPresent();
        return isBuiltIn
                || format.filter(text -> DAY_OR_YEAR
                                .matcher(LITERALS.matcher(text).replaceAll(""))
                                .find())
                        .isPresent();
    }
}
