package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.conversation.NewTicket.Reason;
import it.sportello.core.counter.Await;
import it.sportello.core.staff.Role;
import it.sportello.core.ticket.View;
import it.sportello.desk.guard.Access;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Texts;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.ReservedNames;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route of the desk against everyone who may come: nobody, each role, and forms from elsewhere. */
class GuardTest {
    /** What each route demands, written down a second time on purpose: a change here is a change of rights. */
    private static final Map<String, String> RIGHTS = Map.ofEntries(
            Map.entry("GET /desk", "VIEWER"),
            Map.entry("GET /desk/", "VIEWER"),
            Map.entry("GET /desk/language", "open"),
            Map.entry("GET /desk/sign-in", "open"),
            Map.entry("POST /desk/sign-in", "open"),
            Map.entry("POST /desk/sign-out", "signed in"),
            Map.entry("GET /desk/password", "signed in"),
            Map.entry("POST /desk/password", "signed in"),
            Map.entry("GET /desk/accounts", "ADMINISTRATOR"),
            Map.entry("GET /desk/tickets/:id/erase", "ADMINISTRATOR"),
            Map.entry("POST /desk/tickets/:id/erase", "ADMINISTRATOR"),
            Map.entry("POST /desk/accounts", "ADMINISTRATOR"),
            Map.entry("GET /desk/accounts/:id", "ADMINISTRATOR"),
            Map.entry("GET /desk/deadlines", "OPERATOR"),
            Map.entry("GET /desk/deadlines/heads", "ADMINISTRATOR"),
            Map.entry("GET /desk/deadlines/late.csv", "OPERATOR"),
            Map.entry("POST /desk/deadlines/heads", "ADMINISTRATOR"),
            Map.entry("POST /desk/deadlines/reason", "OPERATOR"),
            Map.entry("POST /desk/accounts/:id/roles", "ADMINISTRATOR"),
            Map.entry("POST /desk/accounts/:id/email", "ADMINISTRATOR"),
            Map.entry("POST /desk/accounts/:id/telegram", "ADMINISTRATOR"),
            Map.entry("POST /desk/accounts/:id/lock", "ADMINISTRATOR"),
            Map.entry("POST /desk/accounts/:id/unlock", "ADMINISTRATOR"),
            Map.entry("POST /desk/accounts/:id/password", "ADMINISTRATOR"),
            Map.entry("POST /desk/accounts/:id/sessions", "ADMINISTRATOR"),
            Map.entry("GET /desk/offices", "ADMINISTRATOR"),
            Map.entry("POST /desk/offices", "ADMINISTRATOR"),
            Map.entry("POST /desk/offices/:id", "ADMINISTRATOR"),
            Map.entry("GET /desk/audit", "ADMINISTRATOR"),
            Map.entry("GET /desk/audit/download", "ADMINISTRATOR"),
            Map.entry("GET /desk/house", "ADMINISTRATOR"),
            Map.entry("POST /desk/house", "ADMINISTRATOR"),
            Map.entry("POST /desk/house/back", "ADMINISTRATOR"),
            Map.entry("GET /desk/house/hours", "ADMINISTRATOR"),
            Map.entry("POST /desk/house/hours", "ADMINISTRATOR"),
            Map.entry("POST /desk/house/hours/back", "ADMINISTRATOR"),
            Map.entry("GET /desk/house/hours/of/:office", "ADMINISTRATOR"),
            Map.entry("POST /desk/house/hours/of/:office", "ADMINISTRATOR"),
            Map.entry("POST /desk/house/hours/of/:office/back", "ADMINISTRATOR"),
            Map.entry("GET /desk/first-steps", "ADMINISTRATOR"),
            Map.entry("POST /desk/first-steps", "ADMINISTRATOR"),
            Map.entry("POST /desk/first-steps/open", "ADMINISTRATOR"),
            Map.entry("GET /desk/articles", "VIEWER"),
            Map.entry("GET /desk/articles/new", "EDITOR"),
            Map.entry("POST /desk/articles", "EDITOR"),
            Map.entry("POST /desk/article-files", "EDITOR"),
            Map.entry("POST /desk/tickets/:id/files", "OPERATOR"),
            Map.entry("POST /desk/articles/preview", "EDITOR"),
            Map.entry("GET /desk/articles/codes", "OPERATOR"),
            Map.entry("POST /desk/writing/advice", "EDITOR"),
            Map.entry("POST /desk/writing/collisions", "EDITOR"),
            Map.entry("GET /desk/writing/twins", "EDITOR"),
            Map.entry("GET /desk/articles/:id", "VIEWER"),
            Map.entry("POST /desk/articles/:id", "EDITOR"),
            Map.entry("POST /desk/articles/:id/withdraw", "EDITOR"),
            Map.entry("GET /desk/articles/:id/versions", "VIEWER"),
            Map.entry("GET /desk/articles/:id/versions/compare", "VIEWER"),
            Map.entry("GET /desk/articles/:id/versions/:version", "VIEWER"),
            Map.entry("POST /desk/articles/:id/versions/:version/restore", "EDITOR"),
            Map.entry("GET /desk/articles/:id/day", "VIEWER"),
            Map.entry("GET /desk/history", "VIEWER"),
            Map.entry("GET /desk/articles/:id/company", "EDITOR"),
            Map.entry("GET /desk/reviews", "VIEWER"),
            Map.entry("GET /desk/articles/:id/review", "VIEWER"),
            Map.entry("POST /desk/articles/:id/review/ask", "EDITOR"),
            Map.entry("POST /desk/articles/:id/review/approve", "APPROVER"),
            Map.entry("POST /desk/articles/:id/review/return", "APPROVER"),
            Map.entry("POST /desk/articles/:id/review/take-back", "EDITOR"),
            Map.entry("POST /desk/articles/:id/archive", "EDITOR"),
            Map.entry("POST /desk/articles/:id/bring-back", "EDITOR"),
            Map.entry("GET /desk/publications", "VIEWER"),
            Map.entry("POST /desk/publications", "EDITOR"),
            Map.entry("GET /desk/publications/:number", "VIEWER"),
            Map.entry("GET /desk/publications/:number/news", "VIEWER"),
            Map.entry("GET /desk/exchange", "VIEWER"),
            Map.entry("POST /desk/exchange", "EDITOR"),
            Map.entry("GET /desk/exchange/download/:form", "VIEWER"),
            Map.entry("GET /desk/exchange/:number", "EDITOR"),
            Map.entry("GET /desk/exchange/:number/news", "EDITOR"),
            Map.entry("POST /desk/exchange/:number/take", "EDITOR"),
            Map.entry("POST /desk/exchange/:number/undo", "EDITOR"),
            Map.entry("POST /desk/exchange/:number/publish", "EDITOR"),
            Map.entry("GET /desk/exams", "VIEWER"),
            Map.entry("POST /desk/exams", "EDITOR"),
            Map.entry("GET /desk/exams/preview", "EDITOR"),
            Map.entry("POST /desk/exams/preview", "EDITOR"),
            Map.entry("GET /desk/exams/:number", "VIEWER"),
            Map.entry("GET /desk/exams/:number/news", "VIEWER"),
            Map.entry("POST /desk/exams/:number/publish", "EDITOR"),
            Map.entry("GET /desk/facts", "VIEWER"),
            Map.entry("GET /desk/facts/new", "EDITOR"),
            Map.entry("POST /desk/facts", "EDITOR"),
            Map.entry("GET /desk/facts/:id", "VIEWER"),
            Map.entry("POST /desk/facts/:id", "EDITOR"),
            Map.entry("POST /desk/facts/:id/publish", "EDITOR"),
            Map.entry("POST /desk/facts/:id/remove", "EDITOR"),
            Map.entry("GET /desk/freshness", "VIEWER"),
            Map.entry("GET /desk/announcements", "OPERATOR"),
            Map.entry("GET /desk/announcements/new", "OPERATOR"),
            Map.entry("POST /desk/announcements", "OPERATOR"),
            Map.entry("GET /desk/announcements/:id", "OPERATOR"),
            Map.entry("POST /desk/announcements/:id", "OPERATOR"),
            Map.entry("POST /desk/announcements/:id/end", "OPERATOR"),
            Map.entry("GET /desk/groups", "OPERATOR"),
            Map.entry("GET /desk/groups/of/:id", "OPERATOR"),
            Map.entry("POST /desk/groups/of/:id", "OPERATOR"),
            Map.entry("POST /desk/groups/of/:id/join", "OPERATOR"),
            Map.entry("POST /desk/groups/of/:id/part", "OPERATOR"),
            Map.entry("GET /desk/groups/replies/:number", "OPERATOR"),
            Map.entry("GET /desk/groups/replies/:number/news", "OPERATOR"),
            Map.entry("POST /desk/groups/replies/:number/article", "EDITOR"),
            Map.entry("POST /desk/tickets/:id/article", "EDITOR"),
            Map.entry("GET /desk/born", "VIEWER"),
            Map.entry("GET /desk/rushes/now", "OPERATOR"),
            Map.entry("POST /desk/rushes/:number/seen", "OPERATOR"),
            Map.entry("GET /desk/gold", "VIEWER"),
            Map.entry("GET /desk/gold/new", "EDITOR"),
            Map.entry("GET /desk/gold/lately", "EDITOR"),
            Map.entry("POST /desk/gold", "EDITOR"),
            Map.entry("GET /desk/gold/:id", "EDITOR"),
            Map.entry("POST /desk/gold/:id", "EDITOR"),
            Map.entry("POST /desk/gold/:id/remove", "EDITOR"),
            Map.entry("GET /desk/learning", "EDITOR"),
            Map.entry("POST /desk/learning", "EDITOR"),
            Map.entry("POST /desk/learning/publish", "EDITOR"),
            Map.entry("GET /desk/results", "VIEWER"),
            Map.entry("GET /desk/results/csv", "VIEWER"),
            Map.entry("GET /desk/tickets/:id/transcript.json", "OPERATOR"),
            Map.entry("GET /desk/tickets/:id/transcript.pdf", "OPERATOR"),
            Map.entry("POST /desk/tickets/:id/contact/erase", "OPERATOR"),
            Map.entry("GET /desk/try", "VIEWER"),
            Map.entry("POST /desk/try", "VIEWER"),
            Map.entry("GET /desk/tickets/search", "OPERATOR"),
            Map.entry("POST /desk/tickets/bulk", "OPERATOR"),
            Map.entry("POST /desk/tickets/:id/label", "OPERATOR"),
            Map.entry("POST /desk/tickets/:id/unlabel", "OPERATOR"),
            Map.entry("POST /desk/tickets/:id/note", "OPERATOR"),
            Map.entry("POST /desk/tickets/:id/fill", "OPERATOR"),
            Map.entry("GET /desk/for-you", "OPERATOR"),
            Map.entry("GET /desk/ready", "OPERATOR"),
            Map.entry("POST /desk/ready", "OPERATOR"),
            Map.entry("POST /desk/ready/remove", "OPERATOR"),
            Map.entry("GET /desk/labels", "OPERATOR"),
            Map.entry("POST /desk/labels", "EDITOR"),
            Map.entry("POST /desk/labels/offices", "EDITOR"),
            Map.entry("GET /desk/approvals", "OPERATOR"),
            Map.entry("POST /desk/tickets/:id/approve", "OPERATOR"),
            Map.entry("POST /desk/tickets/:id/give-back", "OPERATOR"),
            Map.entry("GET /desk/conduct", "OPERATOR"),
            Map.entry("GET /desk/inquiries", "OPERATOR"),
            Map.entry("GET /desk/inquiries/:id", "OPERATOR"),
            Map.entry("POST /desk/inquiries/:id/reply", "OPERATOR"),
            Map.entry("POST /desk/inquiries/:id/withdraw", "OPERATOR"),
            Map.entry("GET /desk/tickets/:id/ask", "OPERATOR"),
            Map.entry("POST /desk/tickets/:id/ask", "OPERATOR"),
            Map.entry("POST /desk/tickets/:id/conduct", "OPERATOR"),
            Map.entry("POST /desk/tickets/:id/merge", "OPERATOR"),
            Map.entry("POST /desk/tickets/:id/split", "OPERATOR"),
            Map.entry("POST /desk/labels/remove", "EDITOR"),
            Map.entry("GET /desk/tickets", "OPERATOR"),
            Map.entry("GET /desk/tickets/news", "OPERATOR"),
            Map.entry("GET /desk/tickets/count", "OPERATOR"),
            Map.entry("GET /desk/tickets/:id", "OPERATOR"),
            Map.entry("GET /desk/tickets/:id/news", "OPERATOR"),
            Map.entry("GET /desk/tickets/:id/close", "OPERATOR"),
            Map.entry("GET /desk/tickets/:id/topic", "OPERATOR"),
            Map.entry("POST /desk/tickets/:id/topic", "OPERATOR"),
            Map.entry("GET /desk/live", "OPERATOR"),
            Map.entry("GET /desk/live/:id", "OPERATOR"),
            Map.entry("POST /desk/tickets/:id/pass", "OPERATOR"),
            Map.entry("POST /desk/tickets/:id/unsent", "OPERATOR"),
            Map.entry("POST /desk/tickets/:id/claim", "OPERATOR"),
            Map.entry("POST /desk/tickets/:id/release", "OPERATOR"),
            Map.entry("POST /desk/tickets/:id/reply", "OPERATOR"),
            Map.entry("POST /desk/tickets/:id/close", "OPERATOR"));

