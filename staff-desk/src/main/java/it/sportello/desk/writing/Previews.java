package it.sportello.desk.writing;

import it.sportello.core.knowledge.ArticleAnswer;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import java.time.Instant;

/** Shows answers as the channels would say them, by the channels' own rules and limits, whether they are on or off. */
public interface Previews {

    /** The answer on one of telegram, whatsapp and web; any other channel is shown like the web. It never fails. */
    Preview of(ArticleAnswer answer, Language language, ChannelName channel, Instant now);
}
