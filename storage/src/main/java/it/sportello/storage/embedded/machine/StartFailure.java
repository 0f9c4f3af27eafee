package it.sportello.storage.embedded.machine;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/** Why the embedded database did not start: the message is one sentence for the administrator, free of secrets. */
public final class StartFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    public StartFailure(String sentence) {
        super(sentence);
        this.sentence = Objects.requireNonNull(sentence, "sentence");
    }

    private StartFailure(String sentence, IOException cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    /** Unlike that of other exceptions, never null. */
    @Override
    public String getMessage() {
        return sentence;
    }

    public static StartFailure of(IOException cause, Path directory) {
        return new StartFailure(sentence(cause, directory), cause);
    }

    private static String sentence(IOException cause, Path directory) {
        String words = String.valueOf(cause.getMessage());
        if (isDiskFull(words)) {
            return diskFull(directory);
        }
        if (cause instanceof FileAlreadyExistsException || words.contains("Not a directory")) {
            return "The data directory " + directory + " cannot be used: there is a file where a directory should be ("
                    + words + ").";
        }
        if (cause instanceof AccessDeniedException || words.contains("Read-only file system")) {
            return "The data directory " + directory + " is not writable for this user (" + words
                    + "): change its owner, or set data.directory to another one.";
        }
        if (cause instanceof NoSuchFileException) {
            return "The data directory " + directory + " cannot be made there: set data.directory to another place.";
        }
        if (words.startsWith("Cannot run program")) {
            return "The embedded database needs a program which this machine lacks (" + words
                    + "): install util-linux, or set database.url to a PostgreSQL of your own.";
        }
        return "The embedded database could not be prepared in " + directory + ": " + words;
    }

    public static boolean isDiskFull(String words) {
        return words.contains("No space left on device") || words.contains("Disk quota exceeded");
    }

    public static String diskFull(Path directory) {
        return "The disk that holds " + directory + " is full: the embedded database needs about 300 MB to start.";
    }
}
