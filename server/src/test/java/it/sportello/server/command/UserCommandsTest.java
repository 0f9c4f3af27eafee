package it.sportello.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.server.service.ServiceUnderTest;
import it.sportello.server.service.SharedService;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Accounts that are made by command while the service runs. */
@ExtendWith(SharedService.class)
class UserCommandsTest {
    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final ServiceUnderTest service;

    @TempDir
    private Path folder;

    UserCommandsTest(ServiceUnderTest service) {
        this.service = service;
    }

    @BeforeEach
    void sameData() throws Exception {
        String settings = Files.readString(ROOT.resolve("config/sportello.yaml"));
        Files.writeString(
                folder.resolve("sportello.yaml"),
                settings.replaceFirst("(?m)^(\\s+directory:).*$", "$1 \"" + service.data() + "\""));
    }

    @Test
    void aRoleInOfficesIsARoleThereAlone() throws Exception {
        assertEquals(0, add("wanda", "operator", "--office", "anagrafe", "--office", "tributi"), err::toString);
        assertTrue(out.toString().contains("Account wanda, one-time password"), out::toString);
        assertEquals(
                List.of("anagrafe OPERATOR everywhere: none", "tributi OPERATOR everywhere: none"),
                service.database().texts("""
                                SELECT r.office || ' ' || r.role || ' everywhere: ' || coalesce(m.role, 'none')
                                FROM staff_office_role r JOIN staff_member m ON m.id = r.staff_member
                                WHERE m.name = ? ORDER BY r.office""", "wanda"));
    }

    @ParameterizedTest
    @CsvSource({
        "administrator, anagrafe, an administrator is one in all offices",
        "operator, Ufficio Anagrafe, the id of an office is wanted",
        "boss, anagrafe, 'one of viewer, operator, editor'"
    })
    void whatCannotBeGivenIsExplained(String role, String office, String why) {
        assertEquals(1, add("nessuno", role, "--office", office));
        assertTrue(err.toString().contains(why), err::toString);
    }

    private int add(String name, String role, String... more) {
        List<String> words = new ArrayList<>(List.of("user", "add", name, "--role", role));
        words.addAll(List.of("--config", folder.resolve("sportello.yaml").toString()));
        words.addAll(List.of(more));
        return new CommandLine(new Sportello())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words.toArray(String[]::new));
    }
}
