package it.sportello.desk;

import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.speech.Phrases;
import java.util.Map;
import java.util.TreeMap;

/** Phrases that show their key, language and values, so that a test sees what was handed over. */
final class PlainPhrases implements Phrases {
    @Override
    public Language spoken(PhraseKey key, Language wanted) {
        return wanted;
    }

    @Override
    public Markdown say(PhraseKey key, Language language, Map<String, Object> values) {
        return new Markdown(key.key() + " " + language + " " + new TreeMap<>(values));
    }

    @Override
    public String label(PhraseKey key, Language language) {
        return key.key();
    }
}
