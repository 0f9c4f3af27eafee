package it.sportello.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.pgclient.SslMode;
import it.sportello.storage.embedded.DatabaseAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @Test
    void aWholeAddressIsRead() throws UnusableDatabase {
        ConnectionSettings settings = ConnectionSettings.parse(
                "postgresql://anna:pw@db.example.it:6432/sportello?sslmode=verify-full&sslrootcert=%2Fetc%2Fca.pem");
        assertEquals(
                new DatabaseAddress("db.example.it", 6432, "sportello", "anna", "pw"),
                settings.addresses().get(0));
        assertEquals(SslMode.VERIFY_FULL, settings.sslMode());
        assertEquals(Optional.of(Path.of("/etc/ca.pem")), settings.rootCertificate());
    }

    @Test
    void portAndEncryptionHaveDefaults() throws UnusableDatabase {
        ConnectionSettings settings = ConnectionSettings.parse("postgres://anna@localhost/sportello");
        assertEquals(
                new DatabaseAddress("localhost", 5432, "sportello", "anna", ""),
                settings.addresses().get(0));
        assertEquals(SslMode.PREFER, settings.sslMode());
        assertEquals(Optional.empty(), settings.rootCertificate());
    }

    @Test
    void percentEncodedMarksAreReadAndAPlusIsAPlus() throws UnusableDatabase {
        DatabaseAddress address = ConnectionSettings.parse(
                        "postgresql://an%40na:p%3Aw%2F+%25%C3%B2:x@[::1]:5433/il%20mio")
                .addresses()
                .get(0);
        assertEquals(new DatabaseAddress("::1", 5433, "il mio", "an@na", "p:w/+%ò:x"), address);
    }

    @Test
    void aPrimaryAndItsStandbysAreReadWithAPortForEach() throws UnusableDatabase {
        ConnectionSettings settings = ConnectionSettings.parse(
                "postgresql://an%40na:p%2Cw@one:5433,10.0.0.2,three:5434/db?target_session_attrs=read-write");
        assertEquals(
                List.of(
                        new DatabaseAddress("one", 5433, "db", "an@na", "p,w"),
                        new DatabaseAddress("10.0.0.2", 5432, "db", "an@na", "p,w"),
                        new DatabaseAddress("three", 5434, "db", "an@na", "p,w")),
                settings.addresses());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "s3cret",
                "jdbc:postgresql://u:s3cret@localhost/db",
                "mysql://u:s3cret@localhost/db",
                "postgresql://u:s3cret@localhost",
                "postgresql://u:s3cret@localhost/",
                "postgresql://u:s3cret@localhost/db/more",
                "postgresql://:s3cret@localhost/db",
                "postgresql://localhost/db",
                "postgresql://u:s3cret@one,/db",
                "postgresql://u:s3cret@,/db",
                "postgresql://u:s3cret@one,two:0/db",
                "postgresql://u:s3cret@one,two:port/db",
                "postgresql://u:s3cret@one:70000,two/db",
                "postgresql://u:s3cret@one,two/db?target_session_attrs=any",
                "postgresql://u:s3cret@/db",
                "postgresql://u:s3cret@localhost:0/db",
                "postgresql://u:s3cret@localhost:70000/db",
                "postgresql://u:s3cret@localhost:port/db",
                "postgresql://u:s3cret%@localhost/db",
                "postgresql://u:s3 cret@localhost/db",
                "postgresql://u:s3cret@localhost/db?sslmode=s3cret",
                "postgresql://u:p@localhost/db?password=s3cret"
            })
    void aMalformedAddressIsRefusedByTheNameOfItsSettingAndNeverQuoted(String url) {
        UnusableDatabase refusal = assertThrows(UnusableDatabase.class, () -> ConnectionSettings.parse(url));
        assertTrue(refusal.sentence().startsWith("database.url cannot be used: "), refusal.getMessage());
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            assertFalse(cause.toString().contains("s3"), "the secret is told");
        }
    }

    @Test
    void aSettingHidesItsPassword() throws UnusableDatabase {
        assertFalse(ConnectionSettings.parse("postgresql://u:s3cret@localhost/db")
                .toString()
                .contains("s3cret"));
    }
}
