package it.sportello.core.pace;

import io.vertx.core.Future;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What may still be said on channels and in conversations. All nodes draw on the same, by the clock of where it is
 * kept. It is a matter of politeness only: after a crash all of it may be there again.
 */
public interface Allowances {

    /** Grants a channel up to so many messages, and fewer where there are not so many. */
    Future<Grant> grant(ChannelName channel, Pace pace, int wanted);

    /**
     * Corrects what was granted by what was used.
     *
     * @param unused negative where more was used than granted: it is missing from what is granted next
     */
    Future<Void> giveBack(ChannelName channel, Pace pace, int unused);

    /**
     * Asks for conversations of one channel, each named once. Who may be spoken to has his calls counted at once, even
     * if that is more than is left: then he waits the longer the next time. Only those who have to wait are told, with
     * the time until they may be asked for again; nothing is counted for them.
     */
    Future<Map<ConversationKey, Duration>> speak(ChannelName channel, List<Wish> wishes);
}
