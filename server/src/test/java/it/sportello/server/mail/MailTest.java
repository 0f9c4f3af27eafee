package it.sportello.server.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.vertx.core.Vertx;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.deadline.Aftermath;
import it.sportello.core.deadline.Escalations;
import it.sportello.core.deadline.InMemoryEscalations;
import it.sportello.core.deadline.InMemoryPromises;
import it.sportello.core.deadline.Overdue;
import it.sportello.core.deadline.Promise;
import it.sportello.core.deadline.Promise.Target;
import it.sportello.core.inquiry.InMemoryInquiries;
import it.sportello.core.inquiry.Inquiry;
import it.sportello.core.inquiry.Wanted;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.letter.InMemoryDigests;
import it.sportello.core.letter.InMemoryLetters;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.core.staff.EmailAddress;
import it.sportello.core.staff.InMemoryStaff;
import it.sportello.core.staff.PasswordHash;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.Roles;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Passing;
import it.sportello.desk.page.Moments;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.InMemoryArticles;
import it.sportello.knowledge.article.InMemoryKnowledge;
import it.sportello.knowledge.article.InMemoryOffices;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.Validity;
import it.sportello.knowledge.freshness.InMemoryReminders;
import it.sportello.knowledge.release.Contents;
import it.sportello.server.settings.MailSettings;
import it.sportello.server.settings.MailSettings.Security;
import it.sportello.server.settings.MailSettings.Server;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** E-mail to the staff goes out once and its replies come back, with GreenMail as the mail server. */
class MailTest {
    private static final String BOX = "sportello@borgochiaro.example";
    private static final String BRUNO = "bruno@borgochiaro.example";
    private static final String QUESTION = "Che giorno riapre?";

    private final Vertx vertx = Vertx.vertx();
    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    private final InMemoryCounter counter = new InMemoryCounter();
    private final InMemoryInquiries inquiries = new InMemoryInquiries(counter);
    private final InMemoryPromises promises = new InMemoryPromises(counter);
    private final InMemoryLetters letters = new InMemoryLetters(counter);
    private final InMemoryStaff staff = new InMemoryStaff();
    private final InMemoryKnowledge knowledge = new InMemoryKnowledge(counter::now);
    private final InMemoryDigests digests = new InMemoryDigests();
    private final StaffId anna = member("anna", "anna@borgochiaro.example");
    private final StaffId bruno = member("bruno", BRUNO);
    private final long ticket = ticket();

    MailTest() {
        server.start();
        server.setUser(BOX, BOX, "segreta");
    }

    @AfterEach
    void close() {
        server.stop();
        Await.value(vertx.close());
    }

    @Test
    void aColleagueIsAskedOnceAndWithoutTheQuestion() throws Exception {
        asked(Duration.ofDays(1));
        Mail mail = mail(false);
        Await.value(mail.send());
        Await.value(mail.send());
        MimeMessage sent = only(BRUNO);
        String text = text(sent);
        assertTrue(text.contains("https://chat.example/desk/inquiries/1"), text);
        assertFalse(text.contains(QUESTION), text);
        assertFalse(sent.getSubject().contains("riapre"), sent.getSubject());
        assertEquals("auto-generated", sent.getHeader("Auto-Submitted")[0]);
    }

    @Test
    void theQuestionStandsInTheTextWhereTheOfficeWantsIt() throws Exception {
        asked(Duration.ofDays(1));
        Await.value(mail(true).send());
        assertTrue(text(only(BRUNO)).contains(QUESTION));
        assertFalse(only(BRUNO).getSubject().contains("riapre"));
    }

    @Test
    void whatIsLateIsToldToBoth() {
        asked(Duration.ofSeconds(-1));
        Await.value(mail(false).send());
        assertEquals(3, to(BRUNO).size(), "asked, reminded, late");
        assertEquals(1, to("anna@borgochiaro.example").size());
    }

    @Test
    void nobodyIsAskedForWhatIsKnownMeanwhile() {
        asked(Duration.ofDays(1));
        Await.value(inquiries.reply(1, bruno, new Words("Il 3")));
        Await.value(mail(false).send());
        assertEquals(List.of(), to(BRUNO));
        assertEquals(1, to("anna@borgochiaro.example").size(), "who asked is told of the reply");
    }

