package it.sportello.server.mail;

import java.util.Objects;

/**
 * A letter as it goes out.
 *
 * @param messageId by which mail programs name it when somebody replies
 */
record WrittenLetter(String to, String subject, String text, String messageId) {
    WrittenLetter {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(messageId, "messageId");
    }

    @Override
    public String toString() {
        return "WrittenLetter[hidden]";
    }
}
