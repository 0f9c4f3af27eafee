package it.sportello.knowledge.release;

import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Article.Text;
import it.sportello.knowledge.intent.Example;
import it.sportello.knowledge.intent.IntentModel;
import it.sportello.knowledge.intent.Syllabus;
import it.sportello.knowledge.meaning.MeaningsByLanguage;
import it.sportello.knowledge.understanding.DeskWords;
import it.sportello.knowledge.understanding.Intents;
import it.sportello.knowledge.understanding.ModelFile;
import it.sportello.knowledge.understanding.ModelReader;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Trains the model of a release, one language after the other, from its articles and from what the desk understands. */
public final class Trainer {
    private static final int TRAINED = 100;

    private final List<DeskWords> served;
    private final ModelReader reader;

    /**
     * What was learnt last in each language, for as long as memory allows: the same always gives the same model, and a
     * preview is mostly followed by its publication. What is in service the reader knows.
     */
    private final Map<Language, SoftReference<Learnt>> lately = new ConcurrentHashMap<>();

    private record Learnt(Syllabus from, IntentModel model) {}

    public Trainer(List<DeskWords> served) {
        this(served, new ModelReader(served.stream().map(DeskWords::spelling).toList(), MeaningsByLanguage.none()));
    }

    /** @param reader of the releases in service, whose meanings are learnt beside the words */
    public Trainer(List<DeskWords> served, ModelReader reader) {
        this.served = List.copyOf(served);
        this.reader = Objects.requireNonNull(reader, "reader");
    }

    /** Trains where nobody looks on. */
    public Trained train(List<Article> articles) {
        return train(articles, (language, percent) -> {});
    }

    /** Takes seconds of processor time; call it where nothing waits. The same articles always give the same bytes. */
    public Trained train(List<Article> articles, Course course) {
        Optional<Article> mute =
                articles.stream().filter(article -> !hasExamples(article)).findFirst();
        if (mute.isPresent()) {
            return new Trained.Failed("L'articolo «" + mute.get().title(Language.ITALIAN) + "» ("
                    + mute.get().id() + ") non ha domande di esempio: scrivine almeno una.");
        }
        Map<Language, IntentModel> models = new HashMap<>();
        for (DeskWords words : served) {
            models.put(words.language(), model(words, syllabus(words, articles), course));
            course.reached(words.language(), TRAINED);
        }
        byte[] bytes = ModelFile.write(models);
        reader.learntHere(bytes, models);
        return new Trained.Done(new Model(bytes));
    }

    private IntentModel model(DeskWords words, Syllabus syllabus, Course course) {
        Optional<Learnt> before = Optional.ofNullable(lately.get(words.language()))
                .flatMap(kept -> Optional.ofNullable(kept.get()))
                .filter(learnt -> learnt.from().equals(syllabus));
        return before.map(Learnt::model)
                .or(() -> reader.learntFrom(words.language(), syllabus))
                .orElseGet(() -> {
                    IntentModel model = IntentModel.train(
                            words.spelling(),
                            syllabus,
                            reader.meanings().in(words.language()),
                            percent -> course.reached(words.language(), percent));
                    lately.put(words.language(), new SoftReference<>(new Learnt(syllabus, model)));
                    return model;
                });
    }

    private static boolean hasExamples(Article article) {
        return article.texts().values().stream()
                .flatMap(text -> text.examples().stream())
                .anyMatch(example -> !example.isBlank());
    }

    private static Syllabus syllabus(DeskWords words, List<Article> articles) {
        Language language = words.language();
        return new Syllabus(
                with(words.examples(), articles, language, Trainer::examples),
                with(List.of(), articles, language, text -> Passages.of(text, language).stream()));
    }

    private static List<Example> with(
            List<Example> known, List<Article> articles, Language language, Function<Text, Stream<String>> taught) {
        Stream<Example> own = articles.stream()
                .flatMap(article -> Stream.ofNullable(article.texts().get(language))
                        .flatMap(taught)
                        .map(text -> new Example(Intents.label(article.id()), text)));
        return Stream.concat(known.stream(), own)
                .filter(example -> !example.text().isBlank())
                .toList();
    }

    private static Stream<String> examples(Text text) {
        return Stream.concat(Stream.of(text.title()), text.examples().stream());
    }
}
