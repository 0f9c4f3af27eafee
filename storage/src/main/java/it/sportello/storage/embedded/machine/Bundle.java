package it.sportello.storage.embedded.machine;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL inside the jar for one kind of machine, and its unpacking. */
public record Bundle(String architecture) {
    /** Kept equal to the dependency's version by a test. */
    public static final String VERSION = "18.6.0";

    static final int MAJOR = 18;

    /** The number is the process that unpacks. */
    private static final Pattern UNFINISHED = Pattern.compile(".*\\.unfinished\\.(\\d{1,10})");

    public Bundle {
        Objects.requireNonNull(architecture, "architecture");
    }

    public static Bundle forMachine(String system, String machine) throws StartFailure {
        Optional<String> architecture = switch (machine) {
            case "amd64", "x86_64" -> Optional.of("x86_64");
            case "aarch64", "arm64" -> Optional.of("arm_64");
            default -> Optional.empty();
        };
        return architecture
                .filter(known -> system.equals("Linux"))
                .map(Bundle::new)
                .orElseThrow(() -> new StartFailure("No PostgreSQL for " + system + " on " + machine
                        + " is inside: set database.url to a PostgreSQL of your own."));
    }

    private String name() {
        return VERSION + "-" + architecture;
    }

    public boolean isUnpackedIn(Path parent) {
        return Files.isDirectory(parent.resolve(name()));
    }

    /** Unpacks once; the folder gets its name only when everything in it has reached the disk. */
    public Programs unpackIn(Path parent) throws IOException {
        Path folder = parent.resolve(name());
        if (!Files.isDirectory(folder)) {
            new FileTree(parent).create();
            deleteLeftovers(parent);
            Path unfinished = parent.resolve(
                    name() + ".unfinished." + ProcessHandle.current().pid());
            unpack(unfinished);
            new FileTree(unfinished).flush();
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Programs(folder.resolve("bin"), MAJOR);
    }

    private static void deleteLeftovers(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            for (Path child : children.filter(Bundle::isLeftover).toList()) {
                new FileTree(child).delete();
            }
        }
    }

    private static boolean isLeftover(Path child) {
        Matcher name = UNFINISHED.matcher(child.getFileName().toString());
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group(1)))
                        .filter(other -> !other.equals(ProcessHandle.current()))
                        .isEmpty();
    }

    private void unpack(Path target) throws IOException {
        String archive = "/postgres-linux-" + architecture + ".txz";
        try (InputStream resource = Bundle.class.getResourceAsStream(archive)) {
            if (resource == null) {
                throw new IOException("the jar lacks " + archive);
            }
            TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(resource)));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, target);
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the archive names a file outside itself: " + entry.getName());
        }
        new FileTree(entry.isDirectory() ? path : path.resolveSibling("")).create();
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, path);
            readableForAll(path, (entry.getMode() & 0100) != 0);
        }
    }

    /** Set by hand, so that a strict umask does not keep the server's user from its own programs. */
    private static void readableForAll(Path path, boolean executable) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
