package it.sportello.desk.publication;

import it.sportello.core.message.Language;
import it.sportello.desk.page.Texts;
import it.sportello.knowledge.publishing.Progress;
import it.sportello.knowledge.publishing.Progress.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The steps of a publication in words.
 *
 * @param place of the step that is being done; -1 while it waits
 */
record Steps(Texts texts, int place, int percent) {
    private static final List<Language> TRAINED = List.of(Language.ITALIAN, Language.ENGLISH);
    private static final int TESTING = 1 + TRAINED.size();
    private static final int SAVING = TESTING + 1;
    private static final int SERVING = SAVING + 1;

    static Steps of(Texts texts, Progress progress) {
        return new Steps(texts, place(progress), progress.percent());
    }

    /** The release is kept, and this node is about to answer from it. */
    static Steps serving(Texts texts) {
        return new Steps(texts, SERVING, 0);
    }

    private static int place(Progress progress) {
        if (progress.step() == Step.WAITING) {
            return -1;
        }
        if (progress.step() == Step.SAVING || progress.step() == Step.TESTING) {
            return progress.step() == Step.SAVING ? SAVING : TESTING;
        }
        return progress.language()
                .map(language -> 1 + TRAINED.indexOf(language))
                .orElse(0);
    }

    /** What is being done, in one sentence. */
    String now() {
        return place < 0 ? texts.say("publication.waiting") : text(place);
    }

    List<Map<String, Object>> all() {
        return IntStream.rangeClosed(0, SERVING)
                .mapToObj(at -> Map.<String, Object>of("text", text(at), "state", state(at)))
                .toList();
    }

    private String state(int at) {
        if (at == place) {
            return "now";
        }
        return at < place ? "done" : "later";
    }

    private String text(int at) {
        if (at == 0) {
            return texts.say("publication.reading");
        }
        if (at == TESTING) {
            return texts.say("publication.testing", at == place ? percent : 0);
        }
        return trained(at)
                .map(language -> texts.say("publication.training." + language, at == place ? percent : 0))
                .orElseGet(() -> texts.say(at == SAVING ? "publication.saving" : "publication.serving"));
    }

    private static Optional<Language> trained(int at) {
        return at < TESTING ? Optional.of(TRAINED.get(at - 1)) : Optional.empty();
    }
}
