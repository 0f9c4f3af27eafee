package it.sportello.knowledge.release;

import it.sportello.core.message.Language;

/** Is told how far a training is, on the thread that trains: to be answered at once. */
@FunctionalInterface
public interface Course {

    /** @param percent of this language's training, 0 to 100 and never falling */
    void reached(Language language, int percent);
}
