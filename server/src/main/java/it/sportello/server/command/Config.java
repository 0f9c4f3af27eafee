package it.sportello.server.command;

import it.sportello.server.settings.Settings;
import it.sportello.server.settings.SettingsFile;
import it.sportello.server.settings.SettingsProblem;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the settings lie; shared by the commands that need them. */
final class Config {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "config/sportello.yaml",
            description = "The settings; phrases, understanding and starter lie beside it. Default: ${DEFAULT-VALUE}")
    private Path file = Path.of("config/sportello.yaml");

    Settings settings() throws SettingsProblem {
        return SettingsFile.read(file, System.getenv());
    }

    Path directory() {
        return file.toAbsolutePath().resolveSibling(".").normalize();
    }
}
