package it.sportello.knowledge.exchange.entry;

import it.sportello.core.knowledge.Source;
import it.sportello.knowledge.article.Limits;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sources as files name them. */
public final class Sources {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");

    private Sources() {}

    /** Empty where the name or the address is none that citizens could be shown. */
    public static Optional<Source> of(String name, Optional<String> address, Optional<LocalDate> asOf) {
        boolean fits = !name.isBlank()
                && name.length() <= Limits.LONGEST_SOURCE
                && address.map(text -> ADDRESS.matcher(text).matches() && text.length() <= Limits.LONGEST_ADDRESS)
                        .orElse(true);
        return fits ? Optional.of(new Source(name, address, asOf)) : Optional.empty();
    }
}
