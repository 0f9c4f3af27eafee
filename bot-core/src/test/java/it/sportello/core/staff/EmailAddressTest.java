package it.sportello.core.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"anna@comune.example", " a.b+c@uffici.comune.example ", "x@1.example"})
    void anAddressIsTakenAsItIsUsuallyWritten(String typed) {
        assertEquals(typed.strip(), EmailAddress.of(typed).orElseThrow().value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "anna@comune",
                "@comune.example",
                "a b@c.example",
                "a@b.example\r\nBcc: c@d.example",
                "<a@b.example>",
                "a@-b.example"
            })
    void whatIsNoAddressIsRefused(String typed) {
        assertEquals(java.util.Optional.empty(), EmailAddress.of(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = "anna@comune.example")
    void anAddressDoesNotReachALog(String typed) {
        assertFalse(EmailAddress.of(typed).toString().contains("anna"));
    }
}
