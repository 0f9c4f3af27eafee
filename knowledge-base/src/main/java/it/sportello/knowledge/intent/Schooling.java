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
    private final List<Example> examples;
    private final IntConsumer percent;

    Schooling(Spelling spelling, List<Example> examples, IntConsumer percent) {
        this.spelling = spelling;
        this.examples = examples;
        this.percent = percent;
    }

    /** The words' confidence is earned without the meanings: it counts where none is found. */
    IntentModel taught(Optional<Meanings> meanings) {
        int rehearsals = meanings.isPresent() ? 2 : 1;
        Confidence earned = earned(Optional.empty(), done -> percent.accept(done / rehearsals));
        return IntentModel.learnt(spelling, examples, earned, meanings.flatMap(this::opinion));
    }

    private Optional<SecondOpinion> opinion(Meanings meanings) {
        // What it remembers grows with each message, and so it is for the schooling only.
        Meanings remembered = new RememberedMeanings(meanings);
        return SecondOpinion.learn(
                        remembered,
                        examples,
                        words(examples),
                        earned(Optional.of(remembered), done -> percent.accept((ALL + done) / 2)))
                .map(learnt -> new SecondOpinion(meanings, examples, learnt));
    }

    private Confidence earned(Optional<Meanings> meanings, IntConsumer done) {
        return Confidence.from(new Rehearsal(examples, part -> untried(part, meanings)).heard(done));
    }

    private IntentModel untried(List<Example> part, Optional<Meanings> meanings) {
        Optional<SecondOpinion> opinion =
                meanings.flatMap(found -> SecondOpinion.learn(found, part, words(part), Confidence.UNTRIED)
                        .map(learnt -> new SecondOpinion(found, part, learnt)));
        return IntentModel.learnt(spelling, part, Confidence.UNTRIED, opinion);
    }

    private List<List<String>> words(List<Example> of) {
        return of.stream().map(example -> spelling.words(example.text())).toList();
    }
}
