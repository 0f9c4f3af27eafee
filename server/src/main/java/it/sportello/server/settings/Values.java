package it.sportello.server.settings;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The settings as texts by the path of their key, the file's first, the environment's over them. Each key that is read
 * counts as known; what was given and never read is unknown.
 */
final class Values {
    private final Map<String, String> fromFile;
    private final Map<String, String> fromEnvironment;
    private final Set<String> known = new TreeSet<>();

    Values(Map<String, String> fromFile, Map<String, String> fromEnvironment) {
        this.fromFile = new TreeMap<>(fromFile);
        this.fromEnvironment = new TreeMap<>(fromEnvironment);
    }

    /** The environment variable that overrides a key. */
    static String variable(String key) {
        return SettingsFile.ENVIRONMENT_PREFIX
                + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    String text(String key, String otherwise) {
        known.add(key);
        String value = fromEnvironment.getOrDefault(variable(key), fromFile.getOrDefault(key, otherwise));
        return value.strip();
    }

    String matching(String key, String otherwise, Pattern shape, String wanted) throws SettingsProblem {
        String value = text(key, otherwise);
        if (!shape.matcher(value).matches()) {
            throw new SettingsProblem(key + ": " + wanted + " is wanted");
        }
        return value;
    }

    int number(String key, int otherwise, int least, int most) throws SettingsProblem {
        String wanted = "a whole number from " + least + " to " + most;
        String value = matching(key, Integer.toString(otherwise), Pattern.compile("\\d{1,9}"), wanted);
        int number = Integer.parseInt(value);
        if (number < least || number > most) {
            throw new SettingsProblem(key + ": " + wanted + " is wanted, not " + number);
        }
        return number;
    }

    String oneOf(String key, String otherwise, List<String> allowed) throws SettingsProblem {
        String value = text(key, otherwise);
        if (!allowed.contains(value)) {
            throw new SettingsProblem(key + ": one of " + String.join(", ", allowed) + " is wanted");
        }
        return value;
    }

    ZoneId zone(String key, String otherwise) throws SettingsProblem {
        try {
            return ZoneId.of(text(key, otherwise));
        } catch (DateTimeException e) {
            throw new SettingsProblem(key + ": a time zone such as Europe/Rome is wanted");
        }
    }

    /** Fails on the first key that nobody has read. */
    void allKnown() throws SettingsProblem {
        for (String key : fromFile.keySet()) {
            if (!known.contains(key)) {
                throw new SettingsProblem(key + ": there is no such setting");
            }
        }
        Set<String> variables = new TreeSet<>();
        known.forEach(key -> variables.add(variable(key)));
        for (String variable : fromEnvironment.keySet()) {
            if (!variables.contains(variable)) {
                throw new SettingsProblem(variable + ": there is no such setting");
            }
        }
    }
}
