package it.sportello.desk;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import it.sportello.core.announcement.InMemoryAnnouncements;
import it.sportello.core.attachment.InMemoryKeptFiles;
import it.sportello.core.audit.InMemoryAuditTrail;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.counter.InMemoryErasures;
import it.sportello.core.crowd.GroupAnswering;
import it.sportello.core.crowd.InMemoryBirths;
import it.sportello.core.crowd.InMemoryGroupReplies;
import it.sportello.core.crowd.InMemoryRushes;
import it.sportello.core.deadline.Escalations;
import it.sportello.core.deadline.InMemoryEscalations;
import it.sportello.core.deadline.InMemoryPromises;
import it.sportello.core.hands.InMemoryLabels;
import it.sportello.core.hands.InMemoryNotes;
import it.sportello.core.hands.InMemoryReadyReplies;
import it.sportello.core.hands.InMemoryTicketSearch;
import it.sportello.core.hands.TicketSearch;
import it.sportello.core.hours.Closings;
import it.sportello.core.hours.HoursBook;
import it.sportello.core.hours.Stretch;
import it.sportello.core.hours.Targets;
import it.sportello.core.hours.Week;
import it.sportello.core.hours.WrittenHours;
import it.sportello.core.house.HouseDetails;
import it.sportello.core.house.InMemoryHouse;
import it.sportello.core.house.WrittenHouse;
import it.sportello.core.inquiry.InMemoryInquiries;
import it.sportello.core.inquiry.Inquiries;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.KnowledgeBase;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.learning.Lesson;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.core.staff.InMemoryStaff;
import it.sportello.core.staff.PasswordHash;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.Roles;
import it.sportello.core.staff.StaffMember;
import it.sportello.core.ticket.InMemoryConducts;
import it.sportello.core.ticket.InMemoryProposals;
import it.sportello.core.ticket.InMemoryReaders;
import it.sportello.core.ticket.InMemoryUnsentReplies;
import it.sportello.core.ticket.Readers;
import it.sportello.desk.account.Passwords;
import it.sportello.desk.attachment.FileDesk;
import it.sportello.desk.crowd.Crowd;
import it.sportello.desk.deadline.Deadlines;
import it.sportello.desk.hands.Care;
import it.sportello.desk.hands.Hands;
import it.sportello.desk.house.Household;
import it.sportello.desk.live.Happenings;
import it.sportello.desk.opening.Links;
import it.sportello.desk.opening.Threshold;
import it.sportello.desk.publication.Examining;
import it.sportello.desk.publication.Publishing;
import it.sportello.desk.ticket.Counter;
import it.sportello.desk.ticket.People;
import it.sportello.desk.ticket.Reach;
import it.sportello.desk.writing.Preview;
import it.sportello.desk.writing.Writing;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.InMemoryArticles;
import it.sportello.knowledge.article.InMemoryKnowledge;
import it.sportello.knowledge.article.InMemoryOffices;
import it.sportello.knowledge.article.InMemoryOnlookers;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.catalogue.InMemoryCatalogue;
import it.sportello.knowledge.examination.Examiner;
import it.sportello.knowledge.examination.InMemoryRuns;
import it.sportello.knowledge.examination.Questions;
import it.sportello.knowledge.examination.Runs;
import it.sportello.knowledge.exchange.imports.Imports;
import it.sportello.knowledge.exchange.imports.InMemoryImports;
import it.sportello.knowledge.fact.InMemoryFacts;
import it.sportello.knowledge.freshness.InMemoryReminders;
import it.sportello.knowledge.gold.InMemoryGoldQuestions;
import it.sportello.knowledge.gold.InMemoryRecentQuestions;
import it.sportello.knowledge.grouping.GroupBook;
import it.sportello.knowledge.history.InMemoryChronicle;
import it.sportello.knowledge.opening.InMemoryOpenings;
import it.sportello.knowledge.opening.Openings;
import it.sportello.knowledge.publishing.Begun;
import it.sportello.knowledge.publishing.InMemoryPublications;
import it.sportello.knowledge.publishing.Publication;
import it.sportello.knowledge.publishing.Publications;
import it.sportello.knowledge.publishing.Published;
import it.sportello.knowledge.publishing.Publisher;
import it.sportello.knowledge.publishing.Training;
import it.sportello.knowledge.release.Drafts;
import it.sportello.knowledge.release.InMemoryReleases;
import it.sportello.knowledge.release.Model;
import it.sportello.knowledge.release.Release;
import it.sportello.knowledge.release.Releases;
import it.sportello.knowledge.release.Trained;
import it.sportello.knowledge.review.InMemoryReviews;
import it.sportello.knowledge.review.ReviewRule;
import it.sportello.knowledge.review.Reviews;
import it.sportello.knowledge.writing.WritingGuide;
import it.sportello.knowledge.writing.WritingHelp;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A desk on a port of its own, with everything it works with in memory. */
final class DeskWorld implements AutoCloseable {
    static final String PASSWORD = "quattro gatti in fila";
    /** Made once: each hash takes a tenth of a second. */
    private static final PasswordHash HASH = Passwords.hash(PASSWORD.toCharArray());

