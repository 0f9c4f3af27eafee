package it.sportello.core.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import it.sportello.core.counter.Await;
import it.sportello.core.message.Attachment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What kept files promise. */
public interface KeptFilesContract {
    KeptFile HELLO = new KeptFile(MediaType.PDF, "%PDF-ciao".getBytes(StandardCharsets.UTF_8));
    KeptFile OTHER = new KeptFile(MediaType.PNG, new byte[] {(byte) 0x89, 0, -1});

    KeptFiles files();

    /** Something is said, written or published to which the file of that name belongs. */
    void use(String name);

    @Test
    default void aFileIsFoundUnderTheDigestOfItsBytes() {
        String name = Await.value(files().keep(HELLO));
        assertEquals("4b387682d7dc5b9d176b74134bdb8e0b60c9d020e7cc9c1f3e5b148398796acd", name);
        assertEquals(Optional.of(HELLO), Await.value(files().find(name)));
        assertEquals(true, Attachment.isName(name));
    }

    @Test
    default void theSameBytesAreKeptOnce() {
        String name = Await.value(files().keep(OTHER));
        assertEquals(name, Await.value(files().keep(OTHER)));
        assertNotEquals(name, Await.value(files().keep(HELLO)));
    }

    @Test
    default void whatIsNotKeptIsNotFound() {
        String name = Await.value(files().keep(OTHER));
        String unknown = "0".repeat(64);
        assertEquals(Optional.empty(), Await.value(files().find(unknown)));
        assertEquals(Map.of(name, MediaType.PNG), Await.value(files().types(Set.of(name, unknown))));
        assertEquals(Map.of(), Await.value(files().types(Set.of())));
    }

    @Test
    default void whatNothingRefersToGoesOnceNoFormCanBeOpen() {
        String used = Await.value(files().keep(HELLO));
        String unused = Await.value(files().keep(OTHER));
        use(used);
        assertEquals(0, Await.value(files().forgetUnused(Duration.ofDays(1))));
        assertEquals(1, Await.value(files().forgetUnused(Duration.ofSeconds(-1))));
        assertEquals(
                Set.of(used), Await.value(files().types(Set.of(used, unused))).keySet());
    }
}
