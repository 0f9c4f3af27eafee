package it.sportello.knowledge.phrases;

import java.util.Map;
import java.util.Objects;

/**
 * What every phrase may say about the public body.
 *
 * @param office its name
 * @param privacyUrl where its privacy notice stands
 * @param phone empty where none is to be given
 * @param hours when people answer, in words; empty where nothing is to be said
 */
public record OfficeDetails(String office, String privacyUrl, String phone, String hours) {
    public OfficeDetails {
        Objects.requireNonNull(office, "office");
        Objects.requireNonNull(privacyUrl, "privacyUrl");
        Objects.requireNonNull(phone, "phone");
        Objects.requireNonNull(hours, "hours");
    }

    Map<String, Object> values() {
        return Map.of("office", office, "privacyUrl", privacyUrl, "phone", phone, "hours", hours);
    }
}
