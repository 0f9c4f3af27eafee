package it.sportello.core.learning;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a question what tells who asked it: addresses, long numbers, codes, names that are introduced as such. No
 * rule finds every name; a person reads each question before it becomes an example, and it is erased with its citizen
 * until then.
 */
public final class Discretion {
    private static final String MASK = "…";

    private static final String STREET = "via|viale|vicolo|piazza|piazzale|corso|largo|contrada|street|road|avenue";
    private static final String SURELY_NAME = "mi chiamo|il mio nome è|my name is";
    private static final String PERHAPS_NAME =
            "sono|io sono|i am|i'm|i’m|this is|sig|signor|signora|sig\\.ra|dott|dott\\.ssa|mr|mrs|ms";
    private static final String NO_SURNAME = "e|ed|ho|sono|vorrei|devo|abito|posso|and|i";

    private static final List<Pattern> TELLING = List.of(
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+"),
            iban(),
            fiscalCode(),
            // A car's plate.
            Pattern.compile("(?i)\\b[A-Z]{2} ?\\d{3} ?[A-Z]{2}\\b"),
            // A house in a street; the street alone may be what the question is about.
            Pattern.compile("(?iu)\\b(?:" + STREET + ")\\.? (?:[\\p{L}.'’]+ ){1,5}?(?:n\\.? ?)?\\d+[a-z]?\\b"),
            // Six digits or more, in groups as telephone numbers and dates of birth come; a school year is none.
            Pattern.compile(
                    "(?<![\\p{L}\\d])(?!(?:19|20)\\d\\d ?[-/] ?(?:19|20)?\\d\\d(?!\\d))\\+?\\d(?:[ ./()-]{0,2}\\d){5,}"),
            Pattern.compile("\\d{6,}"),
            Pattern.compile(
                    "(?<=\\b(?iu:" + SURELY_NAME + ") )[\\p{L}'’]+(?: (?!(?iu:" + NO_SURNAME + ")\\b)[\\p{L}'’]+)?"),
            Pattern.compile(
                    "(?<=\\b(?iu:" + PERHAPS_NAME + ")\\.? )\\p{Lu}\\p{Ll}[\\p{L}'’]*(?: \\p{Lu}\\p{Ll}[\\p{L}'’]*)*"));

    private Discretion() {}

    /** The question with a mark in place of each piece that tells too much. */
    public static String mask(String question) {
        String masked = question;
        for (Pattern telling : TELLING) {
            masked = telling.matcher(masked).replaceAll(MASK);
        }
        return masked;
    }

    /** In groups of four or in one; each group has a digit, so that the words behind it are none. */
    private static Pattern iban() {
        return Pattern.compile("(?i)\\b[A-Z]{2}\\d{2}(?: ?(?=[A-Z]{0,3}\\d)[A-Z\\d]{4}){3,7}"
                + "(?: ?(?=[A-Z]*\\d)[A-Z\\d]{1,3})?(?![A-Z\\d])");
    }

    /** Sixteen signs; where two citizens would share one, letters stand for digits. */
    private static Pattern fiscalCode() {
        String digit = "[\\dLMNP-V]";
        return Pattern.compile(
                "(?i)\\b(?=[A-Z]*\\d)[A-Z]{6}" + digit + "{2}[A-Z]" + digit + "{2}[A-Z]" + digit + "{3}[A-Z]\\b");
    }
}
