package it.sportello.knowledge.understanding;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.Question;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.fact.Fact;
import it.sportello.knowledge.fact.Filling;
import it.sportello.knowledge.files.Knowledge;
import it.sportello.knowledge.files.KnowledgeFile;
import it.sportello.knowledge.gold.GoldQuestion;
import it.sportello.knowledge.release.KnowledgeInService;
import it.sportello.knowledge.release.Model;
import it.sportello.knowledge.release.Release;
import it.sportello.knowledge.release.Trained;
import it.sportello.knowledge.release.Trainer;
import it.sportello.knowledge.spelling.WorldLanguages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The starter knowledge as the service loads it at its very first start. Trained once for all tests. */
public final class RealKnowledge {
    public static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
    public static final Instant DURING_SCHOOL = Instant.parse("2026-11-23T10:00:00Z");

    static final String NOTHING = "-";
    public static final WorldLanguages WORLD = WorldLanguages.read();

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final List<DeskWords> DESK = List.of(desk("it"), desk("en"));
    private static final Knowledge STARTER = starter();
    private static final Model MODEL = new Trainer(DESK).train(filled(STARTER)).fold(Trained.Done::model, failed -> {
        throw new AssertionError(failed.reason());
    });

    private RealKnowledge() {}

    public static DeskWords desk(String language) {
        return DeskWordsFile.read(ROOT.resolve("config/understanding/" + language + ".yaml"));
    }

    public static List<DeskWords> desk() {
        return DESK;
    }

    public static KnowledgeInService inService() {
        KnowledgeInService service = new KnowledgeInService(DESK, WORLD, ROME);
        service.serve(new Release(1, DURING_SCHOOL, STARTER.offices(), filled(STARTER), MODEL));
        return service;
    }

    public static Question question(String words, Language conversation) {
        return new Question(
                new Words(words), conversation, new ChannelName("telegram"), Optional.empty(), DURING_SCHOOL);
    }

    /** An answer as the tables of questions write it: the label of its article or intent, or nothing. */
    static String shown(Answer answer) {
        return answer.fold(
                found -> Intents.label(found.answer().topic().id()),
                several ->
                        Intents.label(several.answers().get(0).answer().topic().id()),
                unsure -> Intents.label(unsure.candidates().get(0).id()),
                notFound -> NOTHING,
                outOfDate -> Intents.label(outOfDate.topic().id()),
                atDesk -> Intents.label(atDesk.intent()),
                foreign -> NOTHING);
    }

    /** The lines of a table of questions beside this class, each split at its tabulators. */
    static List<String[]> table(String name) {
        try (InputStream in = Objects.requireNonNull(RealKnowledge.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Knowledge starter() {
        List<Knowledge> files = starterFiles().stream()
                .map(file -> KnowledgeFile.read(file.getFileName().toString(), text(file))
                        .fold(done -> done.knowledge(), refused -> {
                            throw new AssertionError(refused.problems());
                        }))
                .toList();
        List<Office> offices =
                files.stream().flatMap(file -> file.offices().stream()).toList();
        List<Article> articles =
                files.stream().flatMap(file -> file.articles().stream()).toList();
        List<Fact> facts = files.stream().flatMap(file -> file.facts().stream()).toList();
        List<GoldQuestion> gold =
                files.stream().flatMap(file -> file.gold().stream()).toList();
        return new Knowledge(offices, articles, facts, gold);
    }

    /** The articles as citizens read them, with the facts that they name. */
    public static List<Article> filled(Knowledge knowledge) {
        Filling filling = new Filling(knowledge.facts());
        return knowledge.articles().stream().map(filling::fill).toList();
    }

    private static List<Path> starterFiles() {
        try (Stream<Path> files = Files.list(ROOT.resolve("config/starter"))) {
            return files.sorted(Comparator.comparing(Path::toString)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
