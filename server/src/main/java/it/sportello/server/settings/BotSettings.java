package it.sportello.server.settings;

import java.util.List;

/**
 * @param enabled whether the bot answers; otherwise it passes every question to a person
 * @param namesSources whether citizens read where an answer comes from
 */
public record BotSettings(boolean enabled, boolean namesSources) {
    static BotSettings of(Values values) throws SettingsProblem {
        return new BotSettings(isOn(values, "bot.enabled"), isOn(values, "bot.show-source"));
    }

    private static boolean isOn(Values values, String key) throws SettingsProblem {
        return Boolean.parseBoolean(values.oneOf(key, "true", List.of("true", "false")));
    }
}
