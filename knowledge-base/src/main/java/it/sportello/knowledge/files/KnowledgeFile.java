package it.sportello.knowledge.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.fact.Fact;
import it.sportello.knowledge.gold.GoldQuestion;
import it.sportello.knowledge.gold.GoldQuestions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Knowledge in YAML: offices, then articles with titles, examples and answers per language, then facts and gold questions. */
public final class KnowledgeFile {
    private static final int MOST_OFFICES = 500;
    private static final int MOST_ARTICLES = 10_000;
    private static final int MOST_FACTS = 5_000;
    private static final Set<String> KEYS = Set.of("offices", "articles", "facts", "gold");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE, YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER, YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private KnowledgeFile() {}

    /**
     * Reads a file's text. An article may belong to an office of another file: whoever keeps both checks that.
     *
     * @param name of the file, for the problems
     */
    public static KnowledgeRead read(String name, String yaml) {
        List<String> problems = new ArrayList<>();
        Knowledge knowledge = read(new Field(name, tree(name, yaml, problems), problems));
        return problems.isEmpty() ? new KnowledgeRead.Done(knowledge) : new KnowledgeRead.Refused(problems);
    }

    /** The same knowledge is always the same text, in whatever order the articles come. */
    public static String write(Knowledge knowledge) {
        try {
            return YAML.writeValueAsString(YamlForm.of(knowledge));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps, lists and texts can always be written", e);
        }
    }

    private static JsonNode tree(String name, String yaml, List<String> problems) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            String reason = e.getOriginalMessage().lines().findFirst().orElse("");
            problems.add(name + ": not readable as YAML; " + reason);
            return YAML.createObjectNode();
        }
    }

    private static Knowledge read(Field file) {
        if (!file.problems().isEmpty()) {
            return new Knowledge(List.of(), List.of());
        }
        file.only(KEYS);
        List<Office> offices =
                file.maybe("offices").map(all -> offices(file, all)).orElse(List.of());
        List<Article> articles =
                file.maybe("articles").map(all -> articles(file, all)).orElse(List.of());
        once(file, "office", offices, office -> office.id().value());
        once(file, "article", articles, article -> article.id().value());
        List<Fact> facts = file.maybe("facts").map(all -> facts(file, all)).orElse(List.of());
        once(file, "fact", facts, fact -> fact.id().value());
        List<GoldQuestion> gold = file.maybe("gold").map(all -> gold(all)).orElse(List.of());
        once(
                file,
                "gold question",
                gold,
                question -> question.language() + " " + question.words().value());
        return new Knowledge(offices, articles, facts, gold);
    }

    private static List<Office> offices(Field file, Field all) {
        return all.list(MOST_OFFICES).stream()
                .map(office -> ArticleForm.office(named(file, "office", office)))
                .toList();
    }

    private static List<Article> articles(Field file, Field all) {
        return all.list(MOST_ARTICLES).stream()
                .map(article -> ArticleForm.article(named(file, "article", article)))
                .toList();
    }

    private static List<Fact> facts(Field file, Field all) {
        return all.list(MOST_FACTS).stream()
                .flatMap(fact -> FactForm.fact(named(file, "fact", fact)).stream())
                .toList();
    }

    private static List<GoldQuestion> gold(Field all) {
        return all.list(GoldQuestions.MOST).stream()
                .flatMap(question -> GoldForm.questions(question).stream())
                .toList();
    }

    /** People find an article by its id sooner than by its place in the file. */
    private static Field named(Field file, String kind, Field element) {
        String id = element.node().path("id").asText("");
        return id.isEmpty() || id.length() > 60
                ? element
                : new Field(file.place() + ", " + kind + " " + id, element.node(), element.problems());
    }

    private static <T> void once(Field file, String kind, List<T> all, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        all.stream().map(id).filter(one -> !seen.add(one)).distinct().forEach(twice -> {
            file.problems().add(file.place() + ", " + kind + " " + twice + ": the id stands there twice");
        });
    }
}
