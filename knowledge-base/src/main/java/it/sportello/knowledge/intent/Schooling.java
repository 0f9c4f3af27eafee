package it.sportello.knowledge.intent;

import it.sportello.knowledge.meaning.Meanings;
import it.sportello.knowledge.meaning.RememberedMeanings;
import it.sportello.knowledge.spelling.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** How a model is taught: it rehearses, so that its confidence is earned, and then learns from all examples. */
final class Schooling {
    private static final int ALL = 100;

    private final Spelling spelling;
    private final Syllabus syllabus;
    private final IntConsumer percent;

    Schooling(Spelling spelling, Syllabus syllabus, IntConsumer percent) {
        this.spelling = spelling;
        this.syllabus = syllabus;
        this.percent = percent;
    }

    /** The words' confidence is earned without the meanings: it counts where none is found. */
    IntentModel taught(Optional<Meanings> meanings) {
        int rehearsals = meanings.isPresent() ? 2 : 1;
        Confidence earned = earned(Optional.empty(), done -> percent.accept(done / rehearsals));
        return IntentModel.learnt(spelling, syllabus, earned, meanings.flatMap(this::opinion));
    }

    private Optional<SecondOpinion> opinion(Meanings meanings) {
        // What it remembers grows with each message, and so it is for the schooling only.
        Meanings remembered = new RememberedMeanings(meanings);
        return SecondOpinion.learn(
                        remembered,
                        syllabus.examples(),
                        words(syllabus.examples()),
                        earned(Optional.of(remembered), done -> percent.accept((ALL + done) / 2)))
                .map(learnt -> new SecondOpinion(meanings, syllabus.examples(), learnt));
    }

    private Confidence earned(Optional<Meanings> meanings, IntConsumer done) {
        return Confidence.from(new Rehearsal(syllabus, part -> untried(part, meanings)).heard(done));
    }

    private IntentModel untried(Syllabus part, Optional<Meanings> meanings) {
        Optional<SecondOpinion> opinion = meanings.flatMap(
                found -> SecondOpinion.learn(found, part.examples(), words(part.examples()), Confidence.UNTRIED)
                        .map(learnt -> new SecondOpinion(found, part.examples(), learnt)));
        return IntentModel.learnt(spelling, part, Confidence.UNTRIED, opinion);
    }

    private List<List<String>> words(List<Example> of) {
        return of.stream().map(example -> spelling.words(example.text())).toList();
    }
}
