package it.sportello.knowledge.catalogue;

/** Where an article stands on its way to citizens. */
public enum Stage {
    /** Citizens do not read it. */
    DRAFT,
    /** Somebody else reads it before citizens do, whether they read an older version or not. */
    IN_REVIEW,
    /** Citizens read its latest version. */
    PUBLISHED,
    /** Citizens read an older version of it. */
    CHANGED,
    /** It lies out of the way. Only who asks for these finds them. */
    ARCHIVED
}
