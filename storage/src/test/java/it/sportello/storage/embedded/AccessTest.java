package it.sportello.storage.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTest {
    @TempDir
    Path directory;

    @Test
    void whatWasSavedIsLoaded() throws Exception {
        Path file = directory.resolve("passwords");
        Access access = Access.generate(15432);
        access.save(file);
        access.withPort(15433).save(file);
        assertEquals(access.withPort(15433), Access.load(file));
    }

    @Test
    void everyClusterGetsPasswordsOfItsOwn() {
        Access first = Access.generate(15432);
        assertNotEquals(first.password(), first.ownerPassword());
        assertNotEquals(first.password(), Access.generate(15432).password());
    }

    @Test
    void passwordsAreNeverPrinted() {
        Access access = Access.generate(15432);
        assertFalse(access.toString().contains(access.password()));
        assertFalse(access.toString().contains(access.ownerPassword()));
        assertFalse(access.address().toString().contains(access.password()));
        assertFalse(access.address().jdbcUrl().contains(access.password()));
    }

    @Test
    void theAddressIsSpelledAsTheSettingSpellsIt() {
        DatabaseAddress address = new DatabaseAddress("127.0.0.1", 15432, "sportello", "clerk", "secret");
        assertEquals("postgresql://clerk:secret@127.0.0.1:15432/sportello", address.uri());
        assertEquals("DatabaseAddress[clerk@127.0.0.1:15432/sportello]", address.toString());
    }
}
