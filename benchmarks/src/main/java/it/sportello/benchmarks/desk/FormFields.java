package it.sportello.benchmarks.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in the fields of a page, as a browser would send it back. */
final class FormFields {
    private static final Pattern FIELD = Pattern.compile(
            "<(?:input|textarea)[^>]*\\bname=\"(\\w+)\"(?:[^>]*\\bvalue=\"([^\"]*)\")?[^>]*>(?:\\n([^<]*)</textarea>)?");
    private static final Pattern CHOICE =
            Pattern.compile("<select[^>]*\\bname=\"(\\w+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected>");

    private FormFields() {}

    static Map<String, String> of(String html) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(html);
        while (field.find()) {
            String value = Optional.ofNullable(field.group(2)).orElse(field.group(3));
            fields.putIfAbsent(
                    field.group(1), unescaped(Optional.ofNullable(value).orElse("")));
        }
        Matcher choice = CHOICE.matcher(html);
        while (choice.find()) {
            Matcher chosen = CHOSEN.matcher(choice.group(2));
            fields.putIfAbsent(choice.group(1), chosen.find() ? unescaped(chosen.group(1)) : "");
        }
        return fields;
    }

    private static String unescaped(String text) {
        return text.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
