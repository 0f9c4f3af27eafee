package it.sportello.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One file of the chat page, from the class path. Hands out its bytes by copy. */
public final class ChatFile {
    /** What the page needs and not one thing more; it must go out with {@link #page()}. */
    public static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'self'";

    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final ChatFile PAGE = new ChatFile("chat.html", "text/html; charset=utf-8");
    private static final List<ChatFile> ASSETS = Stream.concat(
                    Stream.of(new ChatFile("chat.css", "text/css; charset=utf-8")),
                    Stream.of("chat", "api", "inbox", "lines", "outbox", "phrases", "safe-html", "store", "waiting")
                            .map(script -> new ChatFile(script + ".js", SCRIPT)))
            .toList();

    private final String name;
    private final String contentType;
    private final byte[] bytes;

    private ChatFile(String name, String contentType) {
        this.name = name;
        this.contentType = contentType;
        this.bytes = read(name);
    }

    /** The page itself, for {@code GET /chat}. */
    public static ChatFile page() {
        return PAGE;
    }

    /** A file under {@code /chat/assets/}; empty when the page has none of that name. */
    public static Optional<ChatFile> asset(String name) {
        return ASSETS.stream().filter(file -> file.name.equals(name)).findFirst();
    }

    public String contentType() {
        return contentType;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    private static byte[] read(String name) {
        try (InputStream in = ChatFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the chat page's file is not packed: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
