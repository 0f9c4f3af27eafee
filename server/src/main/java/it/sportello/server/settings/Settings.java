package it.sportello.server.settings;

/** All settings, one record a concern. */
public record Settings(
        OfficeSettings office,
        HttpSettings http,
        StorageSettings storage,
        TelegramService telegram,
        WhatsAppService whatsapp,
        LogSettings log) {

    static Settings of(Values values) throws SettingsProblem {
        HttpSettings http = HttpSettings.of(values);
        Settings settings = new Settings(
                OfficeSettings.of(values),
                http,
                StorageSettings.of(values),
                TelegramService.of(values),
                WhatsAppService.of(values),
                LogSettings.of(values));
        values.allKnown();
        settings.telegram.check(http);
        return settings;
    }
}
