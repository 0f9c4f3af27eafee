package it.sportello.knowledge.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import it.sportello.core.message.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * One place of a file that is being read. Whatever is wrong there is added to the problems, and reading goes on, so
 * that all problems are told at once.
 */
record Field(String place, JsonNode node, List<String> problems) {

    /** Asks for no other keys than these. */
    Field only(Set<String> keys) {
        if (!node.isObject()) {
            return wrong("keys and values are wanted", this);
        }
        node.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                wrong("unknown key \"" + clipped(key) + "\"", this);
            }
        });
        return this;
    }

    Field at(String key) {
        return new Field(place + ", " + key, node.path(key), problems);
    }

    Optional<Field> maybe(String key) {
        return node.has(key) ? Optional.of(at(key)) : Optional.empty();
    }

    /** The elements of a list; at most that many. */
    List<Field> list(int most) {
        if (!node.isArray() || node.size() > most) {
            return wrong("a list of at most " + most + " is wanted", List.of());
        }
        List<Field> elements = new ArrayList<>();
        for (JsonNode element : node) {
            elements.add(new Field(place + " " + (elements.size() + 1), element, problems));
        }
        return elements;
    }

    /** A text of 1 to that many characters, blanks around it dropped. */
    String text(int longest) {
        String text = node.isTextual() ? node.textValue().strip() : "";
        return text.isEmpty() || text.length() > longest || text.indexOf('\0') >= 0
                ? wrong("a text of 1 to " + longest + " characters is wanted", "")
                : text;
    }

    /** Something per language, Italian first, then by code. */
    <T> Map<Language, T> perLanguage(BiFunction<Language, Field, T> read) {
        Map<Language, T> all = new LinkedHashMap<>();
        if (!node.isObject() || node.isEmpty()) {
            return wrong("a text per language is wanted", all);
        }
        node.fieldNames().forEachRemaining(code -> {
            if (!code.matches("[a-z]{2}")) {
                wrong("\"" + clipped(code) + "\" is no language", all);
            }
        });
        node.propertyStream()
                .map(Map.Entry::getKey)
                .filter(code -> code.matches("[a-z]{2}"))
                .map(Language::new)
                .sorted(YamlForm.ITALIAN_FIRST)
                .forEach(language -> all.put(language, read.apply(language, at(language.code()))));
        return all;
    }

    <T> T wrong(String problem, T instead) {
        problems.add(place + ": " + (node instanceof MissingNode ? "missing; " : "") + problem);
        return instead;
    }

    private static String clipped(String key) {
        return key.length() <= 40 ? key : key.substring(0, 40) + "…";
    }
}
