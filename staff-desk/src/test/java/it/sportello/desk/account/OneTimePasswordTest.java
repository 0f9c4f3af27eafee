package it.sportello.desk.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OneTimePasswordTest {
    @Test
    void aFirstPasswordCanBeReadAloudAndIsNeverTheSame() {
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < 1000; at++) {
            String password = String.valueOf(OneTimePassword.fresh());
            assertTrue(password.matches("([a-hj-km-np-z2-9]{4}-){3}[a-hj-km-np-z2-9]{4}"), password);
            seen.add(password);
        }
        assertEquals(1000, seen.size());
    }

    @Test
    void aHashKnowsItsPasswordAndNoOther() {
        char[] password = OneTimePassword.fresh();
        assertTrue(Passwords.matches(password, Passwords.hash(password)));
        assertEquals(false, Passwords.matches("altra".toCharArray(), Passwords.hash(password)));
    }
}
