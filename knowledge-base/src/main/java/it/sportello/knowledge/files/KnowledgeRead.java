package it.sportello.knowledge.files;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What became of reading a file of knowledge. */
public sealed interface KnowledgeRead {

    /** All of it is well-formed. */
    record Done(Knowledge knowledge) implements KnowledgeRead {
        public Done {
            Objects.requireNonNull(knowledge, "knowledge");
        }
    }

    /** Nothing is taken from it; each sentence names the file, the article and what is wrong. */
    record Refused(List<String> problems) implements KnowledgeRead {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    default <T> T fold(Function<Done, T> done, Function<Refused, T> refused) {
        if (this instanceof Done it) {
            return done.apply(it);
        }
        return refused.apply((Refused) this);
    }
}
