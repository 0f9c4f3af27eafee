package it.sportello.desk.attachment;

import it.sportello.core.attachment.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How files of a type begin, as the types' own documents fix it. */
final class Signatures {
    private record Signature(MediaType type, byte[] bytes) {}

    private static final List<Signature> KNOWN = List.of(
            new Signature(MediaType.JPEG, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
            new Signature(MediaType.PNG, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}),
            new Signature(MediaType.PDF, new byte[] {'%', 'P', 'D', 'F', '-'}));

    private static final int LOOKED_AT = 1024;
    private static final Pattern MARKUP =
            Pattern.compile("\\A[\\uFEFF\\s]*<|<(!doctype|html|script|svg|body|iframe)\\b", Pattern.CASE_INSENSITIVE);

    private Signatures() {}

    static Optional<MediaType> of(byte[] file) {
        return KNOWN.stream()
                .filter(known -> begins(file, known.bytes()))
                .map(Signature::type)
                .findFirst();
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length >= with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
    }

    /** Whether it looks like a page or a drawing that a browser would run. */
    static boolean isMarkup(byte[] file) {
        String head = new String(file, 0, Math.min(file.length, LOOKED_AT), StandardCharsets.UTF_8);
        return MARKUP.matcher(head).find();
    }
}
