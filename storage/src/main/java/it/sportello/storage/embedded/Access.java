package it.sportello.storage.embedded;

import it.sportello.storage.embedded.machine.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * The port and the passwords of one cluster, remembered in a file that {@code psql} reads as well: an administrator sets
 * {@code PGPASSFILE} to it and is in.
 */
record Access(int port, String ownerPassword, String password) {
    static final String HOST = "127.0.0.1";
    static final String OWNER = "postgres";
    static final String USER = "sportello";
    static final String DATABASE = "sportello";

    private static final SecureRandom RANDOM = new SecureRandom();

    Access {
        Objects.requireNonNull(ownerPassword, "ownerPassword");
        Objects.requireNonNull(password, "password");
    }

    static Access generate(int port) {
        return new Access(port, randomPassword(), randomPassword());
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static Access load(Path file) throws IOException, StartFailure {
        if (!Files.exists(file)) {
            throw new StartFailure("The file " + file + " is missing: it holds the password of the database beside it,"
                    + " so bring it back from the backup.");
        }
        List<String> lines = Files.readAllLines(file);
        try {
            String[] owner = lines.get(0).split(":", 5);
            String[] user = lines.get(1).split(":", 5);
            return new Access(Integer.parseInt(user[1]), owner[4], user[4]);
        } catch (IndexOutOfBoundsException | NumberFormatException malformed) {
            throw new StartFailure("The file " + file + " is damaged: it holds the password of the database beside it,"
                    + " so bring it back from the backup.");
        }
    }

    void save(Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, line(OWNER, ownerPassword) + line(USER, password));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String line(String user, String secret) {
        return HOST + ":" + port + ":*:" + user + ":" + secret + "\n";
    }

    Access withPort(int newPort) {
        return new Access(newPort, ownerPassword, password);
    }

    DatabaseAddress address() {
        return new DatabaseAddress(HOST, port, DATABASE, USER, password);
    }

    @Override
    public String toString() {
        return "Access[port=" + port + "]";
    }
}
