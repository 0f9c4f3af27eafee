package it.sportello.knowledge.freshness;

/** Why a published answer needs a look; the most urgent first. */
public enum Concern {
    /** Its last day, or that of a fact in it, has passed: the bot no longer gives it. */
    EXPIRED,
    /** That day is near. */
    EXPIRING,
    /** Somebody should have read it again by now. */
    TO_REVIEW,
    /** The office that answers for it is gone. */
    UNOWNED,
    /** The bot has not given it for a long time. */
    UNUSED
}
