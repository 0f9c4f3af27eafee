package it.sportello.desk.attachment;

import it.sportello.core.message.Attachment;
import java.util.List;
import java.util.Map;

/** Files as pages show them. */
public final class FileView {
    private FileView() {}

    public static List<Map<String, Object>> of(List<Attachment> files) {
        return files.stream().map(FileView::of).toList();
    }

    private static Map<String, Object> of(Attachment file) {
        return Map.of(
                "name", file.name(),
                "image", file.kind() == Attachment.Kind.IMAGE,
                "title", file.title(),
                "alt", file.alt(),
                "path", file.path());
    }
}
