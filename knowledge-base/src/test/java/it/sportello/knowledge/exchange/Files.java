package it.sportello.knowledge.exchange;

import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.exchange.plan.Change;
import it.sportello.knowledge.exchange.plan.Plan;
import it.sportello.knowledge.exchange.plan.Standing;
import it.sportello.knowledge.exchange.remark.Remark;
import it.sportello.knowledge.exchange.remark.Unreadable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Files in memory, and what they would do. */
public final class Files {
    private Files() {}

    public static Standing standing(List<Office> offices, List<Article> articles) {
        return new Standing(
                offices,
                articles.stream()
                        .map(article -> new KeptArticle(article, 3, Optional.empty(), Instant.EPOCH, Optional.empty()))
                        .toList());
    }

    public static Standing nothing() {
        return standing(List.of(), List.of());
    }

    public static Plan plan(String name, byte[] bytes, Standing standing) {
        try {
            return Plan.of(Exchange.read(name, bytes), standing);
        } catch (Unreadable e) {
            throw new AssertionError("not readable: " + e.remark(), e);
        }
    }

    public static Plan plan(String csv, Standing standing) {
        return plan("prova.csv", csv.getBytes(StandardCharsets.UTF_8), standing);
    }

    public static List<Article> articles(Plan plan) {
        return plan.changes().stream().map(Change::article).toList();
    }

    /** Why nothing can be taken from a file. */
    public static Remark refusal(String name, byte[] bytes) {
        try {
            throw new AssertionError("was read: " + Exchange.read(name, bytes).remarks());
        } catch (Unreadable e) {
            return e.remark();
        }
    }

    public static List<Remark.Kind> kinds(Plan plan) {
        return Stream.concat(plan.remarks().stream(), plan.steps().stream().flatMap(step -> step.remarks().stream()))
                .map(Remark::kind)
                .toList();
    }
}
