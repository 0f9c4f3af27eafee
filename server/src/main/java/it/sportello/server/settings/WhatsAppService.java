package it.sportello.server.settings;

import it.sportello.core.pace.Limits;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The WhatsApp number. It is on when an access token is set.
 *
 * @param apiUrl the platform's, without a slash at its end
 * @param limits how fast it takes messages
 */
public record WhatsAppService(Keys keys, String phoneNumberId, String apiUrl, String graphVersion, Limits limits) {

    /** What must stay secret. */
    public record Keys(String accessToken, String appSecret, String verifyToken) {
        public Keys {
            Objects.requireNonNull(accessToken, "accessToken");
            Objects.requireNonNull(appSecret, "appSecret");
            Objects.requireNonNull(verifyToken, "verifyToken");
        }

        @Override
        public String toString() {
            return "Keys[hidden]";
        }
    }

    private static final Pattern NUMBER_ID = Pattern.compile("\\d{0,30}");
    private static final Pattern URL = Pattern.compile("https?://\\S{1,300}");
    private static final Pattern VERSION = Pattern.compile("v\\d{1,3}\\.\\d{1,2}");

    public WhatsAppService {
        Objects.requireNonNull(keys, "keys");
        Objects.requireNonNull(phoneNumberId, "phoneNumberId");
        Objects.requireNonNull(apiUrl, "apiUrl");
        Objects.requireNonNull(graphVersion, "graphVersion");
        Objects.requireNonNull(limits, "limits");
    }

    static WhatsAppService of(Values values) throws SettingsProblem {
        Keys keys = new Keys(
                values.text("whatsapp.access-token", ""),
                values.text("whatsapp.app-secret", ""),
                values.text("whatsapp.verify-token", ""));
        WhatsAppService service = new WhatsAppService(
                keys,
                values.matching("whatsapp.phone-number-id", "", NUMBER_ID, "a number of digits only"),
                values.matching("whatsapp.api-url", "https://graph.facebook.com", URL, "an http address")
                        .replaceAll("/+$", ""),
                values.matching("whatsapp.graph-version", "v25.0", VERSION, "a version such as v25.0"),
                PlatformLimits.whatsapp(values));
        service.check();
        return service;
    }

    public boolean on() {
        return !keys.accessToken().isEmpty();
    }

    private void check() throws SettingsProblem {
        if (!on()) {
            return;
        }
        need("whatsapp.app-secret", keys.appSecret());
        need("whatsapp.verify-token", keys.verifyToken());
        need("whatsapp.phone-number-id", phoneNumberId);
    }

    private static void need(String key, String value) throws SettingsProblem {
        if (value.isEmpty()) {
            throw new SettingsProblem(key + ": it is needed when whatsapp.access-token is set");
        }
    }
}
