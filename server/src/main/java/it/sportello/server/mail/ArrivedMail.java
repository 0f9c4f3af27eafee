package it.sportello.server.mail;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A mail as it was found in the mailbox, before anybody believes it.
 *
 * @param name by which it is recognised when it is read again
 * @param from the address of its sender; empty where there is none or more than one
 * @param byMachine whether no person has written it: a bounce, an answering machine, a list
 * @param names of the letters that it says to reply to, the nearest first
 * @param text its text, quotes and all but those that an HTML part marks; empty where it has none
 */
record ArrivedMail(String name, Optional<String> from, boolean byMachine, List<String> names, String text) {
    ArrivedMail {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(from, "from");
        names = List.copyOf(names);
        Objects.requireNonNull(text, "text");
    }

    @Override
    public String toString() {
        return "ArrivedMail[hidden]";
    }
}
