package it.sportello.knowledge.phrases;

import it.sportello.core.house.HouseDetails;
import java.util.Map;

/** What every phrase may say of the office, by the names that templates use. */
final class HouseValues {
    private HouseValues() {}

    static Map<String, Object> of(HouseDetails details) {
        return Map.of(
                "office", details.name(),
                "privacyUrl", details.privacyUrl(),
                "phone", details.phone(),
                "hours", details.hours());
    }
}
