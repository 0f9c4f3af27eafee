package it.sportello.whatsapp.wire;

import java.util.Objects;

/**
 * The message that Meta has approved for inviting a citizen to read what waits for him: without variables, and with one
 * quick-reply button, such as "read the answer".
 *
 * @param name as Meta knows it; empty where there is none
 * @param language its code at Meta, such as {@code it} or {@code en_US}
 */
public record WhatsAppTemplate(String name, String language) {
    public static final WhatsAppTemplate NONE = new WhatsAppTemplate("", "it");

    public WhatsAppTemplate {
        Objects.requireNonNull(name, "name");
        if (language.isBlank()) {
            throw new IllegalArgumentException("whatsapp.template-language: must not be empty");
        }
    }

    public boolean exists() {
        return !name.isEmpty();
    }
}
