package it.sportello.server.platform;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a text as Telegram does in HTML mode: few tags, each closed, and four named entities. */
final class TelegramHtml {
    private static final Map<String, Set<String>> TAGS = Map.ofEntries(
            Map.entry("b", Set.of()),
            Map.entry("strong", Set.of()),
            Map.entry("i", Set.of()),
            Map.entry("em", Set.of()),
            Map.entry("u", Set.of()),
            Map.entry("ins", Set.of()),
            Map.entry("s", Set.of()),
            Map.entry("strike", Set.of()),
            Map.entry("del", Set.of()),
            Map.entry("a", Set.of("href")),
            Map.entry("code", Set.of("class")),
            Map.entry("pre", Set.of()),
            Map.entry("blockquote", Set.of("expandable")),
            Map.entry("tg-spoiler", Set.of()));

    private TelegramHtml() {}

    /** What stays when the tags are taken out. */
    static String visible(String html) throws Unparsable {
        StringBuilder text = new StringBuilder();
        try {
            SAXParserFactory.newInstance()
                    .newSAXParser()
                    .parse(new InputSource(new StringReader("<t>" + html + "</t>")), new Tags(text));
        } catch (SAXException e) {
            throw new Unparsable(e);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    /** The text is no HTML in Telegram's sense. */
    static final class Unparsable extends Exception {
        private static final long serialVersionUID = 1L;

        Unparsable(SAXException cause) {
            super(cause);
        }
    }

    private static final class Tags extends DefaultHandler {
        private final StringBuilder text;
        private boolean inside;

        Tags(StringBuilder text) {
            this.text = text;
        }

        @Override
        public void startElement(String uri, String localName, String tag, Attributes attributes) throws SAXException {
            if (!inside) {
                inside = true;
                return;
            }
            Set<String> allowed = TAGS.get(tag);
            if (allowed == null) {
                throw new SAXException("Unsupported start tag \"" + tag + "\"");
            }
            for (int i = 0; i < attributes.getLength(); i++) {
                if (!allowed.contains(attributes.getQName(i))) {
                    throw new SAXException("Unsupported attribute of tag \"" + tag + "\"");
                }
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            text.append(characters, start, length);
        }
    }
}
