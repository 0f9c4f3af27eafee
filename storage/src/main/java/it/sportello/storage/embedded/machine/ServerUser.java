package it.sportello.storage.embedded.machine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The user a server runs as. PostgreSQL refuses root, so root gives up its rights for a number that belongs to nobody
 * else; an ordinary user stays who it is.
 */
public record ServerUser(int uid, int gid, boolean separate) {
    private static final Path SELF = Path.of("/proc/self");
    private static final Path ACCOUNTS = Path.of("/etc/passwd");

    public static boolean isRoot() throws IOException {
        return id(SELF, "uid") == 0;
    }

    /** The user who owns the cluster already, or else a new one. */
    public static ServerUser of(Path cluster) throws IOException, StartFailure {
        if (!isRoot()) {
            return new ServerUser(id(SELF, "uid"), id(SELF, "gid"), false);
        }
        if (Files.exists(cluster) && id(cluster, "uid") != 0) {
            return new ServerUser(id(cluster, "uid"), id(cluster, "gid"), true);
        }
        int spare = spareId();
        return new ServerUser(spare, spare, true);
    }

    /** initdb, unlike the server, wants a user with a name; what it made is given to the nameless one afterwards. */
    public ServerUser named() throws IOException, StartFailure {
        if (!separate) {
            return this;
        }
        List<String[]> accounts = accounts();
        Optional<String[]> nobody =
                accounts.stream().filter(fields -> fields[0].equals("nobody")).findFirst();
        String[] fields = nobody.or(() -> accounts.stream()
                        .filter(account -> !account[2].equals("0"))
                        .findFirst())
                .orElseThrow(() -> new StartFailure("The embedded database cannot run as root on a machine without any"
                        + " other account: add the account 'nobody', or set database.url."));
        return new ServerUser(Integer.parseInt(fields[2]), Integer.parseInt(fields[3]), true);
    }

    /** What to write before a program's words so that it runs as this user. */
    public List<String> running(List<String> words) {
        if (!separate) {
            return words;
        }
        List<String> prefix =
                List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--no-new-privs");
        return Stream.concat(prefix.stream(), words.stream()).toList();
    }

    /** Asks the kernel, because a directory above, an access list or a mount may say no. */
    public boolean canEnter(Path directory) throws IOException {
        return new Command(running(List.of("test", "-x", directory.toString())), Path.of("/"))
                .run()
                .succeeded();
    }

    public boolean owns(Path path) throws IOException {
        return id(path, "uid") == uid;
    }

    /** Makes this user the owner of everything in the tree. */
    public void own(Path tree) throws IOException {
        if (!separate) {
            return;
        }
        for (Path path : new FileTree(tree).paths()) {
            Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Searches the numbers which systemd's list of reserved ids leaves free. */
    private static int spareId() throws IOException, StartFailure {
        Set<Integer> busy = busyIds();
        return IntStream.rangeClosed(60706, 61183)
                .filter(id -> !busy.contains(id))
                .findFirst()
                .orElseThrow(() -> new StartFailure("No user id is free for the embedded database: start as an ordinary"
                        + " user, or set database.url."));
    }

    /** The ids of accounts and of running processes, such as another office's database on this machine. */
    private static Set<Integer> busyIds() throws IOException {
        Set<Integer> busy = new HashSet<>();
        accounts().forEach(fields -> busy.add(Integer.parseInt(fields[2])));
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                owner(process).ifPresent(busy::add);
            }
        }
        return busy;
    }

    private static Optional<Integer> owner(Path process) throws IOException {
        try {
            return Optional.of(id(process, "uid"));
        } catch (NoSuchFileException ended) {
            return Optional.empty();
        }
    }

    private static List<String[]> accounts() throws IOException {
        if (!Files.isReadable(ACCOUNTS)) {
            return List.of();
        }
        return Files.readAllLines(ACCOUNTS).stream()
                .map(line -> line.split(":", -1))
                .filter(fields -> fields.length == 7 && fields[2].matches("\\d{1,9}") && fields[3].matches("\\d{1,9}"))
                .toList();
    }

    private static int id(Path path, String name) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:" + name);
    }
}
