package it.sportello.desk.page;

import it.sportello.core.message.Language;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of the pages in one language. They stand in {@code desk/messages_XX.properties}. */
public final class Texts {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    public static final Texts ITALIAN = new Texts(Language.ITALIAN, Locale.ITALY);
    public static final Texts ENGLISH = new Texts(Language.ENGLISH, Locale.UK);

    private final Language language;
    private final Locale locale;
    private final ResourceBundle words;

    private Texts(Language language, Locale locale) {
        this.language = language;
        this.locale = locale;
        this.words = ResourceBundle.getBundle("desk.messages", locale, NO_FALLBACK);
    }

    /** The words in the first of these languages that the desk speaks; Italian where it speaks none of them. */
    public static Texts inFirstOf(List<Language> wanted) {
        return wanted.stream().flatMap(one -> in(one).stream()).findFirst().orElse(ITALIAN);
    }

    private static Optional<Texts> in(Language language) {
        if (language.equals(Language.ITALIAN)) {
            return Optional.of(ITALIAN);
        }
        return language.equals(Language.ENGLISH) ? Optional.of(ENGLISH) : Optional.empty();
    }

    public Language language() {
        return language;
    }

    public Locale locale() {
        return locale;
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** The text under a key, with {@code {0}}, {@code {1}} … replaced. */
    public String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }
}
