package it.sportello.storage.inbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.ChannelEvent.AddressChanged;
import it.sportello.core.channel.ChannelEvent.ReachabilityChanged;
import it.sportello.core.channel.ChannelEvent.StatusReported;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.IncomingMessage;
import it.sportello.storage.counter.Addresses;
import java.util.ArrayList;
import java.util.List;

/**
 * One delivery's events as few steps as possible: messages that follow each other are one step, and all statuses are the
 * last one, since nothing else in a delivery depends on them.
 */
final class ArrivedEvents {
    /** Gives the number of messages that were not known. */
    private interface Step {
        Future<Integer> in(SqlConnection connection);
    }

    private final ChannelName channel;
    private final List<Step> steps = new ArrayList<>();
    private final List<StatusReported> statuses = new ArrayList<>();
    private List<IncomingMessage> run = new ArrayList<>();
    private int messages;

    ArrivedEvents(ChannelName channel, List<ChannelEvent> events) {
        this.channel = channel;
        events.forEach(event -> event.fold(
                heard -> message(heard.message()), statuses::add, this::moved, this::reached, none -> false));
        endRun();
    }

    int messages() {
        return messages;
    }

    Future<Integer> keep(SqlConnection connection) {
        Future<Integer> fresh = Future.succeededFuture(0);
        for (Step step : steps) {
            fresh = fresh.compose(before -> step.in(connection).map(more -> before + more));
        }
        return statuses.isEmpty()
                ? fresh
                : fresh.compose(kept ->
                        new StatusReports(connection, channel).note(statuses).map(kept));
    }

    private boolean message(IncomingMessage message) {
        messages++;
        return run.add(message);
    }

    private boolean moved(AddressChanged change) {
        endRun();
        return steps.add(connection ->
                new Addresses(connection).move(change.from(), change.to()).map(0));
    }

    private boolean reached(ReachabilityChanged change) {
        endRun();
        return steps.add(connection -> new Addresses(connection)
                .reachable(change.who(), change.reachable())
                .map(0));
    }

    private void endRun() {
        List<IncomingMessage> ended = List.copyOf(run);
        if (!ended.isEmpty()) {
            steps.add(connection -> new HeardMessages(connection, channel).keep(ended));
            run = new ArrayList<>();
        }
    }
}
