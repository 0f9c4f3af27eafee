package it.sportello.server.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Reads the settings from their YAML file and the environment. */
public final class SettingsFile {
    static final String ENVIRONMENT_PREFIX = "SPORTELLO_";

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private SettingsFile() {}

    /**
     * The settings of a file, overridden by those variables of the environment that begin with SPORTELLO_.
     *
     * @throws SettingsProblem on an unreadable file, an unknown or a malformed key
     */
    public static Settings read(Path file, Map<String, String> environment) throws SettingsProblem {
        Map<String, String> overrides = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(ENVIRONMENT_PREFIX)) {
                overrides.put(name, value);
            }
        });
        return Settings.of(new Values(flat(file), overrides));
    }

    private static Map<String, String> flat(Path file) throws SettingsProblem {
        Map<String, String> values = new TreeMap<>();
        JsonNode root = tree(file);
        if (root.isObject()) {
            flatten("", root, values);
        } else if (!root.isMissingNode() && !root.isNull()) {
            throw new SettingsProblem(file + ": keys with values are wanted");
        }
        return values;
    }

    private static JsonNode tree(Path file) throws SettingsProblem {
        try {
            return YAML.readTree(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new SettingsProblem(file + ": there is no such file");
        } catch (JsonProcessingException e) {
            throw new SettingsProblem(file + ": no valid YAML at line " + line(e));
        } catch (IOException e) {
            throw new SettingsProblem(file + ": cannot be read as UTF-8 text");
        }
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    private static void flatten(String path, JsonNode node, Map<String, String> values) throws SettingsProblem {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String key = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            JsonNode value = entry.getValue();
            if (value.isObject()) {
                flatten(key, value, values);
            } else if (value.isArray()) {
                throw new SettingsProblem(key + ": one value is wanted, not a list");
            } else {
                values.put(key, value.isNull() ? "" : value.asText());
            }
        }
    }
}
