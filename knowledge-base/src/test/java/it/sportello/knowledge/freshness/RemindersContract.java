package it.sportello.knowledge.freshness;

import static it.sportello.knowledge.article.Invented.got;
import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.Offices;
import it.sportello.knowledge.article.Validity;
import it.sportello.knowledge.fact.Fact;
import it.sportello.knowledge.fact.FactId;
import it.sportello.knowledge.fact.FactValue;
import it.sportello.knowledge.fact.Facts;
import it.sportello.knowledge.release.Contents;
import it.sportello.knowledge.release.Model;
import it.sportello.knowledge.release.Releases;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every place where reminders come from promises; each test begins without an article. */
public interface RemindersContract {
    LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    Horizon HORIZON = new Horizon(TODAY, TODAY.plusDays(30), TODAY.minusDays(90));
    FactId RATE = new FactId("rata");

    Reminders reminders();

    /** Of the same store. */
    Articles articles();

    /** Of the same store. */
    Offices offices();

    /** Of the same store. */
    Facts facts();

    /** Of the same store. */
    Releases releases();

    /** The bot gives that answer on that day. */
    void answered(ArticleId article, LocalDate day);

    @BeforeEach
    default void anOffice() {
        got(offices().save(Invented.REGISTRY));
    }

    @Test
    default void withoutAReleaseNothingNeedsALook() {
        article("bozza", until(TODAY.minusDays(1)), "anagrafe", "x");
        assertEquals(Map.of(), got(reminders().counts(HORIZON, Optional.empty())));
    }

    @Test
    default void everyReasonIsCountedAndListed() {
        article("a-scaduta", until(TODAY.minusDays(1)), "anagrafe", "x");
        article("b-oggi", until(TODAY), "anagrafe", "x");
        article("c-presto", until(TODAY.plusDays(30)), "anagrafe", "x");
        article("d-lontana", until(TODAY.plusDays(31)), "anagrafe", "x");
        article("e-da-rivedere", review(TODAY.minusDays(1)), "anagrafe", "x");
        article("f-riletta", review(TODAY), "anagrafe", "x");
        article("g-orfana", Validity.ALWAYS, "sparito", "x");
        publish(Map.of());
        assertEquals(
                Map.of(Concern.EXPIRED, 1, Concern.EXPIRING, 2, Concern.TO_REVIEW, 1, Concern.UNOWNED, 1),
                got(reminders().counts(HORIZON, Optional.empty())));
        assertEquals(List.of("a-scaduta"), ids(Concern.EXPIRED, HORIZON));
        assertEquals(List.of("b-oggi", "c-presto"), ids(Concern.EXPIRING, HORIZON));
        assertEquals(List.of("e-da-rivedere"), ids(Concern.TO_REVIEW, HORIZON));
        assertEquals(List.of("g-orfana"), ids(Concern.UNOWNED, HORIZON));
    }

    @Test
    default void oneOfficeSeesItsOwnPageByPage() {
        article("a", until(TODAY.minusDays(1)), "anagrafe", "x");
        article("b", until(TODAY.minusDays(9)), "anagrafe", "x");
        article("c", until(TODAY.minusDays(5)), "tributi", "x");
        publish(Map.of());
        Optional<OfficeId> registry = Optional.of(new OfficeId("anagrafe"));
        assertEquals(2, got(reminders().counts(HORIZON, registry)).get(Concern.EXPIRED));
        assertEquals(
                List.of(new Reminder(new ArticleId("a"), registry.get(), Optional.of(TODAY.minusDays(1)))),
                got(reminders().list(Concern.EXPIRED, HORIZON, registry, 5, 1)));
        assertEquals(List.of("b", "c", "a"), ids(Concern.EXPIRED, HORIZON));
    }

    @Test
    default void anAnswerEndsWithItsFactAndADraftOfEitherChangesNothing() {
        fact(TODAY.minusDays(3), 0);
        article("tari", until(TODAY.plusDays(300)), "anagrafe", "Entro il {{rata}}.");
        publish(Map.of(RATE, 1));
        fact(TODAY.plusDays(300), 1);
        article("tari", Validity.ALWAYS, "anagrafe", "Niente.");
        assertEquals(List.of("tari"), ids(Concern.EXPIRED, HORIZON));
        Contents corrected = new Contents(Map.of(new ArticleId("tari"), 1), Map.of(RATE, 2));
        got(releases().add(2, corrected, new Model(new byte[0]), Optional.empty()));
        assertEquals(List.of(), ids(Concern.EXPIRED, HORIZON));
    }

    @Test
    default void whatTheBotHasNotGivenForLongIsUnusedUnlessItIsNew() {
        article("mai", Validity.ALWAYS, "anagrafe", "x");
        article("spesso", Validity.ALWAYS, "anagrafe", "x");
        article("una-volta", Validity.ALWAYS, "anagrafe", "x");
        publish(Map.of());
        answered(new ArticleId("spesso"), TODAY);
        answered(new ArticleId("una-volta"), TODAY.minusDays(2));
        assertEquals(List.of(), ids(Concern.UNUSED, HORIZON));
        Horizon inThreeMonths = new Horizon(TODAY.plusDays(91), TODAY.plusDays(121), TODAY.plusDays(1));
        assertEquals(List.of("mai", "una-volta", "spesso"), ids(Concern.UNUSED, inThreeMonths));
        answered(new ArticleId("spesso"), TODAY.plusDays(1));
        assertEquals(List.of("mai", "una-volta"), ids(Concern.UNUSED, inThreeMonths));
    }

    private List<String> ids(Concern concern, Horizon horizon) {
        return got(reminders().list(concern, horizon, Optional.empty(), 50, 0)).stream()
                .map(reminder -> reminder.article().value())
                .toList();
    }

    private void publish(Map<FactId, Integer> facts) {
        Map<ArticleId, Integer> versions = new HashMap<>();
        got(articles().search("", 50, 0))
                .forEach(kept -> versions.put(kept.article().id(), kept.version()));
        got(releases().add(1, new Contents(versions, facts), new Model(new byte[0]), Optional.empty()));
    }

    private void article(String id, Validity validity, String office, String answer) {
        int version = got(articles().find(new ArticleId(id)))
                .map(kept -> kept.version())
                .orElse(0);
        Article.Text text = new Article.Text(id, List.of(id), new Markdown(answer));
        Article article =
                new Article(new ArticleId(id), new OfficeId(office), Map.of(Language.ITALIAN, text), validity);
        got(articles().save(article, version, Optional.empty()));
    }

    private void fact(LocalDate until, int basedOn) {
        Fact fact = new Fact(RATE, "Rata", Invented.REGISTRY.id(), new FactValue.Day(until), until(until));
        got(facts().save(fact, basedOn, Optional.empty()));
    }

    private static Validity until(LocalDate day) {
        return new Validity(Optional.empty(), Optional.of(day));
    }

    private static Validity review(LocalDate day) {
        return new Validity(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(day));
    }
}
