package it.sportello.knowledge.fact;

import java.util.Objects;
import java.util.function.Function;

/** What became of reading a value as it was typed. */
public sealed interface FactRead {

    record Done(FactValue value) implements FactRead {
        public Done {
            Objects.requireNonNull(value, "value");
        }
    }

    record Wrong(Trouble trouble) implements FactRead {
        public Wrong {
            Objects.requireNonNull(trouble, "trouble");
        }
    }

    /** What is wrong with it. */
    enum Trouble {
        EMPTY,
        TOO_LONG,
        /** It names itself or another fact: what stands in a fact is never looked up. */
        NAMES_FACTS,
        NO_DATE,
        NO_AMOUNT,
        NO_PHONE,
        NO_HOURS,
        NO_TABLE
    }

    default <T> T fold(Function<FactValue, T> done, Function<Trouble, T> wrong) {
        return this instanceof Done it ? done.apply(it.value()) : wrong.apply(((Wrong) this).trouble());
    }
}