    /** Forms that are answered with a page: they change nothing, and nothing is written down. */
    private static final Set<String> ASKING = Set.of(
            "article-files",
            "articles.preview",
            "first-steps",
            "tickets.fill",
            "tickets.unsent",
            "try",
            "writing.advice",
            "writing.collisions");

    private static final Map<Role, Browser> SIGNED_IN = new EnumMap<>(Role.class);
    private static DeskWorld world;
    private static long ticket;

    @BeforeAll
    static void open() {
        world = new DeskWorld();
        world.save(Invented.article("orari", "Orari"));
        ticket = world.ticket("telegram", "42", "una persona", Reason.ASKED);
        for (Role role : Role.values()) {
            SIGNED_IN.put(role, world.signedIn(role));
        }
    }

    @AfterAll
    static void close() {
        world.close();
    }

    static Stream<DeskRoute> demanding() {
        return routes().filter(route -> route.access() instanceof Access.As);
    }

    static Stream<DeskRoute> closed() {
        return routes().filter(route -> !(route.access() instanceof Access.Open));
    }

    private static Stream<DeskRoute> routes() {
        try (DeskWorld other = new DeskWorld()) {
            return List.copyOf(other.desk.routes()).stream();
        }
    }

    @Test
    void everyRouteDemandsWhatIsWrittenHere() {
        Map<String, String> found = new TreeMap<>();
        world.desk
                .routes()
                .forEach(route -> found.put(
                        route.method() + " " + route.path(),
                        route.access()
                                .fold(
                                        () -> "open",
                                        () -> "signed in",
                                        as -> as.role().name())));
        assertEquals(new TreeMap<>(RIGHTS), found);
    }

