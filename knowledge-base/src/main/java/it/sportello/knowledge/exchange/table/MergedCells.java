package it.sportello.knowledge.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.CellAddress;

/**
 * The cells of a sheet that are merged downwards. A workbook keeps the text of merged cells in the first one only, and
 * who merges an office's name over five lines means all five.
 */
final class MergedCells {
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3}[1-9]\\d{0,6}):([A-Z]{1,3}[1-9]\\d{0,6})");
    private static final Pattern LEADING_SLASH = Pattern.compile("^/");
    private static final int MOST = 100_000;

    /** Lines from 0, both included. */
    private record Span(int column, int first, int last) {}

    private record Open(Span span, String text) {}

    private final NavigableMap<Integer, List<Span>> byLine = new TreeMap<>();
    private final Map<Integer, Open> open = new HashMap<>();
    private int count;

    private MergedCells() {}

    /** Those of the sheet that the workbook names by that id. */
    static MergedCells of(Archive archive, String sheetId) throws IOException, XMLStreamException {
        MergedCells merged = new MergedCells();
        Optional<String> path = path(archive, sheetId);
        Optional<InputStream> sheet = path.isPresent() ? archive.part(path.get()) : Optional.empty();
        if (sheet.isPresent()) {
            try (InputStream part = sheet.get()) {
                merged.read(reader(part));
            }
        }
        return merged;
    }

    private static Optional<String> path(Archive archive, String sheetId) throws IOException, XMLStreamException {
        Optional<InputStream> relations = archive.part("xl/_rels/workbook.xml.rels");
        if (relations.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream part = relations.get()) {
            XMLStreamReader xml = reader(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && sheetId.equals(attribute(xml, "Id"))) {
                    String target = attribute(xml, "Target");
                    return Optional.of(
                            target.startsWith("/")
                                    ? LEADING_SLASH.matcher(target).replaceFirst("")
                                    : "xl/" + target);
                }
            }
        }
        return Optional.empty();
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext() && count < MOST) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("mergeCell")) {
                add(RANGE.matcher(attribute(xml, "ref")));
            }
        }
    }

    private void add(Matcher range) {
        if (!range.matches()) {
            return;
        }
        CellAddress from = new CellAddress(range.group(1));
        CellAddress to = new CellAddress(range.group(2));
        byLine.computeIfAbsent(from.getRow(), line -> new ArrayList<>())
                .add(new Span(from.getColumn(), from.getRow(), to.getRow()));
        count++;
    }

    /** The texts of a line, from 0, with those that stand further up in a merged cell; called line by line, downwards. */
    List<String> filled(int line, List<String> texts) {
        List<String> filled = new ArrayList<>(texts);
        open.values().removeIf(one -> one.span().last() < line);
        open.forEach((column, one) -> put(filled, column, one.text()));
        while (!byLine.isEmpty() && byLine.firstKey() <= line) {
            byLine.pollFirstEntry().getValue().stream()
                    .filter(span -> span.column() < texts.size())
                    .forEach(span -> open.put(span.column(), new Open(span, texts.get(span.column()))));
        }
        return filled;
    }

    private static void put(List<String> texts, int column, String text) {
        while (texts.size() <= column && column < Tables.MOST_COLUMNS) {
            texts.add("");
        }
        if (column < texts.size()) {
            texts.set(column, text);
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name)).orElse("");
    }

    /** Java's own reader, without anything that a document could make it fetch. */
    private static XMLStreamReader reader(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(part);
    }
}
