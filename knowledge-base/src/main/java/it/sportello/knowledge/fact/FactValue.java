package it.sportello.knowledge.fact;

import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Wording;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What a fact says. It is shown as Markdown in which its own signs are plain text. */
public sealed interface FactValue
        permits FactValue.Text, FactValue.Day, FactValue.Amount, FactValue.Phone, Hours, Grids {
    int LONGEST_TEXT = 500;

    Kind kind();

    /** As it is written and can be read again; under Italian where it is not written for each language. */
    Map<Language, String> written();

    /** In the middle of a sentence. */
    String inline(Language language);

    /** On lines of its own. */
    default String block(Language language) {
        return inline(language);
    }

    /** Words per language; another language reads the Italian ones. */
    record Text(Map<Language, String> words) implements FactValue {
        public Text {
            words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        }

        @Override
        public Kind kind() {
            return Kind.TEXT;
        }

        @Override
        public Map<Language, String> written() {
            return words;
        }

        @Override
        public String inline(Language language) {
            return Plain.markdown(Wording.in(words, language).orElse(""));
        }
    }

    /** A date, in words of each language. */
    record Day(LocalDate date) implements FactValue {
        public Day {
            Objects.requireNonNull(date, "date");
        }

        @Override
        public Kind kind() {
            return Kind.DATE;
        }

        @Override
        public Map<Language, String> written() {
            return Map.of(Language.ITALIAN, date.toString());
        }

        @Override
        public String inline(Language language) {
            return shown(date, language);
        }

        static String shown(LocalDate date, Language language) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(Plain.locale(language))
                    .format(date);
        }
    }

    /** Euros; without cents where there are none. */
    record Amount(BigDecimal euros) implements FactValue {
        private static final Currency EURO = Currency.getInstance("EUR");

        public Amount {
            euros = euros.setScale(2);
        }

        @Override
        public Kind kind() {
            return Kind.AMOUNT;
        }

        @Override
        public Map<Language, String> written() {
            NumberFormat plain = NumberFormat.getInstance(Locale.ITALIAN);
            plain.setGroupingUsed(false);
            plain.setMinimumFractionDigits(2);
            return Map.of(Language.ITALIAN, plain.format(euros));
        }

        @Override
        public String inline(Language language) {
            NumberFormat money = NumberFormat.getCurrencyInstance(Plain.locale(language));
            money.setCurrency(EURO);
            money.setMinimumFractionDigits(euros.stripTrailingZeros().scale() > 0 ? 2 : 0);
            return Plain.markdown(money.format(euros));
        }
    }

    /** A number to call, as the office writes it. */
    record Phone(String number) implements FactValue {
        public Phone {
            Objects.requireNonNull(number, "number");
        }

        @Override
        public Kind kind() {
            return Kind.PHONE;
        }

        @Override
        public Map<Language, String> written() {
            return Map.of(Language.ITALIAN, number);
        }

        @Override
        public String inline(Language language) {
            return Plain.markdown(number);
        }
    }
}
