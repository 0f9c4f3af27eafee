package it.sportello.desk.attachment;

import io.vertx.core.Future;
import io.vertx.ext.web.FileUpload;
import it.sportello.core.attachment.KeptFiles;
import it.sportello.core.message.Attachment;
import it.sportello.desk.attachment.FileSlots.Slot;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Limits;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Where staff attach files and take them away again. A file is kept as soon as it comes, so that whatever happens to
 * the form afterwards, nobody has to look for it twice.
 *
 * @param megabytes that a file may have
 */
public record FileDesk(KeptFiles files, int megabytes) {
    /** In a form, the field of the file that is to be taken away. */
    private static final String TAKE_AWAY = "take_away";

    public FileDesk {
        Objects.requireNonNull(files, "files");
    }

    /**
     * What became of a wish.
     *
     * @param values that the form now has, by field; only those that changed
     * @param error why a file was not taken; empty where all is well
     */
    public record Changed(Map<String, String> values, String error) {
        public Changed {
            values = Map.copyOf(values);
            Objects.requireNonNull(error, "error");
        }
    }

    /** In bytes, with all that may be typed beside it: one that is somewhat too large is refused on its own page. */
    public long largestForm(long largestText) {
        return largestText + ((long) megabytes << 20) * 2;
    }

    /** Attaches the file that came for the place, or takes away the one that is named. */
    public Future<Changed> change(Visit visit, FileSlots slots, UnaryOperator<String> values) {
        String away = visit.typed(TAKE_AWAY);
        if (!away.isEmpty()) {
            Map<String, String> cleared = new HashMap<>();
            slots.both(away).forEach(field -> cleared.put(field, ""));
            return Future.succeededFuture(new Changed(cleared, ""));
        }
        Optional<String> free = slots.free(values);
        return free.isEmpty()
                ? refused(visit.say("file.most", Limits.MOST_ATTACHMENTS))
                : upload(visit, slots)
                        .map(file -> attach(visit, file, free.get()))
                        .orElseGet(() -> refused(visit.say("file.none")));
    }

    private static Optional<FileUpload> upload(Visit visit, FileSlots slots) {
        return visit.context().fileUploads().stream()
                .filter(upload -> upload.name().equals(slots.upload()))
                .filter(upload -> !upload.fileName().isBlank())
                .findFirst();
    }

    private static Future<Changed> refused(String why) {
        return Future.succeededFuture(new Changed(Map.of(), why));
    }

    private Future<Changed> attach(Visit visit, FileUpload file, String field) {
        if (file.size() > (long) megabytes << 20) {
            return refused(visit.say("file.too-large", megabytes));
        }
        return visit.context()
                .vertx()
                .fileSystem()
                .readFile(file.uploadedFileName())
                .compose(content -> Inspection.of(file.fileName(), content.getBytes(), megabytes)
                        .fold(
                                accepted -> keep(accepted, field),
                                why -> refused(visit.say(why.key(), why.values().toArray()))));
    }

    private Future<Changed> keep(Inspected.Accepted accepted, String field) {
        return files.keep(accepted.file())
                .map(name -> new Changed(Map.of(field, FileSlots.kept(accepted.title(), name)), ""));
    }

    /** What is wrong with the files of a form, by field; none where it can be kept. */
    public Future<Map<String, String>> errors(Visit visit, FileSlots place, UnaryOperator<String> values) {
        List<Slot> slots = place.slots(values);
        Map<String, String> errors = new LinkedHashMap<>();
        if (!visit.typed(place.upload()).isBlank()) {
            errors.put(place.upload(), visit.say("file.not-attached"));
        }
        slots.forEach(slot -> undescribed(visit, slot).ifPresent(why -> errors.put(slot.altField(), why)));
        return strange(slots).map(strange -> {
            strange.forEach(slot -> errors.put(slot.altField(), visit.say("file.gone", slot.title())));
            return errors;
        });
    }

    private static Optional<String> undescribed(Visit visit, Slot slot) {
        if (slot.alt().isEmpty()) {
            return Optional.of(visit.say("file.describe", slot.title()));
        }
        return slot.alt().length() > Limits.LONGEST_ALT
                ? Optional.of(visit.say(
                        "file.description-long", Limits.LONGEST_ALT, slot.alt().length()))
                : Optional.empty();
    }

    /** Those that are not kept, or are something else than they claim. */
    private Future<List<Slot>> strange(List<Slot> slots) {
        Set<String> names = slots.stream().flatMap(slot -> slot.name().stream()).collect(Collectors.toSet());
        return names.isEmpty()
                ? Future.succeededFuture(slots)
                : files.types(names)
                        .map(types -> slots.stream()
                                .filter(slot -> slot.type().isEmpty()
                                        || !slot.type().equals(slot.name().map(types::get)))
                                .toList());
    }

    /** The files of a place as its form shows them. */
    public static List<Map<String, Object>> shown(FileSlots place, UnaryOperator<String> values) {
        return place.slots(values).stream().map(FileDesk::shown).toList();
    }

    private static Map<String, Object> shown(Slot slot) {
        Optional<Attachment> file = slot.shown();
        return Map.of(
                "field", slot.file(),
                "kept", slot.kept(),
                "altField", slot.altField(),
                "alt", slot.typedAlt(),
                "title", slot.title(),
                "image", file.filter(one -> one.kind() == Attachment.Kind.IMAGE).isPresent(),
                "path", file.map(Attachment::path).orElse(""));
    }
}
