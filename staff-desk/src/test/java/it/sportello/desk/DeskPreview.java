package it.sportello.desk;

import io.vertx.core.http.Cookie;
import it.sportello.core.conversation.NewTicket.Reason;
import it.sportello.core.counter.Await;
import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleAnswer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.staff.Role;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.Validity;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts the desk with invented contents in memory, to look at its pages while changing them. Sign in as Administrator
 * (or Viewer, Operator, Editor, Approver) with the password it prints, or open {@code /as/editor?to=/desk/articles}.
 */
public final class DeskPreview {
    private DeskPreview() {}

    public static void main(String[] arguments) {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8090;
        DeskWorld world = new DeskWorld(DeskSettings.usual(false), port);
        world.newcomer("Nuova", "prima-volta-qui");
        fill(world);
        world.router
                .get("/as/:role")
                .handler(context -> world.vertx
                        .executeBlocking(() -> world.signedIn(
                                Role.of(context.pathParam("role")).orElseThrow()))
                        .onSuccess(browser -> {
                            browser.cookies.forEach((name, value) -> context.response()
                                    .addCookie(Cookie.cookie(name, value).setPath("/desk")));
                            context.redirect(context.queryParams().get("to"));
                        }));
        System.out.println("http://127.0.0.1:" + world.port() + "/desk  Administrator / " + DeskWorld.PASSWORD);
    }

    private static void fill(DeskWorld world) {
        world.save(article(
                "orari-anagrafe",
                "Orari dell’anagrafe",
                "L’anagrafe apre *(esempio)* dalle **8:30**.",
                Validity.ALWAYS));
        world.save(article(
                "carta-identita",
                "Carta d’identità elettronica",
                "Prenota qui:\n\n- una foto\n- 22 euro",
                Validity.ALWAYS));
        world.save(article("tari", "Scadenza della TARI", "Entro il 30 giugno.", until("2026-06-30")));
        world.save(article("mensa", "Iscrizione alla mensa", "Dal 7 gennaio.", from("2027-01-07")));
        world.publish("orari-anagrafe", "carta-identita");
        world.save(article(
                "carta-identita",
                "Carta d’identità elettronica",
                "Prenota il giorno:\n\n- una foto\n- 22,20 euro",
                Validity.ALWAYS));
        world.ticket(
                "whatsapp",
                "39000001",
                "Ho perso la carta d’identità, posso viaggiare con la denuncia?",
                Reason.UNKNOWN);
        long held = world.ticket("telegram", "42", "operatore", Reason.ASKED);
        Await.value(
                world.counter.tickets().claim(held, world.member(Role.OPERATOR).id(), List.of()));
        world.ticket("web", "abc", "A che punto è la mia pratica di residenza?", Reason.PERSONAL_CASE);
        world.letPass(Duration.ofMinutes(47));
        world.published.answer = new Answer.Found(new ArticleAnswer(
                new Topic(new ArticleId("orari-anagrafe"), "Orari dell’anagrafe", new OfficeId("anagrafe")),
                new Markdown("L’anagrafe apre dalle **8:30** alle 12.\n\n[Prenota](https://example.org)")));
    }

    private static Article article(String id, String title, String answer, Validity validity) {
        Article.Text text =
                new Article.Text(title, List.of(title, "quando apre?", "a che ora siete aperti"), new Markdown(answer));
        return new Article(new ArticleId(id), Invented.REGISTRY.id(), Map.of(Language.ITALIAN, text), validity);
    }

    private static Validity until(String day) {
        return new Validity(Optional.empty(), Optional.of(LocalDate.parse(day)));
    }

    private static Validity from(String day) {
        return new Validity(Optional.of(LocalDate.parse(day)), Optional.empty());
    }
}
