package it.sportello.desk.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile, broken and sound files. */
class InspectionTest {
    private static final int MEGABYTES = 6;

    private record Case(String fileName, byte[] bytes, String verdict) {
        @Override
        public String toString() {
            return fileName + " " + verdict;
        }
    }

    private static Case of(String fileName, byte[] bytes, String verdict) {
        return new Case(fileName, bytes, verdict);
    }

    private static Case of(String fileName, String text, String verdict) {
        return new Case(fileName, text.getBytes(UTF_8), verdict);
    }

    static Stream<Case> files() {
        return Stream.of(
                of("mappa.png", InventedFiles.png(3, 2), "PNG mappa.png"),
                of("foto.JPEG", InventedFiles.jpeg(3, 2), "JPEG foto.JPEG"),
                of("modulo.pdf", InventedFiles.PDF, "PDF modulo.pdf"),
                of("modulo", InventedFiles.PDF, "PDF modulo.pdf"),
                of("C:\\Scrivania\\a/b/modulo.pdf", InventedFiles.PDF, "PDF modulo.pdf"),
                of("vuoto.pdf", "", "file.empty"),
                of("grande.pdf", padded(InventedFiles.PDF, (MEGABYTES << 20) + 1), "file.too-large"),
                of("intero.pdf", padded(InventedFiles.PDF, MEGABYTES << 20), "PDF intero.pdf"),
                of("grande.png", padded(InventedFiles.png(3, 2), (5 << 20) + 1), "file.image-too-large"),
                of("pagina.html", "<!DOCTYPE html><script>alert(1)</script>", "file.markup"),
                of("pagina.png", "\uFEFF \n<html>", "file.markup"),
                of("disegno.svg", "<?xml version=\"1.0\"?><svg onload=\"x()\"/>", "file.markup"),
                of("nascosta.pdf", "x <script>alert(1)</script>", "file.markup"),
                of("programma.exe", "MZ\0\0", "file.unknown"),
                of("fattura.pdf", "MZ\0\0", "file.mislabelled-unknown"),
                of("archivio.zip", "PK\3\4", "file.unknown"),
                of("anima.gif", "GIF89a;<script>", "file.markup"),
                of("anima.gif", "GIF89a", "file.unknown"),
                of("foto.jpg", InventedFiles.png(3, 2), "file.mislabelled"),
                of("modulo.pdf.exe", InventedFiles.PDF, "file.mislabelled"),
                of("foto.pdf", InventedFiles.jpeg(3, 2), "file.mislabelled"),
                of("rotta.png", Arrays.copyOf(InventedFiles.png(3, 2), 12), "file.broken"),
                of("rotta.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2}, "file.broken"),
                of("tronco.pdf", "%PDF-1.7\n1 0 obj", "file.broken"),
                of("bomba.png", claiming(2_000_000_000, 2_000_000_000), "file.image-size"),
                of("larga.png", claiming(9_000, 1_001), "file.image-size"),
                of("striscia.png", claiming(4_000, 100), "file.image-size"),
                of("giusta.png", claiming(5_000, 5_000), "PNG giusta.png"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsWhatItHolds(Case file) {
        assertEquals(
                file.verdict(),
                Inspection.of(file.fileName(), file.bytes(), MEGABYTES)
                        .fold(accepted -> accepted.file().mediaType() + " " + accepted.title(), why -> why.key()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Modulo di richiesta.pdf|Modulo di richiesta.pdf",
                "../../etc/passwd|passwd",
                "fdp{RLO}xe.pdf|fdp xe.pdf",
                "a{NUL}b{LF}c.pdf|a b c.pdf",
                "'<b>\"x\":?*|#%.pdf'|'b x .pdf'",
                "...|file",
                "è già.png|è già.png"
            })
    void aNameHidesNothing(String from, String shown) {
        String read = from.replace("{RLO}", "\u202E").replace("{NUL}", "\0").replace("{LF}", "\n");
        assertEquals(shown, FileTitle.of(read));
    }

    @ParameterizedTest
    @CsvSource({"400, 100, .pdf", "100, 100, .pdf", "400, 100, .moltolungo"})
    void aLongNameKeepsItsEnd(int length, int shown, String ending) {
        String title = FileTitle.of("a".repeat(length - ending.length()) + ending);
        assertEquals(shown, title.length());
        assertEquals(ending.equals(".pdf"), title.endsWith(".pdf"));
    }

    /** White space behind the head of a file changes nothing of what it is. */
    private static byte[] padded(byte[] file, int length) {
        byte[] padded = new byte[length];
        Arrays.fill(padded, (byte) ' ');
        System.arraycopy(file, 0, padded, 0, file.length - 6);
        System.arraycopy("%%EOF\n".getBytes(ISO_8859_1), 0, padded, length - 6, 6);
        return padded;
    }

    /** An image whose head claims to be so large. */
    private static byte[] claiming(int width, int height) {
        byte[] png = InventedFiles.png(1, 1);
        ByteBuffer head = ByteBuffer.wrap(png);
        head.putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        head.putInt(29, (int) sum.getValue());
        return png;
    }
}
