package it.sportello.server.service;

import io.vertx.core.json.JsonObject;
import it.sportello.server.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A service in a process of its own, so that a test can kill it or see how it ends. */
public final class ServiceInChild implements AutoCloseable {
    private static final String CHAT = "Chat: ";
    private static final int LONGEST_SECONDS = 120;

    private final Process process;
    private final String base;

    private ServiceInChild(Process process, String base) {
        this.process = process;
        this.base = base;
    }

    /** Starts on a data directory and waits until it says where it listens. */
    static ServiceInChild start(Platforms platforms, Path data) throws IOException {
        return start(platforms, Map.of("SPORTELLO_DATA_DIRECTORY", data.toString()));
    }

    /** Starts one that differs from the usual in some settings. */
    public static ServiceInChild start(Platforms platforms, Map<String, String> settings) throws IOException {
        Process process = launch(platforms, settings);
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        while (line != null && !line.startsWith(CHAT)) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IOException("The child ended.");
        }
        return new ServiceInChild(process, line.substring(CHAT.length()).replaceFirst("/chat$", ""));
    }

    /** What a service that cannot start says, after its status. */
    static String failure(Platforms platforms, Map<String, String> settings) throws Exception {
        Process process = launch(platforms, settings);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("it did not end: " + said);
        }
        return process.exitValue() + " " + said;
    }

    private static Process launch(Platforms platforms, Map<String, String> settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--config",
                ServiceUnderTest.ROOT.resolve("config/sportello.yaml").toString()));
        builder.environment().putAll(platforms.settings());
        builder.environment().putAll(settings);
        return builder.redirectErrorStream(true).start();
    }

    public int telegram(JsonObject update) throws Exception {
        return Http.post(
                        base + "/webhooks/telegram",
                        update.encode(),
                        Map.of("Content-Type", "application/json", "X-Telegram-Bot-Api-Secret-Token", Platforms.SECRET))
                .statusCode();
    }

    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
