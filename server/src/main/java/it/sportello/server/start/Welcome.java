package it.sportello.server.start;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** What whoever starts the service is told once it can be reached. */
final class Welcome {
    private final Consumer<String> progress;
    private final String address;

    /** @param address how people reach it */
    Welcome(Consumer<String> progress, String address) {
        this.progress = Objects.requireNonNull(progress, "progress");
        this.address = Objects.requireNonNull(address, "address");
    }

    /** @param password for the very first sign-in, where nobody could sign in yet */
    void say(boolean knows, Optional<String> password) {
        progress.accept("Chat: " + address + "/chat");
        progress.accept("Desk: " + address + "/desk");
        if (!knows) {
            progress.accept(unreadable());
        }
        password.ifPresent(once -> progress.accept("First sign-in at the desk: name " + NewAccounts.FIRST
                + ", password " + once + " (shown this once; you will choose your own)"));
        progress.accept("Sportello is ready. Stop it with Ctrl-C.");
    }

    /** It is not trained anew by itself: nodes of two versions would take each other's releases out of service. */
    private String unreadable() {
        return "The model of the latest release cannot be read: the bot knows no answers. Open " + address
                + "/desk/publications and let it learn again.";
    }
}
