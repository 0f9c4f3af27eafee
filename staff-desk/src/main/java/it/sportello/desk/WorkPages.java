package it.sportello.desk;

import io.vertx.core.Vertx;
import it.sportello.desk.article.AnswerFacts;
import it.sportello.desk.article.ArticlePages;
import it.sportello.desk.choice.ArticleChoice;
import it.sportello.desk.company.CompanyPages;
import it.sportello.desk.crowd.AnnouncementPages;
import it.sportello.desk.crowd.BirthPages;
import it.sportello.desk.crowd.GroupPages;
import it.sportello.desk.crowd.GroupSources;
import it.sportello.desk.crowd.RushPages;
import it.sportello.desk.deadline.DeadlinePages;
import it.sportello.desk.exchange.DryRuns;
import it.sportello.desk.exchange.ExchangePages;
import it.sportello.desk.fact.FactPages;
import it.sportello.desk.freshness.FreshnessPages;
import it.sportello.desk.gold.GoldPages;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.hands.LabelPages;
import it.sportello.desk.hands.ReadyPages;
import it.sportello.desk.history.DayPages;
import it.sportello.desk.history.Past;
import it.sportello.desk.history.VersionPages;
import it.sportello.desk.learning.LearningPages;
import it.sportello.desk.live.LivePages;
import it.sportello.desk.page.Moments;
import it.sportello.desk.publication.ExamPages;
import it.sportello.desk.publication.PublicationPages;
import it.sportello.desk.publication.PublishingDesk;
import it.sportello.desk.publication.SecondEyes;
import it.sportello.desk.register.RegisterPages;
import it.sportello.desk.result.ResultPages;
import it.sportello.desk.review.ReviewList;
import it.sportello.desk.review.ReviewPages;
import it.sportello.desk.review.ReviewSheet;
import it.sportello.desk.ticket.TicketPages;
import it.sportello.desk.trial.Trial;
import it.sportello.desk.trial.TrialPages;
import it.sportello.desk.writing.AdvicePages;
import it.sportello.desk.writing.CollisionPages;
import it.sportello.desk.writing.PreviewPages;
import it.sportello.desk.writing.RealQuestions;
import it.sportello.desk.writing.TwinPages;
import it.sportello.knowledge.article.Articles;
import java.util.List;
import java.util.stream.Stream;

/** The pages on which the desk's work is done: citizens' questions and the answers to them. */
final class WorkPages {
    private final Vertx vertx;
    private final DeskPorts ports;
    private final PublishingDesk publishing;
    private final Moments moments;

    WorkPages(Vertx vertx, DeskSettings settings, DeskPorts ports) {
        this.vertx = vertx;
        this.ports = ports;
        this.publishing = new PublishingDesk(
                ports.knowledge().publishing(),
                settings.publisher(),
                ports.staff().members(),
                new SecondEyes(
                        ports.knowledge().articles(),
                        ports.life().colleagues().reviews(),
                        ports.life().colleagues().rule()));
        this.moments = new Moments(settings.zone());
    }

    List<DeskRoute> routes() {
        Articles articles = ports.knowledge().articles();
        return Stream.of(
                        writing(),
                        articles().routes(),
                        facts().routes(),
                        freshness().routes(),
                        new VersionPages(past(), moments).routes(),
                        new DayPages(past(), moments).routes(),
                        reviews().routes(),
                        new CompanyPages(publishing, ports.life().colleagues().onlookers()).routes(),
                        new PublicationPages(publishing, articles, moments).routes(),
                        new ExamPages(publishing, articles, moments).routes(),
                        new GoldPages(publishing.publishing().examining(), articles, choice()).routes(),
                        new LearningPages(ports.counter().suggestions(), articles, publishing, moments).routes(),
                        new ExchangePages(exchanged(), new DryRuns(vertx, exchanged()), publishing, moments).routes(),
                        new TrialPages(new Trial(ports.knowledge().published())).routes(),
                        new AnnouncementPages(ports.crowd(), articles, choice(), moments).routes(),
                        new GroupPages(ports.crowd(), grouped(), moments).routes(),
                        new BirthPages(ports.crowd(), grouped(), moments).routes(),
                        new RushPages(ports.crowd(), articles).routes(),
                        tickets().routes(),
                        new ReadyPages(
                                        ports.counter().hands().ready(),
                                        ports.knowledge().offices())
                                .routes(),
                        new LabelPages(
                                        ports.counter().hands().labels(),
                                        ports.counter().care().proposals(),
                                        ports.knowledge().offices())
                                .routes(),
                        results().routes(),
                        register().routes(),
                        deadlines().routes(),
                        live().routes())
                .flatMap(List::stream)
                .toList();
    }

