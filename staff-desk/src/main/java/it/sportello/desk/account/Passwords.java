package it.sportello.desk.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.SecureString;
import com.password4j.types.Argon2;
import it.sportello.core.staff.PasswordHash;

/** Hashes passwords with Argon2id. Each call takes a tenth of a second of work on purpose: never on an event loop. */
public final class Passwords {
    /** OWASP's first recommendation for Argon2id: 19 MiB, two passes, one lane. */
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    private static final int SALT_BYTES = 16;

    private Passwords() {}

    /** The hash to keep, in the usual text form with salt and costs. */
    public static PasswordHash hash(char[] password) {
        return new PasswordHash(Password.hash(new SecureString(password))
                .addRandomSalt(SALT_BYTES)
                .with(ARGON2ID)
                .getResult());
    }

    /** Whether that is the password, at the costs that its hash was made with. */
    public static boolean matches(char[] password, PasswordHash hash) {
        return Password.check(new SecureString(password), hash.value())
                .with(Argon2Function.getInstanceFromHash(hash.value()));
    }
}
