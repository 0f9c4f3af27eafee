package it.sportello.storage.embedded.machine;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The directory with one PostgreSQL's programs, ready to run. */
public record Programs(Path bin, int major) {
    public Programs {
        Objects.requireNonNull(bin, "bin");
    }

    public String path(String program) {
        return bin.resolve(program).toString();
    }

    /**
     * Text sorts by code point whatever the machine, so an upgrade of the operating system never breaks an index; the
     * character class must still know accented letters, or trigrams would skip them.
     */
    public List<String> locale() {
        if (major < 17) {
            return List.of("--locale=C", "--lc-ctype=C.UTF-8");
        }
        return List.of("--locale=C", "--lc-ctype=C.UTF-8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
    }
}
