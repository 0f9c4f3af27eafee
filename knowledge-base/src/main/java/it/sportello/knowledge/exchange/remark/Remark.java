package it.sportello.knowledge.exchange.remark;

import java.util.List;
import java.util.Objects;

/**
 * One thing to say about a file.
 *
 * @param line that it is about, from 1; 0 for the file as a whole
 * @param values that the words are filled with, at most 60 characters each
 */
public record Remark(int line, Kind kind, List<String> values) {
    private static final int LONGEST = 60;

    /** What it makes impossible. */
    public enum Weight {
        /** Nothing can be taken from the file. */
        FILE,
        /** The article cannot be taken. */
        ARTICLE,
        /** Nothing, but whoever brings the file should know. */
        NOTE
    }

    /** What it says; the values are named behind each. */
    public enum Kind {
        /** ending */
        UNKNOWN_FORM(Weight.FILE),
        /** most megabytes */
        TOO_LARGE(Weight.FILE),
        /** most megabytes */
        UNPACKS_TOO_LARGE(Weight.FILE),
        EMPTY(Weight.FILE),
        NOT_TEXT(Weight.FILE),
        NOT_A_WORKBOOK(Weight.FILE),
        OLD_WORKBOOK(Weight.FILE),
        /** most lines */
        TOO_MANY_LINES(Weight.FILE),
        BROKEN_TABLE(Weight.FILE),
        NO_HEADER(Weight.FILE),
        NOT_YAML(Weight.FILE),

        /** language */
        NO_TITLE(Weight.ARTICLE),
        /** most characters, characters */
        TITLE_LONG(Weight.ARTICLE),
        /** most characters, characters */
        EXAMPLE_LONG(Weight.ARTICLE),
        /** most examples, examples */
        EXAMPLES_MANY(Weight.ARTICLE),
        /** most characters, characters */
        ANSWER_LONG(Weight.ARTICLE),
        /** what stands there */
        NO_DATE(Weight.ARTICLE),
        DATES_TURNED_ROUND(Weight.ARTICLE),
        HALF_A_SEASON(Weight.ARTICLE),
        /** what stands there */
        BAD_OFFICE(Weight.NOTE),
        NO_OFFICE(Weight.ARTICLE),
        /** what stands there, what stood there before */
        SAID_TWICE(Weight.ARTICLE),
        /** id, line where it stood before */
        ARTICLE_TWICE(Weight.ARTICLE),
        NOTHING_SAID(Weight.ARTICLE),
        /** what stands there */
        RESERVED_NAME(Weight.ARTICLE),
        /** what stands there */
        FACT_NAME(Weight.ARTICLE),
        /** what stands there */
        FACT_KIND(Weight.ARTICLE),
        /** what stands there, its kind */
        FACT_VALUE(Weight.ARTICLE),
        /** name or question, line where it stood before */
        FACT_TWICE(Weight.ARTICLE),
        /** what stands there */
        GOLD_ARTICLE(Weight.ARTICLE),
        /** most questions */
        GOLD_FULL(Weight.ARTICLE),
        /** key */
        WRONG_SHAPE(Weight.ARTICLE),

        WINDOWS_1252(Weight.NOTE),
        /** name */
        UNKNOWN_COLUMN(Weight.NOTE),
        /** name */
        SHEET_LEFT_OUT(Weight.NOTE),
        /** what the cell begins with */
        FORMULA_TEXT(Weight.NOTE),
        FORMULA_VALUE(Weight.NOTE),
        /** id */
        ID_REWRITTEN(Weight.NOTE),
        /** title */
        TITLE_FROM_QUESTION(Weight.NOTE),
        /** name */
        NEW_OFFICE(Weight.NOTE),
        /** name */
        FIRST_OFFICE(Weight.NOTE),
        /** title of a file that no answer here has: only its name came */
        FILE_ELSEWHERE(Weight.NOTE);

        private final Weight weight;

        Kind(Weight weight) {
            this.weight = weight;
        }

        public Weight weight() {
            return weight;
        }
    }

    public Remark {
        Objects.requireNonNull(kind, "kind");
        values = values.stream().map(Remark::clipped).toList();
    }

    public static Remark of(int line, Kind kind, String... values) {
        return new Remark(line, kind, List.of(values));
    }

    public Weight weight() {
        return kind.weight();
    }

    private static String clipped(String value) {
        int end = value.offsetByCodePoints(0, Math.min(LONGEST - 1, value.codePointCount(0, value.length())));
        return value.length() <= LONGEST ? value : value.substring(0, end) + "…";
    }
}