    volatile Instant now = Instant.parse("2026-11-23T08:00:00Z");
    private final InMemoryKeptFiles files = new InMemoryKeptFiles(InstantSource.system(), Set::of);
    final Vertx vertx = Vertx.vertx();
    final InMemoryStaff staff = new InMemoryStaff();
    final InMemoryAuditTrail audit = new InMemoryAuditTrail(() -> now);
    final InMemoryCounter counter = new InMemoryCounter();
    final InMemoryKnowledge knowledge = new InMemoryKnowledge(() -> now);
    final InMemoryArticles articles = new InMemoryArticles(knowledge);
    final InMemoryGoldQuestions gold = new InMemoryGoldQuestions();
    final Imports imports = new InMemoryImports(knowledge, gold);
    final ScriptedKnowledge published = new ScriptedKnowledge();
    final InMemoryReminders reminders = new InMemoryReminders(knowledge);
    final InMemoryFacts facts = new InMemoryFacts(knowledge);
    private final Drafts drafts = new Drafts(articles, facts, () -> LocalDate.ofInstant(now, ZoneId.of("Europe/Rome")));
    final Publications publications = new InMemoryPublications(() -> now);
    final Releases releases = new InMemoryReleases(knowledge);
    /** What the bot's training is in this desk; at once and without a model, unless a test wants otherwise. */
    volatile Training.Teaching teaching = (articles, course) -> new Trained.Done(new Model(new byte[0]));

    final InMemoryAnnouncements announcements = new InMemoryAnnouncements();
    final InMemoryGroupReplies groupReplies = new InMemoryGroupReplies(counter);
    final InMemoryBirths births = new InMemoryBirths();
    final InMemoryRushes rushes = new InMemoryRushes();
    final InMemoryRecentQuestions recent = new InMemoryRecentQuestions();
    final Runs runs = new InMemoryRuns(() -> now);
    /** What the release that is examined would answer; the one in service is {@link #published}. */
    final ScriptedKnowledge examined = new ScriptedKnowledge();

    private final Training training = new Training(vertx, (articles, course) -> teaching.train(articles, course));
    private final Examiner examiner = new Examiner(
            new Questions(gold, recent, () -> now), runs, drafts, releases, new Examiner.Room(training, this::opened));
    final Publisher publisher = new Publisher(vertx, drafts, releases, publications, training.with(examiner));
    volatile long inService = Long.MAX_VALUE;
    final InMemoryReadyReplies ready = new InMemoryReadyReplies();
    final InMemoryLabels labels = new InMemoryLabels(counter);
    final InMemoryNotes notes = new InMemoryNotes(counter);
    private final TicketSearch search = new InMemoryTicketSearch(counter, labels, notes);
    final InMemoryPromises promises = new InMemoryPromises(counter);
    final Escalations escalations = new InMemoryEscalations(counter, promises);
    final Inquiries inquiries = new InMemoryInquiries(counter);
    final InMemoryConducts conducts = new InMemoryConducts(counter);
    final InMemoryProposals proposals = new InMemoryProposals(counter);
    final Readers readers = new InMemoryReaders(counter);
    final Happenings happenings = new Happenings(key -> key.address().value());
    /** What the files say: from 8 to 18 each day but Sunday, a first word within two hours, done within ten. */
    static final WrittenHouse WRITTEN = new WrittenHouse(
            new HouseDetails("Comune di Borgo Chiaro", "https://comune.example/privacy", "", ""),
            new HoursBook(
                    new WrittenHours(
                            Optional.of(new Week(Stream.of(DayOfWeek.values())
                                    .filter(day -> day != DayOfWeek.SUNDAY)
                                    .collect(Collectors.toMap(
                                            day -> day,
                                            day -> List.of(new Stretch(LocalTime.of(8, 0), LocalTime.of(18, 0))))))),
                            Optional.empty(),
                            Closings.AS_USUAL,
                            new Targets(Optional.of(Duration.ofHours(2)), Optional.of(Duration.ofHours(10)))),
                    Map.of()));

