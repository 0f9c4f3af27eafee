package it.sportello.desk.attachment;

import it.sportello.core.attachment.KeptFile;
import it.sportello.core.attachment.MediaType;
import it.sportello.core.message.Attachment.Kind;
import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Judges a file by what it holds, and refuses what a platform would refuse later or a browser might run. Neither its
 * name nor what the browser says of it is believed.
 */
final class Inspection {
    /** Telegram takes no photo whose sides add up to more, or of which one is so many times the other. */
    private static final int LONGEST_SIDES = 10_000;

    private static final int MOST_UNEQUAL = 20;
    /** WhatsApp takes no larger image. */
    private static final int LARGEST_IMAGE = 5 << 20;

    private static final int END_OF_A_PDF = 2048;

    private final String title;
    private final byte[] bytes;
    private final int megabytes;

    private Inspection(String title, byte[] bytes, int megabytes) {
        this.title = title;
        this.bytes = bytes;
        this.megabytes = megabytes;
    }

    /** @param megabytes that a file may have */
    static Inspected of(String fileName, byte[] bytes, int megabytes) {
        return new Inspection(FileTitle.of(fileName), bytes, megabytes).judged();
    }

    private Inspected judged() {
        if (bytes.length == 0) {
            return refused("file.empty");
        }
        if (bytes.length > megabytes << 20) {
            return refused("file.too-large", megabytes);
        }
        return Signatures.of(bytes).map(this::known).orElseGet(this::unknown);
    }

    private Inspected unknown() {
        if (Signatures.isMarkup(bytes)) {
            return refused("file.markup");
        }
        return MediaType.claimedBy(title)
                .map(claimed -> refused("file.mislabelled-unknown", claimed.name()))
                .orElseGet(() -> refused("file.unknown"));
    }

    private Inspected known(MediaType type) {
        String named = title.contains(".") ? title : title + "." + type.ending();
        if (!MediaType.claimedBy(named).equals(Optional.of(type))) {
            return refused("file.mislabelled", ending(named), type.name(), type.ending());
        }
        return (type.kind() == Kind.IMAGE ? wrongImage(type) : wrongDocument())
                .orElseGet(() -> new Inspected.Accepted(new KeptFile(type, bytes), named));
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private Optional<Inspected> wrongImage(MediaType type) {
        if (bytes.length > LARGEST_IMAGE) {
            return Optional.of(refused("file.image-too-large", LARGEST_IMAGE >> 20));
        }
        return dimension(type).map(this::wrongSize).orElseGet(() -> Optional.of(refused("file.broken")));
    }

    private Optional<Inspected> wrongSize(Dimension size) {
        int longer = Math.max(size.width, size.height);
        int shorter = Math.min(size.width, size.height);
        boolean fits = (long) longer + shorter <= LONGEST_SIDES && longer <= (long) shorter * MOST_UNEQUAL;
        return fits ? Optional.empty() : Optional.of(refused("file.image-size", size.width, size.height));
    }

    /** Only the head is read: an image of a billion dots is never unpacked. */
    private Optional<Dimension> dimension(MediaType type) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.value());
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            return Optional.of(new Dimension(reader.getWidth(0), reader.getHeight(0)));
        } catch (IOException | RuntimeException unreadable) {
            // Readers of the JDK throw whatever occurs to them over a damaged head.
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    /** One that was cut off on its way has no end. */
    private Optional<Inspected> wrongDocument() {
        int from = Math.max(0, bytes.length - END_OF_A_PDF);
        boolean ends = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
        return ends ? Optional.empty() : Optional.of(refused("file.broken"));
    }

    private static Inspected refused(String key, Object... values) {
        return new Inspected.Refused(key, List.of(values));
    }
}