    /** What had the name of such a word would have no page of its own. */
    @Test
    void noAnswerOrFactIsHiddenBehindAWordOfAnAddress() {
        Pattern word = Pattern.compile("/desk/(?:articles|facts)/([a-z-]+)");
        List<String> words = world.desk.routes().stream()
                .map(route -> word.matcher(route.path()))
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .toList();
        assertTrue(words.size() > 2, words.toString());
        words.forEach(one -> assertTrue(ReservedNames.isReserved(one), one));
    }

    /** Whoever reads the audit trail reads words, not addresses. */
    @Test
    void everyDeedHasItsWords() {
        List<String> unnamed = world.desk.routes().stream()
                .filter(route -> isPost(route) || route.path().matches(".*(download|[./](csv|json|pdf)).*"))
                .map(DeskRoute::deed)
                .filter(deed -> !ASKING.contains(deed))
                .map(deed -> "audit.what." + deed)
                .filter(key -> !Texts.ITALIAN.has(key))
                .distinct()
                .sorted()
                .toList();
        assertEquals(List.of(), unnamed);
    }

    @ParameterizedTest
    @MethodSource("closed")
    void nobodyPassesWithoutASession(DeskRoute route) {
        Browser stranger = world.browser();
        stranger.get("/desk/sign-in");
        HttpResponse<String> reply = ask(stranger, route);
        if (isPost(route)) {
            assertEquals(401, reply.statusCode());
            assertTrue(reply.body().contains("Devi accedere di nuovo"), reply.body());
        } else {
            assertEquals(303, reply.statusCode());
            assertTrue(Browser.location(reply).startsWith("/desk/sign-in?next="), Browser.location(reply));
        }
    }

