package it.sportello.benchmarks.understanding;

import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.fact.Filling;
import it.sportello.knowledge.files.Knowledge;
import it.sportello.knowledge.files.KnowledgeFile;
import it.sportello.knowledge.files.KnowledgeRead;
import it.sportello.knowledge.intent.Example;
import it.sportello.knowledge.intent.IntentModel;
import it.sportello.knowledge.measure.Verdict;
import it.sportello.knowledge.release.Passages;
import it.sportello.knowledge.understanding.DeskWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The ready-made knowledge as labelled examples, together with what the desk understands by itself. */
public final class Starter {
    /** The only part there is. */
    static final String ALL = "all";

    private final List<Article> articles;

    private Starter(List<Article> articles) {
        this.articles = List.copyOf(articles);
    }

    /** Of the folder in which it lies; a part of it would be measured as the whole, so that a file out of order ends it. */
    public static Starter read(Path folder) throws IOException {
        List<Knowledge> knowledge = new ArrayList<>();
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path file : listed.sorted(Comparator.comparing(Path::toString)).toList()) {
                KnowledgeRead read = KnowledgeFile.read(String.valueOf(file.getFileName()), Files.readString(file));
                knowledge.add(read.fold(KnowledgeRead.Done::knowledge, refused -> {
                    throw new IllegalArgumentException(refused.problems().get(0));
                }));
            }
        }
        Filling filling = new Filling(
                knowledge.stream().flatMap(one -> one.facts().stream()).toList());
        return new Starter(knowledge.stream()
                .flatMap(one -> one.articles().stream())
                .map(filling::fill)
                .toList());
    }

    Parts in(DeskWords words) {
        Stream<Example> desk = words.examples().stream()
                .map(example -> example.intent().equals(IntentModel.OFF_TOPIC)
                        ? new Example(Verdict.OUT_OF_SCOPE, example.text())
                        : example);
        Stream<Example> known =
                taught(words.language(), text -> Stream.concat(Stream.of(text.title()), text.examples().stream()));
        return new Parts(Map.of(ALL, Stream.concat(desk, known).toList()));
    }

    /** The titles and examples of its articles. */
    public List<Example> questions(Language language) {
        return taught(language, text -> Stream.concat(Stream.of(text.title()), text.examples().stream()))
                .toList();
    }

    /** What its answers say, sentence by sentence. */
    List<Example> passages(Language language) {
        return taught(language, text -> Passages.of(text, language).stream()).toList();
    }

    private Stream<Example> taught(Language language, Function<Article.Text, Stream<String>> teaching) {
        return articles.stream()
                .flatMap(article -> Stream.ofNullable(article.texts().get(language))
                        .flatMap(teaching)
                        .filter(text -> !text.isBlank())
                        .map(text -> new Example(article.id().value(), text)));
    }
}
