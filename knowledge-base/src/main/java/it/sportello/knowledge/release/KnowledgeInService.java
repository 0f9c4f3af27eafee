package it.sportello.knowledge.release;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.KnowledgeBase;
import it.sportello.core.knowledge.Nearest;
import it.sportello.core.knowledge.Question;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.knowledge.consultation.Consultation;
import it.sportello.knowledge.consultation.Edition;
import it.sportello.knowledge.intent.IntentModel;
import it.sportello.knowledge.meaning.MeaningsByLanguage;
import it.sportello.knowledge.spelling.Spelling;
import it.sportello.knowledge.spelling.WorldLanguages;
import it.sportello.knowledge.understanding.DeskWords;
import it.sportello.knowledge.understanding.ModelReader;
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
public final class KnowledgeInService implements KnowledgeBase, Nearest {
    private final ZoneId zone;
    private final ModelReader reader;
    private volatile Edition loaded;
    private volatile boolean hearsMeanings = true;
    private volatile Optional<Instant> published = Optional.empty();

    public KnowledgeInService(List<DeskWords> desk, WorldLanguages world, ZoneId zone) {
        this(desk, world, zone, new ModelReader(spellings(desk), MeaningsByLanguage.none()));
    }

    /**
     * @param reader whose meanings are heard beside the words; a release that did not learn from them is read by its words
     */
    public KnowledgeInService(List<DeskWords> desk, WorldLanguages world, ZoneId zone, ModelReader reader) {
        this.zone = Objects.requireNonNull(zone, "zone");
        this.reader = Objects.requireNonNull(reader, "reader");
        this.loaded = new Edition(
                0, List.of(), desk.stream().map(DeskWords::language).toList(), new Understander(desk, Map.of(), world));
    }

    private KnowledgeInService(KnowledgeInService other) {
        this.zone = other.zone;
        this.reader = other.reader;
        this.loaded = other.loaded;
    }

    /** Begins with the same release, and may then serve another without any citizen reading it. */
    public KnowledgeInService apart() {
        return new KnowledgeInService(this);
    }

    private static List<Spelling> spellings(List<DeskWords> desk) {
        return desk.stream().map(DeskWords::spelling).toList();
    }

    /** Puts a release into service. Reads its model first, which takes a moment of processor time. */
    public Serving serve(Release release) {
        Optional<Map<Language, IntentModel>> models =
                reader.read(release.model().bytes());
        if (models.isEmpty()) {
            return new Serving.Refused(release.number(), "its model cannot be read");
        }
        loaded = loaded.next(release.number(), release.articles(), models.get());
        published = Optional.of(release.published());
        hearsMeanings = models.get().entrySet().stream()
                .filter(entry -> reader.meanings().in(entry.getKey()).isPresent())
                .allMatch(entry -> entry.getValue().second().isPresent());
        return new Serving.Started(release.number());
    }

    /** Whether the release in service learnt from the meanings that can be found here; true where none can. */
    public boolean hearsMeanings() {
        return hearsMeanings;
    }

    /** The number of the release in service; 0 before the first. */
    public long number() {
        return loaded.number();
    }

    /** When the release in service was published; empty before the first. */
    public Optional<Instant> published() {
        return published;
    }

    @Override
    public Understanding understand(Question question) {
        return new Consultation(loaded, question, day(question.now())).understanding();
    }

    @Override
    public List<Candidate> nearest(Question question, int limit) {
        return new Consultation(loaded, question, day(question.now())).nearest(limit);
    }

    @Override
    public Answer read(ArticleId article, Language language, ChannelName channel, Instant now) {
        return loaded.read(article, language, channel, day(now));
    }

    @Override
    public List<Topic> topics(Language language, Instant now, int limit) {
        return loaded.topics(language, day(now), limit);
    }

    private LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }
}
