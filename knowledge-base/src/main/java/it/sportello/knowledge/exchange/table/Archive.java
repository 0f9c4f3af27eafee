package it.sportello.knowledge.exchange.table;

import it.sportello.knowledge.exchange.remark.Remark.Kind;
import it.sportello.knowledge.exchange.remark.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * The archive that a workbook is. A few kilobytes may claim to be gigabytes, so that it is unpacked once into nothing
 * and given up where it grows too large, before anything of it is kept.
 */
final class Archive implements AutoCloseable {
    /** Ten thousand lines of a thousand letters take about a quarter of it. */
    static final int MOST_BYTES = 48 << 20;

    private static final int MOST_PARTS = 2_000;
    private static final int MEGABYTE = 1 << 20;

    private final ZipFile zip;

    private Archive(ZipFile zip) {
        this.zip = zip;
    }

    static Archive open(byte[] bytes) throws Unreadable {
        if (ReadableWorkbook.isOLE2Header(bytes)) {
            throw new Unreadable(Kind.OLD_WORKBOOK);
        }
        try {
            Archive archive = new Archive(ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .get());
            archive.demandBounded();
            return archive;
        } catch (IOException e) {
            throw new Unreadable(Kind.NOT_A_WORKBOOK);
        }
    }

    private void demandBounded() throws IOException, Unreadable {
        long unpacked = 0;
        int parts = 0;
        byte[] chunk = new byte[1 << 16];
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            try (InputStream part = zip.getInputStream(entry)) {
                for (int read = part.read(chunk); read >= 0; read = part.read(chunk)) {
                    unpacked += read;
                    if (unpacked > MOST_BYTES || parts > MOST_PARTS) {
                        throw new Unreadable(Kind.UNPACKS_TOO_LARGE, String.valueOf(MOST_BYTES / MEGABYTE));
                    }
                }
            }
            parts++;
        }
    }

    /** A part's content; empty where there is none of that name. */
    Optional<InputStream> part(String name) throws IOException {
        Optional<ZipArchiveEntry> entry = Optional.ofNullable(zip.getEntry(name));
        return entry.isPresent() ? Optional.of(zip.getInputStream(entry.get())) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
