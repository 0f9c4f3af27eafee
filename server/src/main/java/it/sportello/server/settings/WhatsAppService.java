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
public record WhatsAppService(
        Keys keys, String phoneNumberId, String apiUrl, String graphVersion, Template template, Limits limits) {
    /**
     * The approved message that invites a citizen to read what waits for him.
     *
     * @param name empty where there is none: then nothing reaches a citizen who has said nothing for a day
     */
    public record Template(String name, String language) {
        public Template {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(language, "language");
        }

        public boolean exists() {
            return !name.isEmpty();
        }
    }

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
    private static final Pattern TEMPLATE = Pattern.compile("[a-z0-9_]{0,512}");
    private static final Pattern TEMPLATE_LANGUAGE = Pattern.compile("[a-z]{2,3}(_[A-Za-z]{2,4})?");
    private static final Pattern VERSION = Pattern.compile("v\\d{1,3}\\.\\d{1,2}");

    public WhatsAppService {
        Objects.requireNonNull(keys, "keys");
        Objects.requireNonNull(phoneNumberId, "phoneNumberId");
        Objects.requireNonNull(apiUrl, "apiUrl");
        Objects.requireNonNull(graphVersion, "graphVersion");
        Objects.requireNonNull(template, "template");
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
                new Template(
                        values.matching(
                                "whatsapp.template-name",
                                "",
                                TEMPLATE,
                                "the name of a template: a to z, digits and _ only"),
                        values.matching(
                                "whatsapp.template-language",
                                "it",
                                TEMPLATE_LANGUAGE,
                                "the language of the template, such as it or en_US")),
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
