package it.sportello.knowledge.examination;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.KnowledgeBase;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.examination.Recollection.Asked;
import it.sportello.knowledge.examination.Run.State;
import it.sportello.knowledge.examination.Run.Subject;
import it.sportello.knowledge.gold.Exam;
import it.sportello.knowledge.gold.Result;
import it.sportello.knowledge.release.Release;
import it.sportello.knowledge.understanding.ModelFile;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * One exam of one release, on the thread of whoever holds it.
 *
 * @param old the release to be compared with; empty where there is none
 * @param lately what the release in service said a moment ago, and to when it belongs
 */
record Sitting(Opening opening, Optional<Release> old, Release next, Recollection lately) {

    /** A model of another version of the service cannot be compared with; one that was just trained can be read. */
    State.Done hold(Questions.Sheet sheet, IntConsumer progress) {
        Set<ArticleId> published = next.articles().stream().map(Article::id).collect(Collectors.toSet());
        Subject subject = new Subject(
                old.map(Release::number).orElse(0L),
                ModelFile.digest(next.model().bytes()));
        if (sheet.isEmpty()) {
            return new State.Done(subject, Result.NOTHING);
        }
        Set<Asked> gold = sheet.gold().stream().map(Asked::of).collect(Collectors.toSet());
        Result result = open(next, gold)
                .map(release -> new Exam(old.flatMap(before -> open(before, gold)), release, published, lately.at())
                        .sit(sheet.gold(), sheet.recent(), progress))
                .orElseThrow(() ->
                        new NotToBe("Quello che il bot ha imparato non si può leggere: fallo imparare di nuovo."));
        return new State.Done(subject, result);
    }

    private Optional<KnowledgeBase> open(Release release, Set<Asked> gold) {
        return opening.open(release)
                .map(opened -> lately.isOf(release) ? new Recollecting(opened, lately, gold) : opened);
    }
}
