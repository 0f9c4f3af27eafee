package it.sportello.server.settings;

import java.util.List;
import java.util.Objects;

/** How the service logs: for people or for machines, and how much. */
public record LogSettings(String format, String level) {
    public LogSettings {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(level, "level");
    }

    static LogSettings of(Values values) throws SettingsProblem {
        return new LogSettings(
                values.oneOf("log.format", "plain", List.of("plain", "json")),
                values.oneOf("log.level", "info", List.of("error", "warn", "info", "debug")));
    }
}
