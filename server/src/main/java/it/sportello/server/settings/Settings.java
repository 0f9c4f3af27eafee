package it.sportello.server.settings;

import java.util.Optional;

/** All settings, one record a concern; empty where nothing is configured of it. */
public record Settings(
        OfficeSettings office,
        GoLiveSettings goLive,
        CounterSettings counter,
        KnowledgeSettings knowledge,
        PeopleSettings people,
        AttachmentSettings attachments,
        HttpSettings http,
        StorageSettings storage,
        RetentionSettings retention,
        Optional<EmbeddingSettings> embedding,
        BotSettings bot,
        TelegramService telegram,
        WhatsAppService whatsapp,
        SendingSettings sending,
        Optional<MailSettings> mail,
        LogSettings log,
        TelemetrySettings telemetry) {

    static Settings of(Values values) throws SettingsProblem {
        HttpSettings http = HttpSettings.of(values);
        Settings settings = new Settings(
                OfficeSettings.of(values),
                GoLiveSettings.of(values),
                CounterSettings.of(values),
                KnowledgeSettings.of(values),
                PeopleSettings.of(values),
                AttachmentSettings.of(values),
                http,
                StorageSettings.of(values),
                RetentionSettings.of(values),
                EmbeddingSettings.of(values),
                BotSettings.of(values),
                TelegramService.of(values),
                WhatsAppService.of(values),
                SendingSettings.of(values),
                MailSettings.of(values),
                LogSettings.of(values),
                TelemetrySettings.of(values));
        values.allKnown();
        settings.telegram.check(http);
        return settings;
    }
}
