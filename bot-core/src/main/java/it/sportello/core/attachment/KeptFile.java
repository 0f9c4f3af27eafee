package it.sportello.core.attachment;

import java.util.Arrays;
import java.util.Objects;

/**
 * The bytes of a file and what they are. Hidden in logs.
 *
 * @param mediaType as its content shows, whatever anybody called it
 */
public record KeptFile(MediaType mediaType, byte[] bytes) {
    public KeptFile {
        Objects.requireNonNull(mediaType, "mediaType");
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeptFile that && mediaType == that.mediaType && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(mediaType, Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return "KeptFile[" + mediaType + ", " + bytes.length + " bytes]";
    }
}
