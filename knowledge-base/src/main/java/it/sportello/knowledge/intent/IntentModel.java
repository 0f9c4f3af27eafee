package it.sportello.knowledge.intent;

import it.sportello.knowledge.meaning.Meanings;
import it.sportello.knowledge.planes.Indexed;
import it.sportello.knowledge.planes.LinearTrainer;
import it.sportello.knowledge.planes.Margins;
import it.sportello.knowledge.spelling.Speller;
import it.sportello.knowledge.spelling.Spelling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.util.TrainingParameters;
import opennlp.tools.util.ext.ExtensionLoader;

/** The intents of one language: learns from examples, ranks the intents of a message. Immutable; threads may share it. */
public final class IntentModel {
    static {
        // OpenNLP loads a trainer by class name only from packages that were allowed.
        ExtensionLoader.registerAllowedPackage(LinearTrainer.class.getPackageName());
    }

    /** How examples are labelled that no office answers: never an intent of a message, but a reason to doubt all. */
    public static final String OFF_TOPIC = "off-topic";

    /** The margin of what is nowhere near. */
    private static final double FAR = -1;

    /** So many of the likeliest are looked at closely; nobody is shown more. */
    public static final int CANDIDATES = 3;

    private final Spelling spelling;
    private final Speller speller;
    private final Syllabus syllabus;
    private final Weighing weighing;
    private final Coverage coverage;
    private final Map<List<String>, Optional<String>> verbatim = new HashMap<>();
    private final AbstractModel model;
    private final Margins margins;
    private final int offTopic;
    private final Confidence confidence;
    private final Optional<SecondOpinion> second;

    /** An intent with what speaks for it. */
    record Judged(String intent, Evidence evidence) {}

    private interface Learner {
        AbstractModel from(Syllabus syllabus, List<List<String>> words, Weighing weighing);
    }

    /** With a model that was trained on the same syllabus before, the confidence it had earned, and who is heard too. */
    public IntentModel(
            Spelling spelling,
            Syllabus syllabus,
            AbstractModel model,
            Confidence confidence,
            Optional<SecondOpinion> second) {
        this(spelling, syllabus, (sorted, words, weighing) -> model, confidence, second);
    }

    private IntentModel(
            Spelling spelling, Syllabus given, Learner learner, Confidence confidence, Optional<SecondOpinion> second) {
        this.spelling = Objects.requireNonNull(spelling, "spelling");
        this.syllabus = given.sorted();
        List<Example> learnt = syllabus.all();
        List<List<String>> words =
                learnt.stream().map(example -> spelling.words(example.text())).toList();
        this.speller = new Speller(words);
        this.weighing = new Weighing(new Features(spelling.language()), words);
        this.coverage = coverage(learnt, words);
        Set<Example> asked = new HashSet<>(syllabus.examples());
        for (int at = 0; at < words.size(); at++) {
            Optional<String> intent = Optional.of(learnt.get(at).intent());
            if (asked.contains(learnt.get(at))) {
                verbatim.merge(words.get(at), intent, (one, other) -> one.equals(other) ? one : Optional.empty());
            }
        }
        this.model = learner.from(syllabus, words, weighing);
        this.margins = new Margins(model, weighing.names());
        this.offTopic = model.getIndex(OFF_TOPIC);
        this.confidence = Objects.requireNonNull(confidence, "confidence");
        this.second = Objects.requireNonNull(second, "second");
    }

    /** Of what the office answers: what it does not is no knowledge of its own. */
    private Coverage coverage(List<Example> learnt, List<List<String>> words) {
        int[] answered = IntStream.range(0, learnt.size())
                .filter(at -> !learnt.get(at).intent().equals(OFF_TOPIC))
                .toArray();
        return new Coverage(
                Arrays.stream(answered).mapToObj(at -> learnt.get(at).intent()).toList(),
                Arrays.stream(answered)
                        .mapToObj(at -> weighing.numbers(words.get(at)))
                        .toList(),
                weighing.size());
    }

    /** Learns from examples, in whatever order; takes seconds of processor time. At least two intents are wanted. */
    public static IntentModel train(Spelling spelling, List<Example> examples) {
        return train(spelling, Syllabus.of(examples), Optional.empty(), percent -> {});
    }

    /**
     * Learns from what the examples mean, too, where meanings can be found; this takes several times as long. Tells
     * meanwhile how many percent of the way are gone.
     */
    public static IntentModel train(
            Spelling spelling, Syllabus syllabus, Optional<Meanings> meanings, IntConsumer percent) {
        return new Schooling(spelling, syllabus.sorted(), percent).taught(meanings);
    }

