package it.sportello.server.settings;

import it.sportello.core.pace.Limits;
import it.sportello.core.pace.Pace;
import java.time.Duration;
import java.util.Optional;

/** How fast each platform takes messages; 0 in place of a number is no limit. */
final class PlatformLimits {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST = 100_000;

    private PlatformLimits() {}

    static Limits telegram(Values values) throws SettingsProblem {
        return new Limits(
                within(values.number("telegram.limits.per-second", 30, 0, MOST), SECOND),
                pace(
                        values.number("telegram.limits.per-chat-and-minute", 60, 0, MOST),
                        values.number("telegram.limits.chat-burst", 5, 1, MOST)),
                within(values.number("telegram.limits.per-group-and-minute", 20, 0, MOST), MINUTE));
    }

    static Limits whatsapp(Values values) throws SettingsProblem {
        return new Limits(
                within(values.number("whatsapp.limits.per-second", 80, 0, MOST), SECOND),
                pace(
                        values.number("whatsapp.limits.per-citizen-and-minute", 10, 0, MOST),
                        values.number("whatsapp.limits.citizen-burst", 45, 1, MOST)),
                Optional.empty());
    }

    private static Optional<Pace> within(int most, Duration period) {
        return most == 0 ? Optional.empty() : Optional.of(Pace.within(most, period));
    }

    private static Optional<Pace> pace(int perMinute, int burst) {
        return perMinute == 0 ? Optional.empty() : Optional.of(new Pace(perMinute, MINUTE, burst));
    }
}
