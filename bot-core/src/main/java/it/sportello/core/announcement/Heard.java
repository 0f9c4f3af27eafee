package it.sportello.core.announcement;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Words;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question to which announcements may belong.
 *
 * @param before the question before it, in which a street may stand that is not said again
 */
public record Heard(Words question, Words before, Answer answer) {
    public Heard {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(answer, "answer");
    }

    /** Whether the announcement concerns it; its time is not looked at. */
    public boolean isConcernOf(Announcement announcement) {
        return isAbout(announcement.concern()) && isFrom(announcement.area());
    }

    private boolean isAbout(Concern concern) {
        return concern.fold(
                everything -> !(answer instanceof Answer.AtDesk),
                topic -> articles().contains(topic.article()),
                mentioned -> Mention.isIn(question.value(), mentioned.words()));
    }

    private boolean isFrom(List<String> area) {
        return area.isEmpty() || Mention.isIn(question.value(), area) || Mention.isIn(before.value(), area);
    }

    private Set<ArticleId> articles() {
        return answer.fold(
                found -> Set.of(found.answer().topic().id()),
                several -> several.answers().stream()
                        .map(found -> found.answer().topic().id())
                        .collect(Collectors.toSet()),
                unsure -> Set.of(),
                notFound -> Set.of(),
                outOfDate -> Set.of(outOfDate.topic().id()),
                atDesk -> Set.of(),
                foreign -> Set.of());
    }
}
