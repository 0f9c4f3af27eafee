package it.sportello.knowledge.spelling;

import it.sportello.core.message.Language;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Ways of writing that tell a language, or a few, by themselves; whichever is likeliest in Italy comes first. */
enum Script {
    ARABIC("ar ur fa ps sd ug", UnicodeScript.ARABIC),
    BENGALI("bn", UnicodeScript.BENGALI),
    CHINESE("zh", UnicodeScript.HAN, UnicodeScript.BOPOMOFO),
    CYRILLIC("uk ru bg mk sr be kk ky tg tt ba mn", UnicodeScript.CYRILLIC),
    DEVANAGARI("hi mr ne sa", UnicodeScript.DEVANAGARI),
    ETHIOPIC("am ti", UnicodeScript.ETHIOPIC),
    GEORGIAN("ka", UnicodeScript.GEORGIAN),
    GREEK("el", UnicodeScript.GREEK),
    ARMENIAN("hy", UnicodeScript.ARMENIAN),
    GURMUKHI("pa", UnicodeScript.GURMUKHI),
    HEBREW("he yi", UnicodeScript.HEBREW),
    JAPANESE("ja", UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
    KOREAN("ko", UnicodeScript.HANGUL),
    SINHALA("si", UnicodeScript.SINHALA),
    TAMIL("ta", UnicodeScript.TAMIL),
    TELUGU("te", UnicodeScript.TELUGU),
    KANNADA("kn", UnicodeScript.KANNADA),
    MALAYALAM("ml", UnicodeScript.MALAYALAM),
    GUJARATI("gu", UnicodeScript.GUJARATI),
    THAI("th", UnicodeScript.THAI);

    /** Beside Latin letters; fewer may be a sign or a symbol. */
    private static final int TELLING_LETTERS = 3;

    /** Written in Latin letters as well. */
    private static final Language SERBIAN = new Language("sr");

    private static final Set<Language> WRITTEN_SO_ALWAYS = Arrays.stream(values())
            .flatMap(script -> script.languages.stream())
            .filter(language -> !language.equals(SERBIAN))
            .collect(Collectors.toUnmodifiableSet());

    private final List<Language> languages;
    private final Set<UnicodeScript> letters;

    Script(String codes, UnicodeScript first, UnicodeScript... rest) {
        this.languages = Arrays.stream(codes.split(" ", -1)).map(Language::new).toList();
        this.letters = EnumSet.of(first, rest);
    }

    List<Language> languages() {
        return languages;
    }

    /** Whether one of these scripts is the only one that a language is written in. */
    static boolean writesAlways(Language language) {
        return WRITTEN_SO_ALWAYS.contains(language);
    }

    /** The script of a text that has some letters outside the Latin one; names of songs and places often stay Latin. */
    static Optional<Script> of(String text) {
        Map<UnicodeScript, Long> counted = text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        boolean isLatin = counted.containsKey(UnicodeScript.LATIN);
        return Arrays.stream(values())
                .filter(script -> script.letters(counted) >= (isLatin ? TELLING_LETTERS : 1))
                .max(Comparator.comparingLong(script -> script.letters(counted)))
                .map(script -> JAPANESE.letters(counted) > 0 ? JAPANESE : script);
    }

    private long letters(Map<UnicodeScript, Long> counted) {
        return letters.stream()
                .mapToLong(letter -> counted.getOrDefault(letter, 0L))
                .sum();
    }
}