    private List<DeskRoute> writing() {
        Articles articles = ports.knowledge().articles();
        RealQuestions questions = new RealQuestions(
                ports.counter().suggestions(),
                publishing.publishing().examining().recent(),
                ports.knowledge().published());
        return Stream.of(
                        new PreviewPages(
                                        ports.life().writing(),
                                        articles,
                                        new AnswerFacts(ports.life().facts(), moments))
                                .routes(),
                        new AdvicePages(ports.life().writing()).routes(),
                        new CollisionPages(ports.knowledge().published(), articles, questions).routes(),
                        new TwinPages(vertx, articles).routes())
                .flatMap(List::stream)
                .toList();
    }

    private ArticlePages articles() {
        return new ArticlePages(
                new ArticlePages.Sources(
                        ports.knowledge().articles(),
                        ports.life().library().catalogue(),
                        ports.knowledge().offices(),
                        ports.life().facts(),
                        ports.life().library().chronicle(),
                        ports.counter().suggestions()),
                ports.crowd().answers().births(),
                publishing,
                ports.life().writing().files(),
                moments);
    }

    private FactPages facts() {
        return new FactPages(
                new FactPages.Sources(
                        ports.life().facts(),
                        ports.knowledge().offices(),
                        ports.knowledge().articles()),
                publishing,
                moments);
    }

    private FreshnessPages freshness() {
        return new FreshnessPages(
                new FreshnessPages.Sources(
                        ports.life().reminders(),
                        ports.knowledge().articles(),
                        ports.knowledge().offices()),
                moments);
    }

    private ReviewPages reviews() {
        return new ReviewPages(
                publishing,
                new ReviewSheet(
                        publishing,
                        ports.life().library().chronicle(),
                        ports.knowledge().offices(),
                        moments),
                new ReviewList(publishing, moments));
    }

    private Past past() {
        return new Past(
                ports.life().library().chronicle(),
                ports.knowledge().articles(),
                ports.knowledge().offices(),
                ports.staff().members());
    }

    private ExchangePages.Sources exchanged() {
        return new ExchangePages.Sources(
                ports.knowledge().imports(),
                ports.knowledge().articles(),
                ports.knowledge().offices(),
                ports.life().facts(),
                ports.knowledge().publishing().examining().gold());
    }

    private GroupSources grouped() {
        return new GroupSources(
                ports.counter(),
                ports.knowledge().articles(),
                choice(),
                ports.knowledge().offices());
    }

    private ArticleChoice choice() {
        return new ArticleChoice(
                ports.knowledge().articles(), ports.life().library().catalogue(), moments);
    }

    private ResultPages results() {
        return new ResultPages(
                ports.counter().reach().opinions(),
                ports.knowledge().articles(),
                ports.knowledge().offices(),
                moments);
    }

    private RegisterPages register() {
        return new RegisterPages(
                ports.counter().tickets(),
                ports.counter().transcripts(),
                ports.knowledge().offices(),
                moments);
    }

    private LivePages live() {
        return new LivePages(
                ports.counter().people().happenings(),
                ports.counter().tickets(),
                ports.counter().people().readers());
    }

    private DeadlinePages deadlines() {
        return new DeadlinePages(
                new DeadlinePages.Sources(
                        ports.counter().deadlines(),
                        ports.staff().members(),
                        ports.knowledge().offices()),
                ports.counter().people().hours(),
                moments);
    }

    private TicketPages tickets() {
        return new TicketPages(
                ports.counter(),
                ports.staff().members(),
                ports.knowledge().offices(),
                ports.knowledge().articles(),
                moments);
    }
}
