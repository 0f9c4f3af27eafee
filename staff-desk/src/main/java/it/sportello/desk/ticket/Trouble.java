package it.sportello.desk.ticket;

import it.sportello.desk.page.Texts;

/** Why a message did not arrive, in words; an unknown code is shown as it is, for whoever has to look for it. */
final class Trouble {
    private Trouble() {}

    static String inWords(String trouble, Texts texts) {
        String key = "trouble." + trouble;
        return texts.has(key) ? texts.say(key) : texts.say("trouble.other", trouble);
    }
}
