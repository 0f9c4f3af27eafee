package it.sportello.knowledge.opening;

import java.util.Objects;

/**
 * What is in force of the office.
 *
 * @param name as citizens read it
 * @param isNamed whether that name is the office's own, and not the example's
 * @param hasHours whether it is written down when people answer
 * @param privacyUrl where the privacy notice stands; may be empty
 * @param phone for what cannot wait; may be empty
 */
public record House(String name, boolean isNamed, boolean hasHours, String privacyUrl, String phone) {
    public House {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(privacyUrl, "privacyUrl");
        Objects.requireNonNull(phone, "phone");
    }
}
