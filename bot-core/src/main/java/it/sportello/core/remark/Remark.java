package it.sportello.core.remark;

import java.util.function.Function;

/** Something that a citizen left beside his questions, to be kept by itself. */
public sealed interface Remark permits Opinion, Contact {
    /** One function for each case, so that a new case does not compile until it is handled everywhere. */
    default <T> T fold(Function<Opinion, T> opinion, Function<Contact, T> contact) {
        if (this instanceof Opinion it) {
            return opinion.apply(it);
        }
        return contact.apply((Contact) this);
    }
}
