package it.sportello.knowledge.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.fact.Fact;
import it.sportello.knowledge.fact.FactId;
import it.sportello.knowledge.fact.Placeholders;
import it.sportello.knowledge.files.Knowledge;
import it.sportello.knowledge.release.KnowledgeInService;
import it.sportello.knowledge.writing.Advice;
import it.sportello.knowledge.writing.WritingGuideFile;
import it.sportello.knowledge.writing.WritingHelp;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an office may rely on in the ready-made knowledge before it has changed a word of it. */
class ReadyMadeTest {
    private static final int FEWEST_EXAMPLES = 10;
    private static final int FEWEST_ENGLISH = 4;
    private static final double FAIR = 60;

    private static final Knowledge STARTER = RealKnowledge.starter();

    @Test
    void everyArticleIsAskedInManyWaysAndAnsweredInBothLanguages() {
        assertEquals(List.of(), named(article -> {
            Article.Text italian = article.texts().get(Language.ITALIAN);
            Article.Text english = article.texts().get(Language.ENGLISH);
            return italian.examples().size() < FEWEST_EXAMPLES
                    || english.examples().size() < FEWEST_ENGLISH
                    || italian.answer().value().isBlank()
                    || english.answer().value().isBlank();
        }));
    }

    @Test
    void everyItalianAnswerIsReadWithAMiddleSchoolCertificate() {
        WritingHelp help = new WritingHelp(WritingGuideFile.read(RealKnowledge.ROOT.resolve("config/writing/it.yaml")));
        List<String> hard = RealKnowledge.filled(STARTER).stream()
                .map(article -> hard(article, help.read(answer(article))))
                .filter(said -> !said.isEmpty())
                .toList();
        assertEquals(List.of(), hard);
    }

    @Test
    void whatIsNamedIsThere() {
        Set<FactId> facts = STARTER.facts().stream().map(Fact::id).collect(Collectors.toSet());
        Set<OfficeId> offices = STARTER.offices().stream().map(Office::id).collect(Collectors.toSet());
        Set<ArticleId> articles = STARTER.articles().stream().map(Article::id).collect(Collectors.toSet());
        assertEquals(
                List.of(),
                named(article ->
                        !facts.containsAll(Placeholders.names(article)) || !offices.contains(article.owner())));
        assertTrue(offices.containsAll(STARTER.facts().stream().map(Fact::owner).toList()));
        assertEquals(STARTER.articles().size(), articles.size());
        assertEquals(
                List.of(),
                STARTER.gold().stream()
                        .flatMap(question -> question.expected().stream())
                        .filter(expected -> !articles.contains(expected))
                        .toList());
    }

    @Test
    void everyFactIsNamedAndMarkedAsAnExample() {
        Set<FactId> named = STARTER.articles().stream()
                .flatMap(article -> Placeholders.names(article).stream())
                .collect(Collectors.toSet());
        assertEquals(
                List.of(),
                STARTER.facts().stream()
                        .filter(fact -> !named.contains(fact.id())
                                || !written(fact, Language.ITALIAN).endsWith("(esempio)")
                                || !written(fact, Language.ENGLISH).endsWith("(sample)"))
                        .map(Fact::id)
                        .toList());
    }

    @Test
    void noTwoArticlesTeachTheSameQuestion() {
        List<String> twice = STARTER.articles().stream()
                .flatMap(ReadyMadeTest::examples)
                .collect(Collectors.groupingBy(said -> said, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(said -> said.getValue() > 1)
                .map(said -> said.getKey())
                .toList();
        assertEquals(List.of(), twice);
    }

    @Test
    void noGoldQuestionWasTaught() {
        Set<String> taught =
                STARTER.articles().stream().flatMap(ReadyMadeTest::examples).collect(Collectors.toSet());
        assertEquals(
                List.of(),
                STARTER.gold().stream()
                        .map(question -> question.words().value().toLowerCase(Locale.ROOT))
                        .filter(taught::contains)
                        .toList());
    }

    /** The article is the one that answers, or the first of those that are asked back. */
    @Test
    void everyGoldQuestionIsUnderstood() {
        KnowledgeInService knowledge = RealKnowledge.inService();
        List<String> missed = STARTER.gold().stream()
                .filter(question -> !RealKnowledge.shown(knowledge
                                .understand(
                                        RealKnowledge.question(question.words().value(), question.language()))
                                .answer())
                        .equals(question.expected()
                                .map(article -> "a:" + article)
                                .orElse(RealKnowledge.NOTHING)))
                .map(question -> question.words().value())
                .toList();
        assertEquals(List.of(), missed);
    }

    private static String written(Fact fact, Language language) {
        return fact.value().written().getOrDefault(language, "");
    }

    private static Stream<String> examples(Article article) {
        return article.texts().values().stream()
                .flatMap(text -> text.examples().stream())
                .map(example -> example.toLowerCase(Locale.ROOT));
    }

    private static Markdown answer(Article article) {
        return article.texts().get(Language.ITALIAN).answer();
    }

    private static String hard(Article article, Advice advice) {
        List<String> winding = advice.hints().stream()
                .filter(hint -> hint.kind() == Advice.Kind.LONG_SENTENCE)
                .map(Advice.Hint::found)
                .toList();
        double points = advice.ease().map(Advice.Ease::points).orElse(FAIR);
        return points < FAIR || !winding.isEmpty() ? article.id() + ": " + points + " " + winding : "";
    }

    private static List<ArticleId> named(Predicate<Article> wanted) {
        return STARTER.articles().stream().filter(wanted).map(Article::id).toList();
    }
}
