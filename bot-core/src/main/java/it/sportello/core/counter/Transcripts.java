package it.sportello.core.counter;

import io.vertx.core.Future;
import it.sportello.core.message.ConversationKey;
import java.util.List;

/** What was said in conversations, for the people who read along: the citizen on the web page, the staff at the desk. */
public interface Transcripts {

    /** The lines after a cursor (0: from the first), oldest first, at most {@code limit}; none for an unknown key. */
    Future<List<Line>> after(ConversationKey key, long cursor, int limit);

    /** The last lines, oldest first, at most {@code limit}; none for an unknown key. */
    Future<List<Line>> last(ConversationKey key, int limit);

    /** What the bot made of the lines after a cursor that were heard, oldest first, as far as it considered them. */
    Future<List<Tried>> tried(ConversationKey key, long cursor);
}
