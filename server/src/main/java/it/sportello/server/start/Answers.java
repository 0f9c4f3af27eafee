package it.sportello.server.start;

import it.sportello.core.counter.Speech;
import it.sportello.core.knowledge.KnowledgeBase;
import it.sportello.core.knowledge.PeopleOnly;
import it.sportello.server.settings.Settings;
import it.sportello.server.watch.TimedKnowledge;

/** What the bot answers with: what it knows, how it finds it, measured, and how it says it. */
final class Answers {
    private final KnowledgeRoom room;
    private final KnowledgeBase heard;
    private final Speech speech;

    Answers(Ground ground) {
        Settings settings = ground.settings();
        this.room = new KnowledgeRoom(
                ground.vertx(),
                ground.storage(),
                ground.vocabulary(),
                settings.office().zone());
        KnowledgeBase known = settings.bot().enabled() ? room.knowledge() : new PeopleOnly(room.knowledge());
        this.heard = new TimedKnowledge(known, ground.figures().registry());
        this.speech =
                new Speech(ground.vocabulary().phrases(), heard, settings.bot().namesSources());
    }

    KnowledgeRoom room() {
        return room;
    }

    /** Whom a citizen's question is put to; while the bot is off, that is nobody but people. */
    KnowledgeBase heard() {
        return heard;
    }

    Speech speech() {
        return speech;
    }
}