    @Test
    void whatMovesBecauseItIsLateIsToldToBoth() throws Exception {
        OfficeId office = new OfficeId("scuola");
        Instant due = counter.now().minusSeconds(1);
        Promise promise = new Promise(ticket, Target.FIRST_ANSWER, Optional.of(office), due.minusSeconds(9), due);
        Await.value(counter.tickets().claim(ticket, anna, List.of()));
        Await.value(promises.missed(promise, Optional.empty()));
        Escalations escalations = new InMemoryEscalations(counter, promises);
        Await.value(escalations.choose(office, Optional.empty(), Optional.of(Aftermath.HEAD)));
        Overdue overdue = Await.value(escalations.overdue(0, 1)).get(0);
        Await.value(escalations.follow(overdue, Optional.of(bruno), List.of()));
        Await.value(mail(false).send());
        Await.value(mail(false).send());
        assertTrue(only(BRUNO).getSubject().startsWith("La richiesta " + ticket + " è passata a te"));
        MimeMessage former = only("anna@borgochiaro.example");
        assertTrue(former.getSubject().startsWith("La richiesta " + ticket + " non è più tua"), former.getSubject());
        assertTrue(text(former).contains("https://chat.example/desk/tickets/" + ticket), text(former));
    }

    @Test
    void aReplyComesBackWithItsAuthorAndWithoutTheQuotes() throws Exception {
        asked(Duration.ofDays(1));
        Mail mail = reading();
        replied(
                only(BRUNO),
                BRUNO,
                "Il 3 dicembre.\r\n\r\nIl giorno 23 nov Comune ha scritto:\r\n> Anna ha bisogno",
                none -> {});
        Await.value(mail.read());
        Await.value(mail.read());
        Inquiry found = Await.value(inquiries.find(1)).orElseThrow();
        assertEquals(
                List.of("Il 3 dicembre."),
                found.replies().stream().map(reply -> reply.text().value()).toList());
        assertEquals(bruno, found.replies().get(0).by());
        assertEquals(Inquiry.Way.MAIL, found.replies().get(0).way());
    }

    @Test
    void aReplyThatWasWrittenAsAPageIsReadAsText() throws Exception {
        asked(Duration.ofDays(1));
        Mail mail = reading();
        replied(only(BRUNO), BRUNO, "", MailTest::asPage);
        Await.value(mail.read());
        Inquiry found = Await.value(inquiries.find(1)).orElseThrow();
        assertEquals(
                List.of("Il 3 dicembre."),
                found.replies().stream().map(reply -> reply.text().value()).toList());
    }

