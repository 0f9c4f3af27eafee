package it.sportello.server.settings;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Where traces go.
 *
 * @param otlpEndpoint of a collector that speaks OpenTelemetry's protocol over http, without a slash at its end; empty:
 *     no traces
 */
public record TelemetrySettings(String otlpEndpoint) {
    private static final Pattern URL = Pattern.compile("(https?://[^\\s/?#]{1,253}(/[^\\s?#]*)?)?");

    public TelemetrySettings {
        Objects.requireNonNull(otlpEndpoint, "otlpEndpoint");
    }

    static TelemetrySettings of(Values values) throws SettingsProblem {
        String wanted = "an address such as http://127.0.0.1:4318, or nothing,";
        return new TelemetrySettings(
                values.matching("telemetry.otlp-endpoint", "", URL, wanted).replaceAll("/+$", ""));
    }

    public boolean traces() {
        return !otlpEndpoint.isEmpty();
    }
}
