package it.sportello.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChatKeyTest {
    private static final ChatKey KEY = new ChatKey("k3yOfAnInventedBrowser_0123456789-ABCDEFGHI");

    @Test
    void aFreshKeyIsFoundAgainInTheCookies() {
        ChatKey key = ChatKey.fresh(new SecureRandom());
        assertEquals(Optional.of(key), ChatKey.inCookies("a=b; sportello_chat=" + key.value() + "; c=d"));
        assertNotEquals(key, ChatKey.fresh(new SecureRandom()));
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        assertEquals(
                "sportello_chat=" + KEY.value() + "; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax",
                KEY.setCookie(false));
        assertEquals(KEY.setCookie(false) + "; Secure", KEY.setCookie(true));
    }

    @Test
    void theAddressIsADigestThatNeverChanges() {
        assertEquals(
                "7fFYnklGviAO5NFyAQ1JavA0y-1VzSqF8sGaUe7xljs", KEY.address().value());
    }

    @Test
    void whatReferencesBeginWithTellsNeitherKeyNorAddress() {
        assertFalse(KEY.address().value().contains(KEY.scope()));
        assertFalse(KEY.value().contains(KEY.scope()));
    }

    @Test
    void theKeyIsHiddenInLogs() {
        assertFalse(KEY.toString().contains(KEY.value()));
    }

    @Test
    void aShortKeyIsNoKey() {
        assertThrows(IllegalArgumentException.class, () -> new ChatKey("guessed"));
    }
}
