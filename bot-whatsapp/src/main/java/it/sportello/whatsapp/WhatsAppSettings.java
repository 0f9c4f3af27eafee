package it.sportello.whatsapp;

import it.sportello.whatsapp.wire.WhatsAppTemplate;
import java.util.Objects;

/**
 * Where and as whom the counter speaks on WhatsApp.
 *
 * @param apiUrl the platform's address, with or without a slash at its end
 * @param graphVersion the version of its interface, for example {@code v25.0}
 * @param phoneNumberId the platform's id of our number; notifications for other numbers of the same app are left alone
 * @param template with which citizens are invited once the platform's window is closed
 */
public record WhatsAppSettings(
        String apiUrl, String graphVersion, String phoneNumberId, WhatsAppSecrets secrets, WhatsAppTemplate template) {
    public WhatsAppSettings {
        Settings.requireText(apiUrl, "whatsapp.api-url");
        Settings.requireText(graphVersion, "whatsapp.graph-version");
        Settings.requireText(phoneNumberId, "whatsapp.phone-number-id");
        Objects.requireNonNull(secrets, "secrets");
        Objects.requireNonNull(template, "template");
    }

    /** Under which our number is spoken to. */
    String numberUrl() {
        String base = apiUrl.endsWith("/") ? apiUrl.substring(0, apiUrl.length() - 1) : apiUrl;
        return base + "/" + graphVersion + "/" + phoneNumberId;
    }
}
