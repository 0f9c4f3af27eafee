package it.sportello.knowledge.understanding;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;

/** A stretch of bytes in memory, read from its beginning. What is long within it can be read apart, uncopied. */
final class Stretch extends DataInputStream {
    private final byte[] all;
    private final int to;

    Stretch(byte[] all) {
        this(all, 0, all.length);
    }

    Stretch(byte[] all, int from, int to) {
        super(new ByteArrayInputStream(all, from, to - from));
        this.all = all;
        this.to = to;
    }

    /** Where it is read now, counted from the first of all bytes. */
    int place() throws IOException {
        return to - available();
    }

    /** The next bytes, which are not read here any more; fails where there are fewer. */
    Stretch next(int length) throws IOException {
        int from = place();
        skipNBytes(length);
        return new Stretch(all, from, from + length);
    }
}
