package it.sportello.server.settings;

import it.sportello.core.house.HouseDetails;
import it.sportello.core.house.HouseDetails.Part;
import java.time.ZoneId;
import java.util.Objects;

/**
 * Whose counter this is.
 *
 * @param details with which it begins; what an administrator keeps at the desk counts instead
 * @param zone in which days begin and end
 */
public record OfficeSettings(HouseDetails details, ZoneId zone) {
    public OfficeSettings {
        Objects.requireNonNull(details, "details");
        Objects.requireNonNull(zone, "zone");
    }

    static OfficeSettings of(Values values) throws SettingsProblem {
        return new OfficeSettings(
                new HouseDetails(
                        values.matching(
                                "office.name",
                                HouseDetails.EXAMPLE,
                                Part.NAME.shape(),
                                "a name of 1 to 100 characters"),
                        values.matching(
                                "office.privacy-url",
                                "",
                                Part.PRIVACY_URL.shape(),
                                "an address that begins with https://"),
                        values.matching("office.phone", "", Part.PHONE.shape(), "at most 200 characters"),
                        values.matching("office.hours", "", Part.HOURS.shape(), "at most 200 characters")),
                values.zone("office.time-zone", "Europe/Rome"));
    }
}
