package it.sportello.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatFileTest {
    private static final Pattern INLINE =
            Pattern.compile("<style|\\sstyle=|\\son[a-z]+=|javascript:|<script(?![^>]*src=)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASSET = Pattern.compile("/chat/assets/([^\"']+)");
    private static final Pattern IMPORTED = Pattern.compile("from \"\\./([^\"]+)\"");

    private static final List<String> SCRIPTS = List.of("chat.js", "inbox.js", "lines.js", "outbox.js");

    @Test
    void thePageHoldsNothingThatItsPolicyForbids() {
        String page = text(ChatFile.page());
        assertFalse(INLINE.matcher(page).find());
        assertFalse(ChatFile.CONTENT_SECURITY_POLICY.contains("unsafe"));
    }

    @Test
    void everyFileThatThePageNamesIsServed() {
        assertEquals(2, ASSET.matcher(text(ChatFile.page())).results().count());
        ASSET.matcher(text(ChatFile.page())).results().forEach(ChatFileTest::assertServed);
        List<MatchResult> imports = SCRIPTS.stream()
                .flatMap(script -> IMPORTED.matcher(text(ChatFile.asset(script).orElseThrow()))
                        .results())
                .toList();
        assertTrue(imports.size() >= SCRIPTS.size(), "imports found: " + imports.size());
        imports.forEach(ChatFileTest::assertServed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat.html", "", "../web/chat.js", "WebChannel.class", "chat.js/", "package-info.class"})
    void nothingElseOfTheClassPathIsServed(String name) {
        assertTrue(ChatFile.asset(name).isEmpty());
    }

    @Test
    void scriptsAndStylesSayWhatTheyAre() {
        assertEquals("text/html; charset=utf-8", ChatFile.page().contentType());
        assertEquals(
                "text/css; charset=utf-8",
                ChatFile.asset("chat.css").orElseThrow().contentType());
        assertEquals(
                "text/javascript; charset=utf-8",
                ChatFile.asset("chat.js").orElseThrow().contentType());
    }

    private static void assertServed(MatchResult name) {
        assertTrue(ChatFile.asset(name.group(1)).isPresent(), name.group(1));
    }

    private static String text(ChatFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