    @ParameterizedTest
    @MethodSource("demanding")
    void eachRolePassesWhereItsRightsReach(DeskRoute route) {
        Role needed = ((Access.As) route.access()).role();
        for (Role role : Role.values()) {
            HttpResponse<String> reply = ask(as(role), route);
            boolean refused = reply.statusCode() == 403 && reply.body().contains("Non hai il permesso");
            assertEquals(!role.mayActAs(needed), refused, role + " " + route.path() + " " + reply.statusCode());
            assertTrue(reply.statusCode() < 500, role + " " + route.path() + " " + reply.statusCode());
        }
    }

    @ParameterizedTest
    @MethodSource("closed")
    void noFormFromElsewhereIsTaken(DeskRoute route) {
        if (!isPost(route)) {
            return;
        }
        Browser administrator = as(Role.ADMINISTRATOR);
        for (String token : List.of("", "x", as(Role.EDITOR).token)) {
            HttpResponse<String> reply = administrator.submit(path(route), Map.of("_token", token));
            assertEquals(403, reply.statusCode(), route.path());
            assertTrue(reply.body().contains("La pagina era aperta da troppo tempo"), reply.body());
        }
        administrator.get("/desk");
    }

    @Test
    void signingInNeedsAFormOfOursToo() {
        Browser browser = world.browser();
        browser.get("/desk/sign-in");
        HttpResponse<String> reply = browser.submit(
                "/desk/sign-in", Map.of("_token", "x", "name", "Editor", "password", DeskWorld.PASSWORD));
        assertEquals(403, reply.statusCode());
        assertFalse(browser.cookies.containsKey("sportello_desk"));
    }

