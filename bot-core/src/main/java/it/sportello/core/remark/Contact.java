package it.sportello.core.remark;

import it.sportello.core.message.Words;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An e-mail address or a telephone number that a citizen left so that he is answered there.
 *
 * @param written as he wrote it. Hidden in logs
 */
public record Contact(Kind kind, String written) implements Remark {
    /** In place of a contact where what was said is kept. */
    public static final String MASK = "•••";

    /** Where it leads. */
    public enum Kind {
        EMAIL,
        PHONE
    }

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{Alnum}._%+'-]{1,64}@[\\p{Alnum}-]{1,63}(?:\\.[\\p{Alnum}-]{1,63}){1,5}");
    /**
     * Digits with blanks, hyphens and brackets between them. Full stops and slashes are those of dates and sums; an Italian
     * number begins with 0, or with 3 where it is a mobile one, any other with its country.
     */
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\p{Alnum}.,/-])(?:\\+|00)?[0-9](?:[ ()-]{0,2}[0-9]){7,14}(?![\\p{Alnum}/]|[.,][0-9])");

    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]+");
    private static final Pattern NATIONAL = Pattern.compile("[03][0-9]{8,10}");
    private static final Pattern INTERNATIONAL = Pattern.compile("[1-9][0-9]{7,14}");

    public Contact {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(written, "written");
    }

    /** The first contact that the words hold, an address before a number. */
    public static Optional<Contact> in(Words words) {
        return email(words.value()).or(() -> phone(words.value()));
    }

    private static Optional<Contact> email(String text) {
        Matcher found = EMAIL.matcher(text);
        return found.find() ? Optional.of(new Contact(Kind.EMAIL, found.group())) : Optional.empty();
    }

    private static Optional<Contact> phone(String text) {
        return PHONE.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(Contact::isNumber)
                .findFirst()
                .map(number -> new Contact(Kind.PHONE, number));
    }

    private static boolean isNumber(String written) {
        String digits = NO_DIGIT.matcher(written).replaceAll("");
        if (written.startsWith("+")) {
            return INTERNATIONAL.matcher(digits).matches();
        }
        return written.startsWith("00")
                ? INTERNATIONAL.matcher(digits.substring(2)).matches()
                : NATIONAL.matcher(digits).matches();
    }

    @Override
    public String toString() {
        return "Contact[" + kind + ", hidden]";
    }
}
