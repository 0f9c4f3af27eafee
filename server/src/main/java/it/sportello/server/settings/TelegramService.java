package it.sportello.server.settings;

import it.sportello.core.message.Language;
import it.sportello.core.pace.Limits;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Telegram bot.
 *
 * @param token BotFather's
 * @param secretToken what Telegram shows with each webhook
 * @param apiUrl the platform's, without a slash at its end
 * @param staffGroup the group in which the staff answer; empty where there is none
 * @param limits how fast it takes messages
 */
public record TelegramService(
        Mode mode, String token, String secretToken, String apiUrl, Optional<Group> staffGroup, Limits limits) {

    /** How updates come in. */
    public enum Mode {
        WEBHOOK,
        POLLING,
        OFF
    }

    /**
     * The group of the staff.
     *
     * @param number the platform's, with its minus
     * @param language in which the bot speaks to colleagues there
     */
    public record Group(String number, Language language) {
        public Group {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(language, "language");
        }
    }

    private static final Pattern TOKEN = Pattern.compile("(\\S{1,200})?");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{0,256}");
    private static final Pattern GROUP = Pattern.compile("(-[0-9]{1,18})?");
    private static final Pattern URL = Pattern.compile("https?://\\S{1,300}");

    public TelegramService {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(secretToken, "secretToken");
        Objects.requireNonNull(apiUrl, "apiUrl");
        Objects.requireNonNull(staffGroup, "staffGroup");
        Objects.requireNonNull(limits, "limits");
    }

    static TelegramService of(Values values) throws SettingsProblem {
        String mode = values.oneOf("telegram.mode", "off", List.of("webhook", "polling", "off"));
        String apiUrl = values.matching("telegram.api-url", "https://api.telegram.org", URL, "an http address");
        return new TelegramService(
                Mode.valueOf(mode.toUpperCase(Locale.ROOT)),
                values.matching("telegram.token", "", TOKEN, "BotFather's token, without blanks,"),
                values.matching("telegram.secret-token", "", SECRET, "up to 256 of A-Z a-z 0-9 _ -"),
                apiUrl.replaceAll("/+$", ""),
                group(values),
                PlatformLimits.telegram(values));
    }

    private static Optional<Group> group(Values values) throws SettingsProblem {
        String number = values.matching(
                "telegram.staff-group", "", GROUP, "the number of a group, which begins with -, or nothing,");
        String language = values.oneOf(
                "telegram.staff-group-language",
                Language.ITALIAN.code(),
                List.of(Language.ITALIAN.code(), Language.ENGLISH.code()));
        return number.isEmpty() ? Optional.empty() : Optional.of(new Group(number, new Language(language)));
    }

    void check(HttpSettings http) throws SettingsProblem {
        if (mode == Mode.OFF && staffGroup.isPresent()) {
            throw new SettingsProblem("telegram.staff-group: it needs telegram.mode webhook or polling");
        }
        if (mode != Mode.OFF && token.isEmpty()) {
            throw new SettingsProblem("telegram.token: it is needed when telegram.mode is not off");
        }
        if (mode == Mode.WEBHOOK && secretToken.isEmpty()) {
            throw new SettingsProblem("telegram.secret-token: it is needed when telegram.mode is webhook");
        }
        if (mode == Mode.WEBHOOK && !http.publicUrl().isEmpty() && !http.secure()) {
            throw new SettingsProblem("http.public-url: Telegram's webhook needs an address that begins with https://");
        }
    }

    @Override
    public String toString() {
        return "TelegramService[" + mode + "]";
    }
}
