package it.sportello.desk.register;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import it.sportello.core.message.Markdown;
import it.sportello.desk.page.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Bidi;
import java.util.List;
import java.util.Map;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** A transcript for people to read: facts first, then every message with its time and who spoke. */
final class TranscriptPdf {
    private static final float MARGIN = 50;
    private static final float FOOT = 30;
    private static final int TEXT = 10;
    private static final int SMALL = 8;
    private static final int TITLE = 15;
    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();

    private final Texts texts;
    private final Faces faces = new Faces();

    TranscriptPdf(Texts texts) {
        this.texts = texts;
    }

    byte[] write(Transcript transcript, String digest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN + FOOT)) {
            PdfWriter writer = PdfWriter.getInstance(document, bytes);
            writer.setPageEvent(new Footer(digest));
            document.addTitle(texts.say(
                    "register.title", String.valueOf(transcript.ticket().id())));
            document.setDocumentLanguage(texts.language().code());
            document.open();
            document.add(new Paragraph(
                    faces.known(texts.say(
                            "register.title", String.valueOf(transcript.ticket().id()))),
                    faces.bold(TITLE)));
            document.add(facts(transcript, digest));
            transcript.spoken().forEach(line -> document.add(line(line)));
        }
        return bytes.toByteArray();
    }

    private PdfPTable facts(Transcript transcript, String digest) {
        PdfPTable table = new PdfPTable(new float[] {1, 3});
        table.setWidthPercentage(100);
        table.setSpacingBefore(TEXT);
        table.setSpacingAfter(TEXT);
        List.of(
                        Map.entry("register.sender", transcript.sender()),
                        Map.entry("register.channel", named("channel.", transcript.channel())),
                        Map.entry("register.subject", transcript.subject()),
                        Map.entry("register.office", transcript.office()),
                        Map.entry(
                                "register.opened",
                                transcript.time(transcript.ticket().opened()) + " ("
                                        + transcript.zone().getId() + ")"),
                        Map.entry("register.digest", digest))
                .forEach(fact -> {
                    table.addCell(cell(texts.say(fact.getKey()), faces.bold(SMALL)));
                    table.addCell(cell(fact.getValue(), faces.plain(TEXT)));
                });
        return table;
    }

    private String named(String prefix, String key) {
        return texts.has(prefix + key) ? texts.say(prefix + key) : key;
    }

    private PdfPTable line(Transcript.Spoken line) {
        PdfPTable table = new PdfPTable(1);
        table.setWidthPercentage(100);
        table.setSpacingBefore(SMALL);
        table.addCell(cell(line.at() + "  " + texts.say("line." + line.by()), faces.bold(SMALL)));
        String text = line.by().equals("citizen") ? line.text() : plain(line.text());
        table.addCell(cell(text, faces.plain(TEXT)));
        line.trouble()
                .ifPresent(why -> table.addCell(cell(texts.say("register.not-delivered", why), faces.bold(SMALL))));
        return table;
    }

    private static String plain(String markdown) {
        return PLAIN.render(PARSER.parse(new Markdown(markdown).value()));
    }

    private PdfPCell cell(String text, Font font) {
        PdfPCell cell = new PdfPCell(new Phrase(faces.known(text), font));
        cell.setBorder(PdfPCell.NO_BORDER);
        boolean leftToRight = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        cell.setRunDirection(leftToRight ? PdfWriter.RUN_DIRECTION_LTR : PdfWriter.RUN_DIRECTION_RTL);
        return cell;
    }

    /** The digest and the page's number at the foot of every page. */
    private final class Footer extends PdfPageEventHelper {
        private final String digest;

        Footer(String digest) {
            this.digest = digest;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            Phrase foot =
                    new Phrase("SHA-256 " + digest + " – " + writer.getPageNumber(), new Font(faces.base(), SMALL - 1));
            ColumnText.showTextAligned(writer.getDirectContent(), Element.ALIGN_LEFT, foot, MARGIN, MARGIN - TEXT, 0);
        }
    }

    /** A typeface that is part of the document, and what is written in place of a sign that it does not have. */
    private static final class Faces {
        private static final String FOLDER = "net/sf/jasperreports/fonts/dejavu/";

        private final BaseFont regular = face("DejaVuSans.ttf");
        private final BaseFont heavy = face("DejaVuSans-Bold.ttf");

        private static BaseFont face(String file) {
            try {
                return BaseFont.createFont(FOLDER + file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
            } catch (IOException e) {
                throw new IllegalStateException("the typeface comes with the program: " + file, e);
            }
        }

        BaseFont base() {
            return regular;
        }

        Font plain(int size) {
            return new Font(regular, size);
        }

        Font bold(int size) {
            return new Font(heavy, size);
        }

        /** A sign without a picture is written as its number, for example {@code [U+1F600]}: nothing is left out silently. */
        String known(String text) {
            StringBuilder known = new StringBuilder();
            text.codePoints().forEach(sign -> {
                if (sign == '\n' || sign == '\t' || regular.charExists(sign)) {
                    known.appendCodePoint(sign);
                } else {
                    known.append(String.format("[U+%04X]", sign));
                }
            });
            return known.toString();
        }
    }
}
