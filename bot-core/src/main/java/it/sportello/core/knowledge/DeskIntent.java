package it.sportello.core.knowledge;

import java.util.Locale;

/** What the desk itself understands, whatever the office's knowledge; examples stand in config/understanding. */
public enum DeskIntent {
    GREETING,
    THANKS,
    GOODBYE,
    PERSON,
    ROBOT,
    HELP,
    WRONG_ANSWER,
    REPEAT,
    PRIVACY,
    ERASE,
    LANGUAGE,
    YES,
    NO,
    COMPLIMENT,
    INSULT,
    PERSONAL_CASE;

    /** The key in the files of examples: lower case with hyphens. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
