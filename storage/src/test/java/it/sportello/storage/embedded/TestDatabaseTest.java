package it.sportello.storage.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestDatabaseTest {
    private static final String TARGETS = "it.sportello.storage.embedded.TestDatabase#all";

    @ParameterizedTest
    @MethodSource(TARGETS)
    void everyCallerGetsAnEmptyDatabaseOfItsOwn(TestDatabase target) throws SQLException {
        DatabaseAddress first = target.fresh();
        Sql.execute(first, "CREATE TABLE words (word text)");
        DatabaseAddress second = target.fresh();
        assertNotEquals(first.database(), second.database());
        assertEquals("0", Sql.query(second, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));
    }

    @ParameterizedTest
    @MethodSource(TARGETS)
    void anOrdinaryUserMayInstallWhatASearchInItalianNeeds(TestDatabase target) throws SQLException {
        DatabaseAddress address = target.fresh();
        Sql.execute(address, "CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent");
        assertEquals("off", Sql.query(address, "SHOW is_superuser"));
        assertEquals("CITTA", Sql.query(address, "SELECT unaccent('CITTÀ')"));
        assertEquals("1", Sql.query(address, "SELECT similarity('lunedì', 'LUNEDÌ')"));
        assertEquals("2", Sql.query(address, "SELECT array_length(show_trgm('à'), 1)"));
    }
}
