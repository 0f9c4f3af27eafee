package it.sportello.core.speech;

import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import java.util.Map;

/**
 * The bot's own words. Complete for every key in every served language, which is checked at start, so that it never
 * fails afterwards. For other languages there may be a few.
 */
public interface Phrases {

    /** The language in which a phrase is said: the wanted one where there are words for it in it, otherwise Italian. */
    Language spoken(PhraseKey key, Language wanted);

    /**
     * The phrase in the language that it is {@link #spoken} in.
     *
     * @param values for the placeholders: plain texts, or lists of plain texts; each comes out as text, never as markup
     */
    Markdown say(PhraseKey key, Language language, Map<String, Object> values);

    /** A phrase without placeholders as plain text, for the label of a choice. */
    String label(PhraseKey key, Language language);
}
