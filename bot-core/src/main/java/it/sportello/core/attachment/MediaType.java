package it.sportello.core.attachment;

import it.sportello.core.message.Attachment.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be sent: that alone which every channel takes and every telephone opens. */
public enum MediaType {
    JPEG("image/jpeg", Kind.IMAGE, List.of("jpg", "jpeg")),
    PNG("image/png", Kind.IMAGE, List.of("png")),
    PDF("application/pdf", Kind.DOCUMENT, List.of("pdf"));

    private final String value;
    private final Kind kind;
    private final List<String> endings;

    MediaType(String value, Kind kind, List<String> endings) {
        this.value = value;
        this.kind = kind;
        this.endings = endings;
    }

    /** As headers write it. */
    public String value() {
        return value;
    }

    public Kind kind() {
        return kind;
    }

    /** The ending that a name without one gets. */
    public String ending() {
        return endings.get(0);
    }

    /** The type that a header names so. */
    public static Optional<MediaType> of(String value) {
        return Stream.of(values()).filter(type -> type.value.equals(value)).findFirst();
    }

    /** The type that a file's name claims by its ending. */
    public static Optional<MediaType> claimedBy(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(type -> type.endings.contains(ending)).findFirst();
    }
}
