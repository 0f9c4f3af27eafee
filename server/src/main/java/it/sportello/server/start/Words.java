package it.sportello.server.start;

import it.sportello.knowledge.phrases.FreeMarkerPhrases;
import it.sportello.knowledge.phrases.OfficeFacts;
import it.sportello.knowledge.understanding.DeskWords;
import it.sportello.knowledge.understanding.DeskWordsFile;
import it.sportello.server.settings.OfficeSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** What the bot says and what the desk itself understands, per language, from the directory of the settings. */
record Words(FreeMarkerPhrases phrases, List<DeskWords> desk) {
    private static final List<String> SERVED = List.of("it", "en");

    Words {
        Objects.requireNonNull(phrases, "phrases");
        desk = List.copyOf(desk);
    }

    /** It blocks: call it on a worker. */
    static Words read(Path config, OfficeSettings office) throws StartProblem {
        try {
            List<DeskWords> desk = SERVED.stream()
                    .map(language -> DeskWordsFile.read(config.resolve("understanding/" + language + ".yaml")))
                    .toList();
            return new Words(phrases(config, office), desk);
        } catch (IllegalArgumentException e) {
            throw new StartProblem(Objects.requireNonNullElse(e.getMessage(), "The files of words are not in order."));
        }
    }

    private static FreeMarkerPhrases phrases(Path config, OfficeSettings office) {
        return FreeMarkerPhrases.read(
                config.resolve("phrases"),
                new OfficeFacts(office.name(), office.privacyUrl(), office.phone(), office.hours()));
    }
}
