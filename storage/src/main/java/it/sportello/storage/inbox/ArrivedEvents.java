package it.sportello.storage.inbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.ChannelEvent.AddressChanged;
import it.sportello.core.channel.ChannelEvent.ReachabilityChanged;
import it.sportello.core.channel.ChannelEvent.StaffSpoke;
import it.sportello.core.channel.ChannelEvent.StatusReported;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.IncomingMessage;
import it.sportello.storage.counter.Addresses;
import it.sportello.storage.sql.Transactions;
import java.util.ArrayList;
import java.util.List;

/**
 * One delivery's events as few steps as possible: messages that follow each other are one step, mostly the only one.
 * Reports on our own messages stand beside them, since nothing else in a delivery depends on them.
 */
final class ArrivedEvents {
    /** Gives the number of messages that were not known. */
    private interface Step {
        Future<Integer> in(SqlConnection connection);
    }

    private final ChannelName channel;
    private final TouchedConversations touched;
    private final List<IncomingMessage> messages = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<StatusReported> statuses = new ArrayList<>();
    private List<IncomingMessage> run = new ArrayList<>();
    private boolean moves;

    ArrivedEvents(ChannelName channel, List<ChannelEvent> events) {
        this.channel = channel;
        this.touched = new TouchedConversations(events);
        events.forEach(event -> event.fold(
                heard -> message(heard.message()),
                statuses::add,
                this::moved,
                this::reached,
                this::spoke,
                none -> false));
        endRun();
    }

    int messages() {
        return messages.size();
    }

    /** The number of messages that were not known. */
    Future<Integer> keep(Transactions transactions) {
        Future<Integer> fresh = keepSteps(transactions);
        Future<Void> noted = new StatusReports(transactions, channel).note(statuses);
        return Future.join(fresh, noted).map(both -> fresh.result());
    }

    private Future<Integer> keepSteps(Transactions transactions) {
        if (steps.isEmpty()) {
            return Future.succeededFuture(0);
        }
        boolean isOneRun = steps.size() == 1 && !messages.isEmpty();
        return isOneRun ? transactions.single(steps.get(0)::in) : transactions.run(this::inOrder);
    }

    private Future<Integer> inOrder(SqlConnection connection) {
        Future<Integer> fresh = begin(connection).map(0);
        for (Step step : steps) {
            fresh = fresh.compose(before -> step.in(connection).map(more -> before + more));
        }
        return fresh;
    }

    /** New conversations come first: they are the only ones that cannot be locked yet. */
    private Future<Void> begin(SqlConnection connection) {
        Future<Void> begun = moves || messages.isEmpty()
                ? Future.succeededFuture()
                : new HeardMessages(connection, channel).begin(messages);
        return begun.compose(done -> touched.lock(connection));
    }

    private boolean message(IncomingMessage message) {
        messages.add(message);
        return run.add(message);
    }

    private boolean moved(AddressChanged change) {
        endRun();
        moves = true;
        return steps.add(connection ->
                new Addresses(connection).move(change.from(), change.to()).map(0));
    }

    private boolean reached(ReachabilityChanged change) {
        endRun();
        return steps.add(connection -> new Addresses(connection)
                .reachable(change.who(), change.reachable())
                .map(0));
    }

    private boolean spoke(StaffSpoke spoke) {
        endRun();
        return steps.add(
                connection -> new SpokenWords(connection, channel).keep(spoke).map(0));
    }

    private void endRun() {
        List<IncomingMessage> ended = List.copyOf(run);
        if (!ended.isEmpty()) {
            steps.add(connection -> keep(connection, ended));
            run = new ArrayList<>();
        }
    }

    private Future<Integer> keep(SqlConnection connection, List<IncomingMessage> heard) {
        return new HeardMessages(connection, channel).keep(heard);
    }
}
