package it.sportello.core.speech;

import java.util.Locale;

/** Everything the bot itself says. The words stand in config/phrases, one file a language, under {@link #key()}. */
public enum PhraseKey {
    FIRST_CONTACT,
    GREETING,
    THANKS,
    GOODBYE,
    HELP,
    ROBOT,
    COMPLIMENT,
    INSULT,
    PRIVACY,
    LANGUAGE,
    DID_YOU_MEAN,
    NOT_MEANT,
    UNKNOWN,
    REST_UNKNOWN,
    FOREIGN,
    PERSON_DECLINED,
    PERSONAL_CASE,
    OUT_OF_DATE,
    NOTHING_TO_REPEAT,
    NOTHING_ASKED,
    TICKET_OPENED,
    TICKET_OPENED_UNASKED,
    TICKET_WAITING,
    TICKET_ADDED,
    ERASE_ASK,
    ERASE_REQUESTED,
    ERASE_KEPT,
    VOICE,
    IMAGE,
    VIDEO,
    DOCUMENT,
    STICKER,
    LOCATION,
    CONTACT,
    UNKNOWN_KIND,
    EMPTY,
    TOO_LONG,
    EMERGENCY_GENERAL,
    EMERGENCY_GAS,
    EMERGENCY_VIOLENCE,
    EMERGENCY_CHILD,
    EMERGENCY_DISTRESS,
    BROKEN,
    PERSON_SAYS,
    PERSON_TAKES,
    PERSON_PASSES,
    OFFICE_PASSES,
    PERSON_LEAVES,
    PERSON_SILENT,
    BOT_AGAIN,
    TICKET_CLOSED,
    OPTION_PERSON,
    OPTION_NONE,
    OPTION_YES,
    OPTION_NO;

    /** The key in the files of phrases: lower case with hyphens. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