    final InMemoryHouse house = new InMemoryHouse(() -> now, WRITTEN);
    final Openings openings = new InMemoryOpenings(knowledge);
    private final Threshold threshold;

    final Reviews reviews = new InMemoryReviews(knowledge);
    private final ReviewRule rule;
    private final boolean namesShown;
    /** Whether answers that come too late are announced and wait. */
    volatile boolean invites;

    final StaffDesk desk;
    final Router router;
    private final HttpServer server;
    private int messages;

    DeskWorld() {
        this(DeskSettings.usual(false), 0);
    }

    DeskWorld(DeskSettings settings, int port) {
        this(settings, port, true);
    }

    DeskWorld(DeskSettings settings, int port, boolean namesShown) {
        this(settings, port, namesShown, ReviewRule.OFF, false);
    }

    /** Where nobody publishes alone what that rule is about. */
    static DeskWorld withSecondEyes(ReviewRule rule) {
        return new DeskWorld(DeskSettings.usual(false), 0, true, rule, false);
    }

    /** Where citizens are kept out while an essential is missing. */
    static DeskWorld held() {
        return new DeskWorld(DeskSettings.usual(false), 0, true, ReviewRule.OFF, true);
    }

    private DeskWorld(DeskSettings settings, int port, boolean namesShown, ReviewRule rule, boolean held) {
        this.threshold = new Threshold(
                openings,
                new Household(house.keptDetails(), house.keptHours(), WRITTEN, house),
                new Links(List.of("telegram"), "", held));
        this.namesShown = namesShown;
        this.rule = rule;
        Await.value(new InMemoryOffices(knowledge).save(Invented.REGISTRY));
        for (Role role : Role.values()) {
            Await.value(staff.add(name(role), role, HASH, false));
        }
        desk = new StaffDesk(vertx, settings, ports(), () -> now);
        router = Router.router(vertx);
        WebAssets.mount(router);
        desk.mount(router);
        server = Await.value(vertx.createHttpServer(StaffDesk.prepare(new HttpServerOptions()))
                .requestHandler(router)
                .listen(port, "127.0.0.1"));
    }

    private DeskPorts ports() {
        return new DeskPorts(
                new DeskPorts.Staff(staff, staff, audit, new InMemoryErasures(counter), threshold),
                new Counter(
                        counter.tickets(),
                        counter.transcripts(),
                        counter.conversations(),
                        counter.suggestions(),
                        inquiries,
                        new Deadlines(promises, escalations, Duration.ofMinutes(30)),
                        new PlainPhrases(),
                        new People(new InMemoryUnsentReplies(counter), readers, happenings, house::hours, namesShown),
                        new Hands(ready, labels, notes, search, published),
                        new Care(proposals, conducts),
                        new Reach(
                                key -> counter.invitations().pending(key),
                                counter.contacts(),
                                counter.opinions(),
                                () -> invites),
                        new FileDesk(files, 1)),
                new DeskPorts.Knowledge(
                        articles,
                        new InMemoryOffices(knowledge),
                        imports,
                        published,
                        new Publishing(
                                publisher, publications, () -> inService, new Examining(examiner, runs, gold, recent))),
                new DeskPorts.Life(
                        new DeskPorts.Library(new InMemoryCatalogue(articles), new InMemoryChronicle(knowledge)),
                        facts,
                        reminders,
                        writing(),
                        new DeskPorts.Colleagues(reviews, rule, new InMemoryOnlookers(knowledge))),
                crowd());
    }

