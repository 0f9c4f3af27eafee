package it.sportello.desk.writing;

import io.vertx.core.Future;
import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.KnowledgeBase;
import it.sportello.core.knowledge.Question;
import it.sportello.core.learning.Discretion;
import it.sportello.core.learning.Lesson;
import it.sportello.core.learning.Suggestions;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.core.staff.Role;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Limits;
import it.sportello.knowledge.gold.RecentQuestion;
import it.sportello.knowledge.gold.RecentQuestions;
import it.sportello.knowledge.spelling.PlainWords;
import it.sportello.knowledge.spelling.Stems;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What citizens really asked about the subject of an article and got no answer to, masked; for those only who may read
 * their conversations.
 */
public final class RealQuestions {
    private static final ChannelName WEB = new ChannelName("web");
    private static final int LOOKED_AT = 300;
    private static final int UNDERSTOOD = 60;
    private static final int SHOWN = 6;
    private static final int TELLING_WORD = 4;

    private final Suggestions suggestions;
    private final RecentQuestions recent;
    private final KnowledgeBase knowledge;

    public RealQuestions(Suggestions suggestions, RecentQuestions recent, KnowledgeBase knowledge) {
        this.suggestions = Objects.requireNonNull(suggestions, "suggestions");
        this.recent = Objects.requireNonNull(recent, "recent");
        this.knowledge = Objects.requireNonNull(knowledge, "knowledge");
    }

    /** What is being written. */
    record About(Language language, Optional<ArticleId> article, String title, List<String> examples) {
        About {
            Objects.requireNonNull(language, "language");
            Objects.requireNonNull(article, "article");
            Objects.requireNonNull(title, "title");
            examples = List.copyOf(examples);
        }

        /** What is taught already is no news. */
        boolean knows(String question) {
            String key = Lesson.keyOf(question);
            return examples.stream().anyMatch(example -> Lesson.keyOf(example).equals(key));
        }

        Set<String> stems() {
            return stems(language, title + " " + String.join(" ", examples));
        }

        private static Set<String> stems(Language language, String text) {
            List<String> words = PlainWords.of(text).stream()
                    .filter(word -> word.length() >= TELLING_WORD)
                    .toList();
            return new HashSet<>(new Stems(language).of(words));
        }
    }

    Future<List<String>> like(Visit visit, About about) {
        if (!visit.may(Role.OPERATOR)
                || about.title().isBlank() && about.examples().isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        return Future.all(suggested(about), unanswered(visit, about)).map(both -> {
            List<String> suggested = both.resultAt(0);
            List<String> unanswered = both.resultAt(1);
            return Stream.concat(suggested.stream(), unanswered.stream())
                    .filter(question -> question.length() <= Limits.LONGEST_EXAMPLE && !about.knows(question))
                    .collect(Collectors.toMap(
                            Lesson::keyOf, question -> question, (first, same) -> first, LinkedHashMap::new))
                    .values()
                    .stream()
                    .limit(SHOWN)
                    .toList();
        });
    }

    private Future<List<String>> suggested(About about) {
        return suggestions
                .waiting(LOOKED_AT)
                .map(waiting -> waiting.stream()
                        .filter(one -> one.language().equals(about.language()))
                        .filter(one ->
                                about.article().filter(one.article()::equals).isPresent())
                        .map(one -> one.words().value())
                        .toList());
    }

    private Future<List<String>> unanswered(Visit visit, About about) {
        Set<String> stems = about.stems();
        return recent.latest(LOOKED_AT)
                .map(latest -> latest.stream()
                        .filter(one -> one.language().equals(about.language()))
                        .filter(one -> isNear(one, stems))
                        .limit(UNDERSTOOD)
                        .filter(one -> isUnanswered(visit, one))
                        .map(one -> Discretion.mask(one.words().value().strip()))
                        .toList());
    }

    private static boolean isNear(RecentQuestion question, Set<String> stems) {
        Set<String> asked = About.stems(question.language(), question.words().value());
        return asked.stream().anyMatch(stems::contains);
    }

    private boolean isUnanswered(Visit visit, RecentQuestion question) {
        Answer answer = knowledge
                .understand(new Question(question.words(), question.language(), WEB, Optional.empty(), visit.now()))
                .answer();
        return answer instanceof Answer.NotFound || answer instanceof Answer.Unsure;
    }
}