    @Test
    void whatWasTypedComesBackWhenTheSessionHasEnded() {
        Browser browser = world.browser();
        browser.get("/desk/sign-in");
        HttpResponse<String> reply =
                browser.submit("/desk/tickets/" + ticket + "/reply", "text", "Una <b>lunga</b> risposta");
        assertEquals(401, reply.statusCode());
        assertTrue(reply.body().contains("Una &lt;b&gt;lunga&lt;/b&gt; risposta"), reply.body());
        assertFalse(reply.body().contains(browser.token), "the token is given back as if it had been typed");
    }

    @Test
    void aScriptIsToldByStatusSoThatThePageStays() {
        HttpResponse<String> reply = world.browser().get("/desk/tickets/news", "HX-Request", "true");
        assertEquals(401, reply.statusCode());
        assertEquals("", reply.body());
    }

    @Test
    void aSessionEndsAfterHalfADayEvenInUse() {
        try (DeskWorld other = new DeskWorld()) {
            Browser browser = other.signedIn(Role.VIEWER);
            other.letPass(Duration.ofHours(11));
            assertEquals(200, browser.get("/desk").statusCode());
            other.letPass(Duration.ofHours(1).plusSeconds(1));
            assertEquals(303, browser.get("/desk").statusCode());
        }
    }

    @Test
    void aSessionThatNobodyUsesEnds() {
        try (DeskWorld other = new DeskWorld()) {
            Browser browser = other.signedIn(Role.VIEWER);
            other.staff.letPass(Duration.ofHours(2));
            assertEquals(303, browser.get("/desk").statusCode());
        }
    }

    @Test
    void whoeverMustChangeHisPasswordGetsNowhereElse() {
        try (DeskWorld other = new DeskWorld()) {
            other.newcomer("Nuova", "prima-volta-qui");
            Browser browser = other.browser();
            browser.get("/desk/sign-in");
            HttpResponse<String> first =
                    browser.submit("/desk/sign-in", "name", "Nuova", "password", "prima-volta-qui");
            assertEquals("/desk/password", Browser.location(first));
            assertEquals("/desk/password", Browser.location(browser.get("/desk/articles")));
            browser.get("/desk/password");
            assertEquals(
                    403, browser.submit("/desk/articles", "title_it", "Titolo").statusCode());
        }
    }

    @Test
    void pagesThatDoNotExistAreExplained() {
        HttpResponse<String> reply = as(Role.VIEWER).get("/desk/nowhere");
        assertEquals(404, reply.statusCode());
        assertTrue(reply.body().contains("Questa pagina non c’è"), reply.body());
    }

    @Test
    void aFormThatIsTooLargeIsExplained() {
        Browser browser = as(Role.EDITOR);
        HttpResponse<String> reply = browser.submit("/desk/articles", "answer_it", "a".repeat(17 << 20));
        assertEquals(413, reply.statusCode());
        assertTrue(reply.body().contains("Il testo è troppo lungo"), reply.body());
    }

    private static Browser as(Role role) {
        return Objects.requireNonNull(SIGNED_IN.get(role));
    }

    private static HttpResponse<String> ask(Browser browser, DeskRoute route) {
        return isPost(route) ? browser.submit(path(route)) : browser.get(path(route));
    }

    private static boolean isPost(DeskRoute route) {
        return route.method().name().equals("POST");
    }

    private static String path(DeskRoute route) {
        String id = route.path().contains("tickets") ? openTicket() : "orari";
        return route.path().replace(":id", id).replace(":number", "1");
    }

    private static String openTicket() {
        return Await.value(world.counter.tickets().list(new View.Open(), 1, 0)).stream()
                .findFirst()
                .map(one -> String.valueOf(one.id()))
                .orElse("999");
    }
}