    /** What is learnt in an instant, with whatever confidence was earned elsewhere. */
    static IntentModel learnt(
            Spelling spelling, Syllabus syllabus, Confidence confidence, Optional<SecondOpinion> second) {
        return new IntentModel(spelling, syllabus, IntentModel::learn, confidence, second);
    }

    private static AbstractModel learn(Syllabus syllabus, List<List<String>> words, Weighing weighing) {
        List<Weighed> weighed = words.stream().map(weighing::weigh).toList();
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, LinearTrainer.class.getName());
        Indexed indexed = new Indexed(
                syllabus.all().stream().map(Example::intent).toList(),
                weighed.stream().map(Weighed::features).toArray(int[][]::new),
                weighed.stream().map(Weighed::values).toArray(float[][]::new),
                weighing.names(),
                syllabus.aside());
        try {
            return (AbstractModel)
                    TrainerFactory.getEventTrainer(parameters, new HashMap<>()).train(indexed);
        } catch (IOException e) {
            throw new UncheckedIOException("a stream in memory cannot fail", e);
        }
    }

    public Syllabus syllabus() {
        return syllabus;
    }

    public AbstractModel model() {
        return model;
    }

    public Confidence confidence() {
        return confidence;
    }

    public Optional<SecondOpinion> second() {
        return second;
    }

    public Spelling spelling() {
        return spelling;
    }

    /** The one intent that has exactly these words among its examples. */
    public Optional<String> verbatim(List<String> words) {
        return verbatim.getOrDefault(words, Optional.empty());
    }

    /** Whether an intent may be that of a message. */
    boolean ranks(String intent) {
        return !intent.equals(OFF_TOPIC) && margins.outcomes().contains(intent);
    }

    /**
     * The likeliest intents first, at most so many; the one that has exactly these words among its examples is beyond
     * doubt. None where they are known to be off every topic.
     */
    public List<Ranked> recognise(List<String> words, int most) {
        Optional<String> known = verbatim(words);
        if (known.filter(OFF_TOPIC::equals).isPresent()) {
            return List.of();
        }
        List<Ranked> ranked = rank(words, most);
        return known.map(intent -> Stream.concat(
                                Stream.of(Ranked.beyondDoubt(intent)),
                                ranked.stream().filter(other -> !other.intent().equals(intent)))
                        .limit(most)
                        .toList())
                .orElse(ranked);
    }

    /** All intents, the likeliest first. */
    public List<Ranked> rank(String text) {
        return rank(spelling.words(text), Integer.MAX_VALUE);
    }

    private List<Ranked> rank(List<String> words, int most) {
        Optional<SecondOpinion.Heard> opinion = opinion(words);
        Confidence trusted = opinion.map(SecondOpinion.Heard::confidence).orElse(confidence);
        return judged(words, most, opinion).stream()
                .map(one -> trusted.ranked(one.intent(), one.evidence()))
                .toList();
    }

    private Optional<SecondOpinion.Heard> opinion(List<String> words) {
        return second.flatMap(one -> one.on(words));
    }

    /** The intents with the widest margins, the widest first. */
    List<Judged> judged(List<String> words, int most) {
        return judged(words, most, opinion(words));
    }

    private List<Judged> judged(List<String> words, int most, Optional<SecondOpinion.Heard> opinion) {
        Weighed weighed = weighing.weigh(speller.corrected(words));
        double known = weighing.share(weighed, coverage::has);
        double length = Math.log(weighed.features().length);
        double[] found = margins(weighed, opinion);
        double strange = offTopic < 0 ? FAR : found[offTopic];
        int[] order = Widest.of(found, offTopic, Math.max(most, 2));
        List<Judged> judged = new ArrayList<>();
        for (int at = 0; at < Math.min(order.length, most); at++) {
            String intent = margins.outcomes().get(order[at]);
            double rival = order.length == 1 ? FAR : found[order[at == 0 ? 1 : 0]];
            double margin = found[order[at]];
            boolean isClose = at < CANDIDATES;
            double covered = isClose ? weighing.share(weighed, coverage.of(intent)) : 0;
            Optional<Double> likeness = opinion.map(heard -> isClose ? heard.likeness(intent) : 0);
            judged.add(new Judged(
                    intent, new Evidence(margin, margin - rival, known, covered, strange, length, likeness)));
        }
        return judged;
    }

    private double[] margins(Weighed weighed, Optional<SecondOpinion.Heard> opinion) {
        double[] own = margins.of(weighed.features(), weighed.values());
        return opinion.map(heard -> heard.joined(margins.outcomes(), own)).orElse(own);
    }
}
