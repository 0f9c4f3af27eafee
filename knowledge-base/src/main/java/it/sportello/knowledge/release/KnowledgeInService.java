package it.sportello.knowledge.release;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.KnowledgeBase;
import it.sportello.core.knowledge.Question;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.knowledge.intent.IntentModel;
import it.sportello.knowledge.intent.Ranked;
import it.sportello.knowledge.meaning.MeaningsByLanguage;
import it.sportello.knowledge.understanding.DeskWords;
import it.sportello.knowledge.understanding.Intents;
import it.sportello.knowledge.understanding.ModelFile;
import it.sportello.knowledge.understanding.Reading;
import it.sportello.knowledge.understanding.Understander;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The release in service, in memory: readers see one release or the next, never a mixture. Dates of validity are days
 * in the office's time zone.
 */
public final class KnowledgeInService implements KnowledgeBase {
    private static final int MOST_CANDIDATES = 3;

    private record Loaded(long number, Shelf shelf, Understander understander, boolean hearsMeanings) {}

    private final List<DeskWords> desk;
    private final ZoneId zone;
    private final MeaningsByLanguage meanings;
    private volatile Loaded loaded;

    public KnowledgeInService(List<DeskWords> desk, ZoneId zone) {
        this(desk, zone, MeaningsByLanguage.none());
    }

    /** With an embedding's meanings beside the words; a release that did not learn from them is read by its words. */
    public KnowledgeInService(List<DeskWords> desk, ZoneId zone, MeaningsByLanguage meanings) {
        this.desk = List.copyOf(desk);
        this.zone = Objects.requireNonNull(zone, "zone");
        this.meanings = Objects.requireNonNull(meanings, "meanings");
        this.loaded = new Loaded(0, new Shelf(List.of()), new Understander(desk, Map.of()), true);
    }

    /** Puts a release into service. Reads its model first, which takes a moment of processor time. */
    public Serving serve(Release release) {
        Optional<Map<Language, IntentModel>> models = ModelFile.read(
                release.model().bytes(), desk.stream().map(DeskWords::spelling).toList(), meanings);
        if (models.isEmpty()) {
            return new Serving.Refused(release.number(), "its model cannot be read");
        }
        loaded = new Loaded(
                release.number(),
                new Shelf(release.articles()),
                new Understander(desk, models.get()),
                hearsMeanings(models.get()));
        return new Serving.Started(release.number());
    }

    private boolean hearsMeanings(Map<Language, IntentModel> models) {
        return models.entrySet().stream()
                .filter(entry -> meanings.in(entry.getKey()).isPresent())
                .allMatch(entry -> entry.getValue().second().isPresent());
    }

    /** Whether the release in service learnt from the meanings that can be found here; true where none can. */
    public boolean hearsMeanings() {
        return loaded.hearsMeanings();
    }

    /** The number of the release in service; 0 before the first. */
    public long number() {
        return loaded.number();
    }

    @Override
    public Understanding understand(Question question) {
        Loaded now = loaded;
        Reading reading = now.understander().read(question.words().value(), question.language());
        LocalDate day = day(question.now());
        double confidence =
                reading.intents().isEmpty() ? 0 : reading.intents().get(0).confidence();
        return new Understanding(
                reading.language(), reading.emergency(), answer(now.shelf(), reading, day), confidence, now.number());
    }

    @Override
    public Answer read(ArticleId article, Language language, ChannelName channel, Instant now) {
        return loaded.shelf().read(article, language, day(now));
    }

    @Override
    public List<Topic> topics(Language language, Instant now, int limit) {
        return loaded.shelf().topics(language, day(now), limit);
    }

    private LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    private static Answer answer(Shelf shelf, Reading reading, LocalDate day) {
        if (reading.intents().isEmpty()) {
            return new Answer.NotFound();
        }
        Ranked best = reading.intents().get(0);
        return Intents.desk(best.intent())
                .filter(intent -> best.isLikely())
                .<Answer>map(Answer.AtDesk::new)
                .or(() -> Intents.article(best.intent())
                        .filter(article -> best.isSure())
                        .map(article -> shelf.read(article, reading.language(), day)))
                .orElseGet(() -> whichIsMeant(shelf, reading, day));
    }

    private static Answer whichIsMeant(Shelf shelf, Reading reading, LocalDate day) {
        Ranked best = reading.intents().get(0);
        if (!best.isWorthAsking()) {
            return new Answer.NotFound();
        }
        List<Topic> candidates = reading.intents().stream()
                .limit(MOST_CANDIDATES)
                .flatMap(ranked -> Intents.article(ranked.intent()).stream())
                .flatMap(article -> shelf.readable(article, reading.language(), day).stream())
                .toList();
        return candidates.isEmpty() ? new Answer.NotFound() : new Answer.Unsure(candidates);
    }
}
