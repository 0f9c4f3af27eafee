package it.sportello.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a release comes into service, on every node, and what happens where its model cannot be read. */
@ExtendWith(SharedService.class)
class ReleaseTest {
    private static final String ARTICLE = "/desk/articles/maturita-orale";
    private static final String QUESTION = "quando tocca a me all'orale di maturità?";
    private static final String CORRECTED = "L'orale comincia nell'aula inventata.";

    @Test
    void aPublicationIsInServiceOnEveryNode(FirstStart first) throws Exception {
        try (Platforms platforms = Platforms.open();
                ServiceUnderTest one = ServiceUnderTest.start(platforms, first.copy());
                ServiceUnderTest other = one.beside()) {
            StaffVisitor here = StaffVisitor.first(one, first);
            StaffVisitor there = StaffVisitor.again(other);
            assertFalse(tried(there).contains("aula inventata"), "not yet");
            Map<String, String> form = here.fields(ARTICLE);
            form.put("answer_it", CORRECTED);
            form.put("action", "publish");
            form.remove("preview");
            here.submit(ARTICLE, ARTICLE, form);
            for (StaffVisitor visitor : List.of(here, there)) {
                Eventually.get(
                        "the publication's end", () -> publication(visitor), page -> page.contains("versione 2"));
                assertTrue(tried(visitor).contains("aula inventata"), "it answers from the new release");
            }
        }
    }

    @Test
    void aModelThatCannotBeReadIsToldAndTheServiceStartsWithoutIt(FirstStart first) throws Exception {
        Path data = first.copy();
        try (Platforms platforms = Platforms.open()) {
            try (ServiceUnderTest service = ServiceUnderTest.start(platforms, data)) {
                service.database().change("UPDATE release SET model = '\\x0102'");
            }
            try (ServiceUnderTest service = ServiceUnderTest.start(platforms, data)) {
                assertTrue(
                        service.lines().stream().anyMatch(line -> line.contains("latest release cannot be read")),
                        service.lines().toString());
                assertEquals(1, service.database().count("SELECT count(*) FROM release"), "nothing was published");
                StaffVisitor staff = StaffVisitor.first(service, first);
                assertTrue(tried(staff).contains("Non lo sa"), "it says that it does not know");
                staff.submit("/desk/publications", "/desk/publications", Map.of());
                Eventually.get("the answers", () -> tried(staff), page -> page.contains("giugno 2027"));
            }
        }
    }

    private static String tried(StaffVisitor visitor) throws Exception {
        return visitor.submit("/desk/try", "/desk/try", Map.of("question", QUESTION))
                .body();
    }

    private static String publication(StaffVisitor visitor) throws Exception {
        return visitor.get("/desk/publications").body();
    }
}
