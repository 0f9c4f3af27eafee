package it.sportello.knowledge.meaning;

import java.util.Optional;

/** Finds what texts mean. Threads may share it. */
public interface Meanings {
    /**
     * Names the space in which it finds them: the same name, the same directions for the same texts. Meanings of two
     * spaces cannot be compared.
     */
    String space();

    /**
     * What a text means, found in bounded time however long the text is, always the same for the same text. Empty where
     * the text is blank or its meaning cannot be found; the cause is logged then, without the text. It never throws.
     */
    Optional<Meaning> of(String text);
}
