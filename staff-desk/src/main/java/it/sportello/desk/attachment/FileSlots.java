package it.sportello.desk.attachment;

import it.sportello.core.attachment.MediaType;
import it.sportello.core.message.Attachment;
import it.sportello.knowledge.article.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The fields of a form for the files of one place in it: for each file one that names it, which nobody types, and one
 * in which it is described.
 *
 * @param place tells them from the files of other places
 */
public record FileSlots(String place) {
    private static final Pattern KEPT = Pattern.compile("(.{1,200}) #([0-9a-f]{64})");

    public FileSlots {
        Objects.requireNonNull(place, "place");
    }

    private static IntStream places() {
        return IntStream.rangeClosed(1, Limits.MOST_ATTACHMENTS);
    }

    private String file(int at) {
        return "file_" + place + "_" + at;
    }

    private String alt(int at) {
        return "alt_" + place + "_" + at;
    }

    /** The field with which a file comes. */
    public String upload() {
        return "upload_" + place;
    }

    public List<String> fields() {
        return places().boxed()
                .flatMap(at -> List.of(file(at), alt(at)).stream())
                .toList();
    }

    public void put(Map<String, String> values, List<Attachment> files) {
        for (int at = 1; at <= Math.min(files.size(), Limits.MOST_ATTACHMENTS); at++) {
            values.put(
                    file(at), kept(files.get(at - 1).title(), files.get(at - 1).name()));
            values.put(alt(at), Slot.described(files.get(at - 1)));
        }
    }

    static String kept(String title, String name) {
        return title + " #" + name;
    }

    /** What stands in a field that names a file, for people. */
    public static String readable(String field, String value) {
        return field.startsWith("file_") ? value.replaceFirst(" #[0-9a-f]{64}$", "") : value;
    }

    /** The first field that names no file yet. */
    Optional<String> free(UnaryOperator<String> values) {
        return places().mapToObj(this::file)
                .filter(field -> values.apply(field).isBlank())
                .findFirst();
    }

    /** The fields of a file that is taken away. */
    List<String> both(String file) {
        return places().boxed()
                .filter(at -> file(at).equals(file))
                .flatMap(at -> List.of(file(at), alt(at)).stream())
                .toList();
    }

    /** All files, whoever describes them still; such a one bears its name instead. */
    public List<Attachment> unsent(UnaryOperator<String> values) {
        return slots(values).stream()
                .flatMap(slot -> slot.attachment().or(slot::shown).stream())
                .toList();
    }

    /** The files that are described; what is wrong is left out. */
    public List<Attachment> read(UnaryOperator<String> values) {
        List<Attachment> files = new ArrayList<>();
        slots(values).forEach(slot -> slot.attachment().ifPresent(files::add));
        return List.copyOf(files);
    }

    List<Slot> slots(UnaryOperator<String> values) {
        return places().mapToObj(at -> new Slot(file(at), alt(at), values.apply(file(at)), values.apply(alt(at))))
                .filter(slot -> !slot.kept().isBlank())
                .toList();
    }

    /** One file as a form holds it. */
    record Slot(String file, String altField, String kept, String typedAlt) {
        Optional<Matcher> parts() {
            return Optional.of(KEPT.matcher(kept)).filter(Matcher::matches);
        }

        /** A file's name is no description. */
        String alt() {
            String alt = typedAlt.strip();
            return alt.equalsIgnoreCase(title()) ? "" : alt;
        }

        static String described(Attachment file) {
            return file.alt().equals(file.title()) ? "" : file.alt();
        }

        String title() {
            return readable(file, kept);
        }

        Optional<String> name() {
            return parts().map(parts -> parts.group(2));
        }

        Optional<MediaType> type() {
            return parts().flatMap(parts -> MediaType.claimedBy(parts.group(1)));
        }

        Optional<Attachment> attachment() {
            return alt().isEmpty()
                    ? Optional.empty()
                    : name().flatMap(name -> type().map(type -> new Attachment(name, type.kind(), title(), alt())));
        }

        /** Where its bytes are shown to whoever describes it. */
        Optional<Attachment> shown() {
            return name().flatMap(name -> type().map(type -> new Attachment(name, type.kind(), title(), title())));
        }
    }
}
