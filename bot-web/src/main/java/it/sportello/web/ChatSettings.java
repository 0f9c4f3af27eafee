package it.sportello.web;

import it.sportello.core.message.Language;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the page must know of the office.
 *
 * @param office the name in the page's header
 * @param language what the page speaks when it does not speak any of the browser's languages
 * @param privacyUrl the privacy notice: a path of this site, or an https or http address
 * @param greetings the plain text that stands above an empty conversation, by language; the page has a text of its own
 *     for those that are missing
 */
public record ChatSettings(
        String office, Language language, Optional<String> privacyUrl, Map<Language, String> greetings) {
    public ChatSettings {
        Objects.requireNonNull(office, "office");
        Objects.requireNonNull(language, "language");
        if (privacyUrl.filter(url -> !url.matches("(/|https?://).*")).isPresent()) {
            throw new IllegalArgumentException("privacy notice: a path or an http address is wanted");
        }
        Map<Language, String> sorted = new TreeMap<>(Comparator.comparing(Language::code));
        sorted.putAll(greetings);
        greetings = Collections.unmodifiableMap(sorted);
    }
}
