package it.sportello.desk.article;

import it.sportello.desk.page.Texts;
import it.sportello.knowledge.article.Article.Text;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.KeptArticle.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What staff should know of an article at a glance. */
enum ArticleState {
    DRAFT,
    PUBLISHED,
    CHANGED,
    IN_REVIEW,
    ARCHIVED,
    EXPIRED,
    NOT_YET,
    OUT_OF_SEASON,
    TO_REVIEW,
    EXAMPLE;

    /** Starter knowledge marks invented facts so, until the office has put in its own. */
    private static final String EXAMPLE_MARK = "*(esempio)*";

    static List<ArticleState> of(KeptArticle kept, LocalDate today) {
        List<ArticleState> states = new ArrayList<>();
        if (kept.place() != Place.OPEN) {
            states.add(valueOf(kept.place().name()));
        }
        if (!kept.isArchived() || kept.published().isPresent()) {
            states.add(kept.published().isEmpty() ? DRAFT : kept.isPublished() ? PUBLISHED : CHANGED);
        }
        if (kept.article().validity().to().filter(today::isAfter).isPresent()) {
            states.add(EXPIRED);
        }
        if (kept.article().validity().from().filter(today::isBefore).isPresent()) {
            states.add(NOT_YET);
        }
        if (kept.article().validity().isOutOfSeasonOn(today)) {
            states.add(OUT_OF_SEASON);
        }
        if (kept.article().validity().isToReviewOn(today)) {
            states.add(TO_REVIEW);
        }
        if (kept.article().texts().values().stream().anyMatch(ArticleState::isExample)) {
            states.add(EXAMPLE);
        }
        return states;
    }

    private static boolean isExample(Text text) {
        return text.answer().value().contains(EXAMPLE_MARK);
    }

    Map<String, Object> model(Texts texts) {
        String key = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Map.of("key", key, "text", texts.say("state." + key));
    }
}
