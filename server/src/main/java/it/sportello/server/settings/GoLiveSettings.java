package it.sportello.server.settings;

import java.util.List;

/**
 * What happens while something essential is missing.
 *
 * @param blocks whether citizens are kept out until it is there or an administrator says why not; otherwise the desk tells
 */
public record GoLiveSettings(boolean blocks) {
    static GoLiveSettings of(Values values) throws SettingsProblem {
        return new GoLiveSettings(
                values.oneOf("golive.check", "warn", List.of("warn", "block")).equals("block"));
    }
}