    private Writing writing() {
        return new Writing(
                (answer, language, channel, when) -> new Preview(
                        channel,
                        List.of(new Preview.Bubble(List.of(), Optional.of(answer.text()), 0)),
                        0,
                        answer.beside().related().stream()
                                .map(topic -> new Preview.Button(topic.title(), false))
                                .toList(),
                        answer.beside().attachments()),
                List.of(new WritingHelp(
                        new WritingGuide(Language.ITALIAN, Set.of("art"), Set.of(), Map.of("istanza", "domanda")))),
                new FileDesk(files, 1));
    }

    InMemoryKeptFiles files() {
        return files;
    }

    private Crowd crowd() {
        return new Crowd(
                announcements,
                new GroupBook(vertx, counter.openQuestions(), articles),
                counter.openQuestions(),
                new Crowd.Answers(
                        groupReplies,
                        new GroupAnswering(groupReplies, new PlainPhrases(), published, () -> now, false),
                        births),
                rushes);
    }

    private Optional<KnowledgeBase> opened(Release release) {
        boolean served = release.number() == Await.value(releases.latestNumber());
        return Optional.of(served ? published : examined);
    }

    static String name(Role role) {
        return role.name().charAt(0) + role.name().substring(1).toLowerCase(Locale.ROOT);
    }

    int port() {
        return server.actualPort();
    }

    Browser browser() {
        return new Browser(port());
    }

    /** A browser in which someone of that role is signed in. */
    Browser signedIn(Role role) {
        return signedIn(name(role));
    }

    /** A browser in which someone with these roles is signed in. */
    Browser signedIn(String name, Roles roles) {
        Await.value(staff.add(name, roles, HASH, false));
        return signedIn(name);
    }

    Browser signedIn(String name) {
        Browser browser = browser();
        browser.get("/desk/sign-in");
        browser.submit("/desk/sign-in", "name", name, "password", PASSWORD);
        browser.get("/desk");
        return browser;
    }

    StaffMember member(Role role) {
        return Await.value(staff.named(name(role))).orElseThrow();
    }

    StaffMember newcomer(String name, String password) {
        return Await.value(staff.add(name, Role.EDITOR, Passwords.hash(password.toCharArray()), true))
                .orElseThrow();
    }

    void save(Article article) {
        int version = Await.value(articles.find(article.id()))
                .map(kept -> kept.version())
                .orElse(0);
        Await.value(
                articles.save(article, version, Optional.of(member(Role.EDITOR).id())));
    }

    /** What became of the publication to which a page has led. */
    Published outcome(HttpResponse<String> reply) {
        long number = Long.parseLong(Browser.location(reply).replaceFirst(".*/publications/", ""));
        while (true) {
            Publication found = Await.value(publications.find(number)).orElseThrow();
            if (found.state() instanceof Publication.State.Ended ended) {
                return ended.published();
            }
            Thread.onSpinWait();
        }
    }

    /** Publishes articles as they are saved. */
    void publish(String... ids) {
        Set<ArticleId> articles = Stream.of(ids).map(ArticleId::new).collect(Collectors.toSet());
        Await.value(publisher
                .publish(articles, Optional.of(member(Role.EDITOR).id()))
                .compose(Begun::outcome));
    }

    /** A citizen says something that ends in a ticket: its number. */
    long ticket(String channel, String address, String words, NewTicket.Reason reason) {
        ConversationKey key = new ConversationKey(new ChannelName(channel), new ChannelAddress(address));
        NewTicket ticket = new NewTicket(new Words(words), reason, Optional.of(new OfficeId("anagrafe")));
        CounterSamples.talk(
                counter.inbox(),
                counter.conversations(),
                CounterSamples.heard("m" + ++messages, key, words),
                Optional.of(ticket),
                "Ho passato la domanda **a una persona**.");
        return counter.keptTickets().keySet().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElseThrow();
    }

    /** A citizen teaches something. */
    void teach(String address, Lesson lesson) {
        ConversationKey key = new ConversationKey(new ChannelName("telegram"), new ChannelAddress(address));
        CounterSamples.teach(
                counter.inbox(), counter.conversations(), CounterSamples.heard("m" + ++messages, key, "2"), lesson);
    }

    void letPass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public void close() {
        Await.value(server.close());
        Await.value(vertx.close());
    }
}
