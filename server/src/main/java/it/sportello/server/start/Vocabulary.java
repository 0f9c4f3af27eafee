package it.sportello.server.start;

import it.sportello.core.house.HouseInForce;
import it.sportello.core.house.WrittenHouse;
import it.sportello.core.message.Language;
import it.sportello.knowledge.meaning.MeaningsByLanguage;
import it.sportello.knowledge.phrases.FreeMarkerPhrases;
import it.sportello.knowledge.spelling.WorldLanguages;
import it.sportello.knowledge.understanding.DeskWords;
import it.sportello.knowledge.understanding.DeskWordsFile;
import it.sportello.knowledge.writing.WritingGuideFile;
import it.sportello.knowledge.writing.WritingHelp;
import it.sportello.server.hours.HoursFile;
import it.sportello.server.settings.OfficeSettings;
import it.sportello.server.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What the bot says and what helps it to understand, per language, from the files that the settings name, and the
 * languages that are known to the program. And what the files say of the office.
 */
record Vocabulary(
        FreeMarkerPhrases phrases,
        List<DeskWords> desk,
        WorldLanguages world,
        MeaningsByLanguage meanings,
        WrittenHouse house,
        List<WritingHelp> writing) {
    private static final List<Language> SERVED = List.of(Language.ITALIAN, Language.ENGLISH);

    Vocabulary {
        Objects.requireNonNull(phrases, "phrases");
        desk = List.copyOf(desk);
        Objects.requireNonNull(world, "world");
        Objects.requireNonNull(meanings, "meanings");
        Objects.requireNonNull(house, "house");
        writing = List.copyOf(writing);
    }

    /** It blocks: call it on a worker. */
    static Vocabulary read(Path config, Settings settings) throws StartProblem {
        try {
            List<DeskWords> desk = SERVED.stream()
                    .map(language -> DeskWordsFile.read(config.resolve("understanding/" + language + ".yaml")))
                    .toList();
            return new Vocabulary(
                    phrases(config, settings.office()),
                    desk,
                    WorldLanguages.read(),
                    meanings(settings),
                    new WrittenHouse(settings.office().details(), HoursFile.read(config.resolve("hours.yaml"))),
                    SERVED.stream()
                            .map(language -> WritingGuideFile.read(config.resolve("writing/" + language + ".yaml")))
                            .map(WritingHelp::new)
                            .toList());
        } catch (IllegalArgumentException e) {
            throw new StartProblem(Objects.requireNonNullElse(e.getMessage(), "The files of words are not in order."));
        }
    }

    private static MeaningsByLanguage meanings(Settings settings) throws StartProblem {
        return settings.embedding().isPresent()
                ? Embedding.open(settings.embedding().get())
                : MeaningsByLanguage.none();
    }

    private static FreeMarkerPhrases phrases(Path config, OfficeSettings office) {
        return new FreeMarkerPhrases(config.resolve("phrases"), SERVED, office.details());
    }

    /** The same, with what is in force of the office whenever something is said. */
    Vocabulary in(HouseInForce known) {
        return new Vocabulary(phrases.with(known::details), desk, world, meanings, house, writing);
    }
}
