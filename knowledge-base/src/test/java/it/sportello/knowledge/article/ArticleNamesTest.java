package it.sportello.knowledge.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleNamesTest {
    @ParameterizedTest
    @CsvSource({"Città d’arte, citta-d-arte", "'  --Orari!  ', orari", "???, articolo", "日本, articolo"})
    void namesAreMadeOfTheTitlesLetters(String title, String name) {
        assertEquals(name, ArticleNames.from(title, 1).value());
        assertEquals(name + "-12", ArticleNames.from(title, 12).value());
    }

    @Test
    void longTitlesLeaveRoomForANumber() {
        String name = ArticleNames.from("parola ".repeat(10), 100).value();
        assertTrue(name.length() <= 60 && name.endsWith("parola-100"), name);
    }
}
