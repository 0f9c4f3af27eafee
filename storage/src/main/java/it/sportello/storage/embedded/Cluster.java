package it.sportello.storage.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import it.sportello.storage.embedded.machine.Command;
import it.sportello.storage.embedded.machine.FileTree;
import it.sportello.storage.embedded.machine.Orphan;
import it.sportello.storage.embedded.machine.Programs;
import it.sportello.storage.embedded.machine.ServerUser;
import it.sportello.storage.embedded.machine.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The folder with the rows: made once, complete or not at all, and given its settings before each start. */
record Cluster(DataDirectory data, Programs programs, ServerUser user) {
    /** Every program starts inside the folder, so the server's user needs no right on the directories above it. */
    static final String HERE = "/proc/self/cwd";

    private static final String OWN_SETTINGS = """
            # Settings written below this line win over those of Sportello, which are renewed at every start.
            include 'sportello.conf'
            """;

    /** Only passwords, only from this machine. */
    private static final String WHO_MAY_CONNECT = """
            host all all 127.0.0.1/32 scram-sha-256
            """;

    Cluster {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(programs, "programs");
        Objects.requireNonNull(user, "user");
    }

    Path folder() {
        return data.cluster();
    }

    boolean exists() {
        return Files.exists(folder());
    }

    void create(Access access) throws IOException, StartFailure {
        Path unfinished = data.unfinishedCluster();
        new FileTree(unfinished).delete();
        Files.createDirectory(unfinished);
        ServerUser named = user.named();
        named.own(unfinished);
        initialise(named, unfinished);
        createDatabase(named, unfinished, access);
        Files.writeString(unfinished.resolve("postgresql.conf"), OWN_SETTINGS, CREATE, TRUNCATE_EXISTING, WRITE, SYNC);
        Files.writeString(unfinished.resolve("sportello.conf"), "");
        user.own(unfinished);
        access.save(data.passwords());
        Files.move(unfinished, folder(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialise(ServerUser named, Path folder) throws IOException, StartFailure {
        List<String> words = new ArrayList<>(List.of(programs.path("initdb"), "--pgdata=" + HERE));
        words.addAll(List.of("--username=" + Access.OWNER, "--auth=reject", "--data-checksums", "--encoding=UTF8"));
        words.addAll(programs.locale());
        succeed(new Command(named.running(words), folder).run());
    }

    /** In single-user mode, so that no server ever runs without passwords; the words come on its standard input. */
    private void createDatabase(ServerUser named, Path folder, Access access) throws IOException, StartFailure {
        String statements = """
                ALTER ROLE %s PASSWORD '%s';
                CREATE ROLE %s LOGIN PASSWORD '%s';
                CREATE DATABASE %s OWNER %s;
                """.formatted(
                Access.OWNER, access.ownerPassword(), Access.USER, access.password(), Access.DATABASE, Access.USER);
        List<String> words = List.of(
                programs.path("postgres"),
                "--single",
                "-D",
                HERE,
                "-c",
                "exit_on_error=on",
                "-c",
                "log_min_error_statement=panic",
                "-c",
                "log_checkpoints=off",
                "postgres");
        succeed(new Command(named.running(words), folder).run(statements));
    }

    private void succeed(Command.Outcome outcome) throws StartFailure {
        if (outcome.succeeded()) {
            return;
        }
        if (StartFailure.isDiskFull(outcome.output())) {
            throw new StartFailure(StartFailure.diskFull(data.root()));
        }
        throw new StartFailure("PostgreSQL could not be prepared in " + data.root() + " (" + complaint(outcome.output())
                + "): repair that, or set database.url to a PostgreSQL of your own.");
    }

    private static String complaint(String output) {
        return output.lines()
                .filter(line -> line.contains("error:") || line.contains("FATAL") || line.contains("could not"))
                .findFirst()
                .orElseGet(() -> output.lines().reduce((first, last) -> last).orElse("no reason given"));
    }

    void checkVersion() throws IOException, StartFailure {
        String found = Files.readString(folder().resolve("PG_VERSION")).strip();
        if (!found.equals(Integer.toString(programs.major()))) {
            throw new StartFailure("The database in " + folder() + " was made by PostgreSQL " + found
                    + " and this version brings PostgreSQL " + programs.major()
                    + ": move it over with pg_dump and a restore, or start the version that made it.");
        }
    }

    /** Renews the settings, and takes over a folder which came back from a backup with root as its owner. */
    void prepare(Map<String, String> settings) throws IOException {
        if (!user.owns(folder())) {
            user.own(folder());
        }
        write("pg_hba.conf", WHO_MAY_CONNECT);
        write(
                "sportello.conf",
                settings.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(setting -> setting.getKey() + " = '" + setting.getValue() + "'\n")
                        .collect(Collectors.joining()));
    }

    /** Moved into place, because root must never write through a link which the server's user may have put there. */
    private void write(String name, String content) throws IOException {
        Path unfinished = data.root().resolve(name + ".unfinished");
        Files.writeString(unfinished, content);
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
        user.own(unfinished);
        Files.move(
                unfinished,
                folder().resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** What stands on the command line wins over any file: nobody opens the database to the network by mistake. */
    Command server(int port) {
        List<String> words = List.of(
                programs.path("postgres"),
                "-D",
                HERE,
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=" + Access.HOST,
                "-c",
                Orphan.mark(folder()));
        return new Command(user.running(words), folder());
    }
}
