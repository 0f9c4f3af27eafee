package it.sportello.desk.learning;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.learning.Suggestion;
import it.sportello.core.learning.Suggestions;
import it.sportello.core.staff.Role;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.KeptArticle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds confirmed questions to their articles: each article gets one new version, as if someone had typed them. */
final class Learning {
    /** Others may save the same article meanwhile, but hardly so often in a row. */
    private static final int TRIES = 5;

    private final Suggestions suggestions;
    private final Articles articles;
    private final Visit visit;

    Learning(Suggestions suggestions, Articles articles, Visit visit) {
        this.suggestions = suggestions;
        this.articles = articles;
        this.visit = visit;
    }

    /** How many of them were learnt. */
    Future<Integer> learn(Set<Long> ids) {
        return suggestions.find(ids).compose(found -> {
            Map<ArticleId, List<Suggestion>> byArticle =
                    found.stream().collect(Collectors.groupingBy(Suggestion::article));
            Future<Integer> learnt = Future.succeededFuture(0);
            for (List<Suggestion> questions : byArticle.values()) {
                learnt = learnt.compose(before -> learn(questions).map(more -> before + more));
            }
            return learnt;
        });
    }

    private Future<Integer> learn(List<Suggestion> questions) {
        return articles.find(questions.get(0).article())
                .compose(kept -> kept.filter(
                                one -> visit.may(Role.EDITOR, one.article().owner()))
                        .map(one -> learn(one, questions, TRIES))
                        .orElseGet(() -> Future.succeededFuture(0)));
    }

    private Future<Integer> learn(KeptArticle kept, List<Suggestion> questions, int tries) {
        List<Suggestion> fitting = questions.stream()
                .filter(one -> Examples.canLearn(kept.article(), one))
                .toList();
        Article next = Examples.learnt(kept.article(), fitting);
        if (next.equals(kept.article()) || tries == 0) {
            return settled(tries == 0 ? List.of() : fitting);
        }
        return articles.save(next, kept.version(), Optional.of(visit.myId()))
                .compose(saved -> saved.fold(
                        done -> settled(fitting), conflict -> learn(conflict.current(), questions, tries - 1)));
    }

    private Future<Integer> settled(List<Suggestion> questions) {
        Set<Long> ids = questions.stream().map(Suggestion::id).collect(Collectors.toSet());
        return suggestions.settle(ids).map(ids.size());
    }
}
