package it.sportello.core.conversation;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.DeskIntent;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.message.Content;
import it.sportello.core.message.Words;
import it.sportello.core.speech.Option;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which of the offered topics a message picks. Nothing here knows a language: digits and the topics' own words. */
final class Pick {
    /** One number with hardly anything around it: "2", "la 2", "numero 2.", "option 2", a keycap. */
    private static final Pattern LONE_NUMBER = Pattern.compile("\\D{0,12}?(\\d{1,2})\\D{0,3}");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int TELLING_WORD = 3;

    private Pick() {}

    static Optional<ArticleId> of(State state, Content content, Answer understood) {
        return content.fold(
                text -> typed(state, text.words(), understood),
                choice -> Option.articleOf(choice.token()),
                command -> Optional.empty(),
                unreadable -> Optional.empty());
    }

    /** The number that the words consist of. */
    static OptionalInt number(Words words) {
        Matcher matcher = LONE_NUMBER.matcher(words.value().strip());
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    private static Optional<ArticleId> typed(State state, Words words, Answer understood) {
        boolean again = understood.equals(new Answer.AtDesk(DeskIntent.REPEAT));
        return again
                ? state.lastArticle()
                : offered(state.awaiting())
                        .flatMap(topics -> among(topics, words, understood))
                        .or(() -> beside(state.awaiting(), words));
    }

    private static Optional<List<Topic>> offered(Awaiting awaiting) {
        return awaiting instanceof Awaiting.WhichTopic which ? Optional.of(which.topics()) : Optional.empty();
    }

    /** What stands beside an answer is picked by its number alone: other words are a question of their own. */
    private static Optional<ArticleId> beside(Awaiting awaiting, Words words) {
        return awaiting instanceof Awaiting.Related related
                ? number(words).stream().boxed().findFirst().flatMap(place -> at(place, related.topics()))
                : Optional.empty();
    }

    private static Optional<ArticleId> at(int place, List<Topic> topics) {
        return place >= 1 && place <= topics.size()
                ? Optional.of(topics.get(place - 1).id())
                : Optional.empty();
    }

    private static Optional<ArticleId> among(List<Topic> topics, Words words, Answer understood) {
        OptionalInt number = number(words);
        if (number.isPresent()) {
            return at(number.getAsInt(), topics);
        }
        if (topics.size() == 1 && understood.equals(new Answer.AtDesk(DeskIntent.YES))) {
            return Optional.of(topics.get(0).id());
        }
        return byWords(topics, words).or(() -> byUnderstanding(topics, understood));
    }

    private static Optional<ArticleId> byWords(List<Topic> topics, Words words) {
        Set<String> typed = tellingWords(words.value());
        List<Topic> matching = topics.stream()
                .filter(topic -> !typed.isEmpty() && tellingWords(topic.title()).containsAll(typed))
                .toList();
        return matching.size() == 1 ? Optional.of(matching.get(0).id()) : Optional.empty();
    }

    /** Words that are unsure by themselves are sure enough once their likeliest topic is one of those just offered. */
    private static Optional<ArticleId> byUnderstanding(List<Topic> topics, Answer understood) {
        if (!(understood instanceof Answer.Unsure unsure)) {
            return Optional.empty();
        }
        ArticleId likeliest = unsure.candidates().get(0).id();
        boolean sameQuestionAgain = unsure.candidates().equals(topics);
        boolean offered = topics.stream().anyMatch(topic -> topic.id().equals(likeliest));
        return offered && !sameQuestionAgain ? Optional.of(likeliest) : Optional.empty();
    }

    private static Set<String> tellingWords(String text) {
        String folded = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        return Arrays.stream(NO_WORD.split(folded))
                .filter(word -> word.length() >= TELLING_WORD)
                .collect(Collectors.toSet());
    }
}
