package it.sportello.whatsapp;

/**
 * What only the office and the platform know.
 *
 * @param accessToken goes with every call of ours
 * @param appSecret the key that notifications are signed with
 * @param verifyToken what the platform quotes when it checks that an address is ours
 */
public record WhatsAppSecrets(String accessToken, String appSecret, String verifyToken) {
    public WhatsAppSecrets {
        Settings.requireText(accessToken, "whatsapp.access-token");
        Settings.requireText(appSecret, "whatsapp.app-secret");
        Settings.requireText(verifyToken, "whatsapp.verify-token");
    }

    @Override
    public String toString() {
        return "WhatsAppSecrets[hidden]";
    }
}
