package it.sportello.desk.account;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.staff.PasswordHash;
import java.util.Objects;

/** Makes passwords that are shown once and must be changed at the first sign-in. */
public final class OneTimePasswords {
    private final PasswordWork work;

    public OneTimePasswords(Vertx vertx) {
        this.work = new PasswordWork(vertx);
    }

    /** A password as it is shown, and as it is kept. Hidden in logs. */
    public record Fresh(String password, PasswordHash hash) {
        public Fresh {
            Objects.requireNonNull(password, "password");
            Objects.requireNonNull(hash, "hash");
        }

        @Override
        public String toString() {
            return "Fresh[hidden]";
        }
    }

    public Future<Fresh> fresh() {
        String password = String.valueOf(OneTimePassword.fresh());
        return work.hash(password).map(hash -> new Fresh(password, hash));
    }
}
