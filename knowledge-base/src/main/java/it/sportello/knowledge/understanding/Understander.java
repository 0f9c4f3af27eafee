package it.sportello.knowledge.understanding;

import it.sportello.core.knowledge.DeskIntent;
import it.sportello.core.message.Language;
import it.sportello.knowledge.intent.Example;
import it.sportello.knowledge.intent.IntentModel;
import it.sportello.knowledge.intent.Ranked;
import it.sportello.knowledge.spelling.ForeignLanguages;
import it.sportello.knowledge.spelling.LanguageGuess;
import it.sportello.knowledge.spelling.LanguageNames;
import it.sportello.knowledge.spelling.PlainWords;
import it.sportello.knowledge.spelling.WorldLanguages;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads messages in all served languages: danger first, then words that the desk knows by heart, then the model of the
 * message's language. Immutable; threads may share it.
 */
public final class Understander {
    private final Map<Language, DeskWords> desk;
    private final Map<Language, IntentModel> models;
    private final Map<Language, ByHeart> byHeart;
    private final LanguageOrder order;
    private final Alarms alarms;
    private final LanguageGuess guess;
    private final LanguageNames names;
    private final ForeignLanguages foreign;
    private final Parts parts;

    /** Without any model it still hears danger and what the desk knows by heart. */
    public Understander(List<DeskWords> served, Map<Language, IntentModel> models, WorldLanguages world) {
        this.models = Map.copyOf(models);
        this.alarms = new Alarms(served);
        this.desk = new LinkedHashMap<>();
        this.byHeart = new HashMap<>();
        served.stream()
                .sorted(Comparator.comparing(words -> words.language().code()))
                .forEach(words -> desk.put(words.language(), words));
        this.names = new LanguageNames(desk.keySet());
        desk.forEach((language, words) -> byHeart.put(language, ByHeart.of(words)));
        this.order = new LanguageOrder(desk.keySet());
        this.guess = new LanguageGuess(texts(desk.keySet()));
        this.foreign = new ForeignLanguages(world, desk.keySet());
        this.parts = new Parts(served);
    }

    private Understander(Understander before, Map<Language, IntentModel> models) {
        this.models = Map.copyOf(models);
        this.alarms = before.alarms;
        this.desk = before.desk;
        this.byHeart = before.byHeart;
        this.order = before.order;
        this.names = before.names;
        this.foreign = before.foreign;
        this.parts = before.parts;
        this.guess = before.guess.with(texts(desk.keySet().stream()
                .filter(language -> this.models.get(language) != before.models.get(language))
                .toList()));
    }

    /** The same with other models. Only languages whose model is another are looked at anew. */
    public Understander with(Map<Language, IntentModel> models) {
        return new Understander(this, models);
    }

    private Map<Language, List<List<String>>> texts(Collection<Language> languages) {
        Map<Language, List<List<String>>> texts = new HashMap<>();
        desk.forEach((language, words) -> {
            if (languages.contains(language)) {
                texts.put(language, texts(words));
            }
        });
        return texts;
    }

    private List<List<String>> texts(DeskWords words) {
        List<Example> learnt = Optional.ofNullable(models.get(words.language()))
                .map(model -> model.syllabus().examples())
                .orElse(List.of());
        return Stream.concat(words.examples().stream(), learnt.stream())
                .map(example -> PlainWords.of(example.text()))
                .toList();
    }

    /** Reads a message of a conversation held in that language. Takes bounded time, whatever the text. */
    public Reading read(String text, Language conversation) {
        return read(text, conversation, IntentModel.CANDIDATES);
    }

    /** The same with more or fewer of the likeliest intents. */
    public Reading read(String text, Language conversation, int most) {
        List<String> plain = PlainWords.of(text);
        if (plain.isEmpty()) {
            return new Reading(plain, conversation, Optional.empty(), List.of());
        }
        Language language = language(plain, conversation);
        List<Ranked> intents = intents(plain, language, most);
        return new Reading(plain, spoken(plain, language, intents), alarms.in(plain), intents);
    }

    /**
     * The language of a message that is in none of those served; empty where it may be in one of them. It costs more than
     * to read a message: ask where nothing was understood.
     */
    public Optional<Language> foreign(String text, Reading reading, Language conversation) {
        return foreign.of(text, guess.known(reading.words()), conversation);
    }

    /** Where a message may fall apart. */
    public Parts parts() {
        return parts;
    }

    private Language language(List<String> plain, Language conversation) {
        return order.from(conversation).stream()
                .filter(language -> knows(language, plain).isPresent())
                .findFirst()
                .or(() -> guess.of(plain))
                .orElse(conversation);
    }

    private List<Ranked> intents(List<String> plain, Language language, int most) {
        if (plain.stream().noneMatch(Understander::isMoreThanANumber)) {
            return List.of();
        }
        Optional<DeskIntent> known = order.from(language).stream()
                .flatMap(each -> knows(each, plain).stream())
                .findFirst();
        if (known.isPresent()) {
            return List.of(Ranked.beyondDoubt(Intents.label(known.get())));
        }
        return order.from(language).stream()
                .flatMap(each -> Stream.ofNullable(models.get(each)))
                .findFirst()
                .map(model -> model.recognise(model.spelling().expanded(plain), most))
                .orElse(List.of());
    }

    /** A number alone is no question, whatever examples it stands in. */
    private static boolean isMoreThanANumber(String word) {
        return !word.codePoints().allMatch(Character::isDigit);
    }

    private Optional<DeskIntent> knows(Language language, List<String> plain) {
        return Optional.ofNullable(byHeart.get(language)).flatMap(texts -> texts.intent(plain));
    }

    /** Who asks for a language is answered in it. */
    private Language spoken(List<String> plain, Language language, List<Ranked> intents) {
        boolean asksForOne = !intents.isEmpty()
                && intents.get(0).intent().equals(Intents.label(DeskIntent.LANGUAGE))
                && intents.get(0).isLikely();
        return asksForOne ? names.named(plain).orElse(language) : language;
    }
}
