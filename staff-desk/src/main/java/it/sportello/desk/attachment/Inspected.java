package it.sportello.desk.attachment;

import it.sportello.core.attachment.KeptFile;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What an inspection found. */
sealed interface Inspected {

    /** It can be sent everywhere, under that title. */
    record Accepted(KeptFile file, String title) implements Inspected {
        public Accepted {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(title, "title");
        }
    }

    /** Why not, as a text's key and what belongs into it. */
    record Refused(String key, List<Object> values) implements Inspected {
        public Refused {
            Objects.requireNonNull(key, "key");
            values = List.copyOf(values);
        }
    }

    default <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused) {
        return this instanceof Accepted it ? accepted.apply(it) : refused.apply((Refused) this);
    }
}
