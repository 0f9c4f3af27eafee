package it.sportello.core.speech;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.Topic;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A choice offered with a saying. Its token comes back when it is pressed. */
public sealed interface Option {
    String ARTICLE_PREFIX = "a:";

    /** An article to read. */
    record ReadArticle(Topic topic) implements Option {
        public ReadArticle {
            Objects.requireNonNull(topic, "topic");
        }

        @Override
        public String token() {
            return ARTICLE_PREFIX + topic.id().value();
        }
    }

    /** The choice of that number of a question with choices of its own; what is chosen depends on what was asked. */
    record Numbered(int number, PhraseKey label) implements Option {
        private static final String PREFIX = "n:";
        private static final Pattern TOKEN = Pattern.compile(PREFIX + "(\\d{1,2})");

        public Numbered {
            Objects.requireNonNull(label, "label");
        }

        @Override
        public String token() {
            return PREFIX + number;
        }
    }

    /** One of the desk's own choices. */
    enum Desk implements Option {
        PERSON("person", PhraseKey.OPTION_PERSON),
        NONE("none", PhraseKey.OPTION_NONE),
        YES("yes", PhraseKey.OPTION_YES),
        NO("no", PhraseKey.OPTION_NO);

        private final String token;
        private final PhraseKey label;

        Desk(String token, PhraseKey label) {
            this.token = token;
            this.label = label;
        }

        @Override
        public String token() {
            return token;
        }

        public PhraseKey label() {
            return label;
        }
    }

    /** What comes back when a citizen presses the button of an invitation to read what waits for him. */
    String READ_ANSWER = "read";

    /** What comes back when the choice is pressed; at most 64 bytes. */
    String token();

    /** One function for each case, so that a new case does not compile until it is handled everywhere. */
    default <T> T fold(Function<ReadArticle, T> article, Function<Numbered, T> numbered, Function<Desk, T> desk) {
        if (this instanceof ReadArticle it) {
            return article.apply(it);
        }
        if (this instanceof Numbered it) {
            return numbered.apply(it);
        }
        return desk.apply((Desk) this);
    }

    /** The article that a token from outside names; empty for any other token. */
    static Optional<ArticleId> articleOf(String token) {
        if (!token.startsWith(ARTICLE_PREFIX)) {
            return Optional.empty();
        }
        String id = token.substring(ARTICLE_PREFIX.length());
        return ArticleId.isValid(id) ? Optional.of(new ArticleId(id)) : Optional.empty();
    }

    /** The number that a token from outside names; empty for any other token. */
    static Optional<Integer> numberOf(String token) {
        Matcher matcher = Numbered.TOKEN.matcher(token);
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    /** The desk's own choice that a token from outside names; empty for any other token. */
    static Optional<Desk> deskOf(String token) {
        for (Desk desk : Desk.values()) {
            if (desk.token.equals(token)) {
                return Optional.of(desk);
            }
        }
        return Optional.empty();
    }
}
