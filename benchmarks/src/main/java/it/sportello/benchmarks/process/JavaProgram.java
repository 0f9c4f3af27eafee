package it.sportello.benchmarks.process;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** Starts programs of the very jar that is running, each in a process of its own. */
public final class JavaProgram {
    private JavaProgram() {}

    /** The service's command line. */
    static ProcessBuilder service(int megabytes, List<String> words) throws IOException {
        ProcessBuilder builder = java(megabytes);
        builder.command().addAll(List.of("-jar", jar().toString()));
        builder.command().addAll(words);
        return builder;
    }

    /** A class of this module with a main method. */
    static ProcessBuilder main(int megabytes, Class<?> program) throws IOException {
        ProcessBuilder builder = java(megabytes);
        builder.command().addAll(List.of("-cp", jar().toString(), program.getName()));
        return builder;
    }

    private static ProcessBuilder java(int megabytes) {
        ProcessBuilder builder = new ProcessBuilder();
        builder.command()
                .add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.command().addAll(List.of("-XX:+UseSerialGC", "-Xmx" + megabytes + "m"));
        return builder;
    }

    /** The jar that is running. */
    public static Path jar() throws IOException {
        try {
            return Path.of(JavaProgram.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException("the service's jar is nowhere to be found", e);
        }
    }
}
