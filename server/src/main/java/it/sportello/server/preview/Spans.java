package it.sportello.server.preview;

import it.sportello.desk.writing.Preview.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a channel of ours has written in its platform's dialect, as letters in a style. */
final class Spans {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z]+)[^>]*>");
    private static final Pattern STARRED = Pattern.compile("(?<!\\w)([*_])(\\S(?:[^*_\\n]*\\S)?)\\1(?!\\w)");

    private Spans() {}

    /** Telegram's tags; whatever else a text holds comes escaped. */
    static List<Span> telegram(String html) {
        List<Span> spans = new ArrayList<>();
        Matcher tag = TAG.matcher(html);
        int strong = 0;
        int emphasis = 0;
        int from = 0;
        while (tag.find()) {
            add(spans, new Span(unescaped(html.substring(from, tag.start())), strong > 0, emphasis > 0));
            int step = tag.group(1).isEmpty() ? 1 : -1;
            strong += tag.group(2).equals("b") ? step : 0;
            emphasis += tag.group(2).equals("i") ? step : 0;
            from = tag.end();
        }
        add(spans, new Span(unescaped(html.substring(from)), false, false));
        return spans;
    }

    /** WhatsApp's stars and underscores around words. */
    static List<Span> whatsApp(String text) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (MatchResult starred : STARRED.matcher(text).results().toList()) {
            boolean strong = starred.group(1).equals("*");
            add(spans, new Span(text.substring(from, starred.start()), false, false));
            add(spans, new Span(starred.group(2), strong, !strong));
            from = starred.end();
        }
        add(spans, new Span(text.substring(from), false, false));
        return spans;
    }

    private static void add(List<Span> spans, Span span) {
        if (!span.text().isEmpty()) {
            spans.add(span);
        }
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