    private static void asPage(MimeMessage message) {
        try {
            message.setContent(
                    "<div>Il <b>3</b> dicembre.</div><blockquote>Anna ha bisogno</blockquote>",
                    "text/html; charset=UTF-8");
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aLetterIsInTheLanguageOfItsReader() throws Exception {
        Await.value(staff.keepLanguage(bruno, Language.ENGLISH));
        asked(Duration.ofDays(1));
        Await.value(mail(false).send());
        assertTrue(
                only(BRUNO).getSubject().startsWith("A colleague asks"),
                only(BRUNO).getSubject());
        assertTrue(text(only(BRUNO)).contains("This e-mail is automatic."), text(only(BRUNO)));
    }

    @Test
    void whoKeepsAnswersIsToldOnceAWeekThatTheyEnd() throws Exception {
        Await.value(new InMemoryOffices(knowledge).save(Invented.REGISTRY));
        Article plain = Invented.article("mensa", "Mensa");
        LocalDate soon =
                LocalDate.ofInstant(counter.now(), ZoneId.of("Europe/Rome")).plusDays(20);
        Validity validity = new Validity(Optional.empty(), Optional.of(soon));
        Await.value(new InMemoryArticles(knowledge)
                .save(new Article(plain.id(), plain.owner(), plain.texts(), validity), 0, Optional.empty()));
        knowledge.publish(new Contents(Map.of(plain.id(), 1), Map.of()), Optional.empty());
        Await.value(staff.grant(bruno, Roles.in(List.of(Invented.REGISTRY.id()), Role.EDITOR)));
        Await.value(mail(false).send());
        Await.value(mail(false).send());
        String text = text(only(BRUNO));
        assertTrue(text.contains("- Anagrafe: 1") && text.contains("/desk/freshness?show=expiring"), text);
        assertFalse(text.contains("Mensa"), text);
        assertEquals(List.of(), to("anna@borgochiaro.example"));
        counter.letPass(Duration.ofDays(7));
        Await.value(mail(false).send());
        assertEquals(2, to(BRUNO).size());
    }

    @Test
    void whoGotNoLetterIsNotBelieved() throws Exception {
        asked(Duration.ofDays(1));
        Mail mail = reading();
        replied(only(BRUNO), "estranea@altrove.example", "Il 4", none -> {});
        replied(only(BRUNO), "anna@borgochiaro.example", "Il 5", none -> {});
        Await.value(mail.read());
        assertEquals(List.of(), replies());
    }

    @Test
    void anAnsweringMachineIsNobody() throws Exception {
        asked(Duration.ofDays(1));
        Mail mail = reading();
        replied(only(BRUNO), BRUNO, "Sono in ferie", reply -> header(reply, "Auto-Submitted", "auto-replied"));
        replied(only(BRUNO), BRUNO, "Sono in ferie", reply -> header(reply, "Precedence", "bulk"));
        Await.value(mail.read());
        assertEquals(List.of(), replies());
    }

    @Test
    void aMailThatNamesNoLetterIsIgnored() throws Exception {
        asked(Duration.ofDays(1));
        Mail mail = reading();
        String strange = "<" + "0".repeat(32) + "@x>";
        replied(only(BRUNO), BRUNO, "Il 3", reply -> {
            header(reply, "In-Reply-To", strange);
            header(reply, "References", strange);
        });
        Await.value(mail.read());
        assertEquals(List.of(), replies());
    }

    @Test
    void whatTheServerDidNotTakeGoesOutLater() {
        asked(Duration.ofDays(1));
        Mail mail = mail(false);
        server.stop();
        Await.value(mail.send());
        server.start();
        counter.letPass(Duration.ofMinutes(5));
        Await.value(mail(false).send());
        assertEquals(1, to(BRUNO).size());
    }

    private Mail mail(boolean includeQuestion) {
        Server smtp = new Server("127.0.0.1", server.getSmtp().getPort(), Security.NONE, "", "");
        Server imap = new Server("127.0.0.1", server.getImap().getPort(), Security.NONE, BOX, "segreta");
        return new Mail(
                vertx,
                new MailSettings(smtp, Optional.of(imap), BOX, includeQuestion),
                new Mail.House(
                        () -> "Comune di Borgo Chiaro",
                        "https://chat.example",
                        new Moments(ZoneId.of("Europe/Rome")),
                        counter::now),
                new Writing.Sources(staff, new InMemoryOffices(knowledge), counter.tickets(), inquiries, promises),
                new Mail.Kept(letters, digests, new InMemoryReminders(knowledge)));
    }

    /** The mail to Bruno has gone out. */
    private Mail reading() {
        Mail mail = mail(false);
        Await.value(mail.send());
        return mail;
    }

    private void replied(MimeMessage to, String from, String text, Consumer<MimeMessage> change) throws Exception {
        MimeMessage reply = (MimeMessage) to.reply(false);
        reply.setFrom(new InternetAddress(from));
        reply.setRecipient(RecipientType.TO, new InternetAddress(BOX));
        reply.setText(text, "UTF-8");
        change.accept(reply);
        Session session = Session.getInstance(new Properties());
        reply.saveChanges();
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", server.getSmtp().getPort(), null, null);
            transport.sendMessage(reply, reply.getAllRecipients());
        }
    }

    private static void header(MimeMessage message, String name, String value) {
        try {
            message.setHeader(name, value);
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private List<Inquiry.Reply> replies() {
        return Await.value(inquiries.find(1)).orElseThrow().replies();
    }

    private MimeMessage only(String address) {
        List<MimeMessage> found = to(address);
        assertEquals(1, found.size());
        return found.get(0);
    }

    private List<MimeMessage> to(String address) {
        return List.of(server.getReceivedMessages()).stream()
                .filter(message -> address.equals(receiver(message)))
                .toList();
    }

    private static String receiver(MimeMessage message) {
        try {
            return message.getRecipients(RecipientType.TO)[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(MimeMessage message) throws Exception {
        return (String) message.getContent();
    }

    private void asked(Duration until) {
        Passing.To whom = new Passing.To.Colleague(bruno);
        Wanted wanted = new Wanted(
                ticket, anna, whom, new Words(QUESTION), counter.now().plus(until));
        Await.value(inquiries.ask(wanted, List.of()));
    }

    private StaffId member(String name, String address) {
        StaffId id = Await.value(staff.add(name, Role.OPERATOR, new PasswordHash("x"), false))
                .orElseThrow()
                .id();
        Await.value(staff.keepEmail(id, EmailAddress.of(address)));
        return id;
    }

    private long ticket() {
        NewTicket wanted =
                new NewTicket(new Words("Quando?"), NewTicket.Reason.ASKED, Optional.of(new OfficeId("scuola")));
        CounterSamples.talk(
                counter.inbox(),
                counter.conversations(),
                CounterSamples.heard("1", CounterSamples.citizen("42"), "Quando?"),
                Optional.of(wanted));
        return counter.keptTickets().keySet().iterator().next();
    }
}
