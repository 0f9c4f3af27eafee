package it.sportello.server.settings;

import java.util.List;

/** @param enabled whether the bot answers; otherwise it passes every question to a person */
public record BotSettings(boolean enabled) {
    static BotSettings of(Values values) throws SettingsProblem {
        return new BotSettings(Boolean.parseBoolean(values.oneOf("bot.enabled", "true", List.of("true", "false"))));
    }
}
