package it.sportello.desk.exchange;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.message.LoggableFailure;
import it.sportello.knowledge.exchange.Exchange;
import it.sportello.knowledge.exchange.imports.KeptImport;
import it.sportello.knowledge.exchange.imports.Order;
import it.sportello.knowledge.exchange.imports.Taken;
import it.sportello.knowledge.exchange.plan.Plan;
import it.sportello.knowledge.exchange.plan.Standing;
import it.sportello.knowledge.exchange.remark.Unreadable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the files that wait, beside the event loop, and keeps the last few results. Another node asked for the same file
 * reads it as well: nothing of it matters to anybody before it is taken over.
 */
public final class DryRuns {
    private static final Logger LOG = LoggerFactory.getLogger(DryRuns.class);
    private static final int KEPT = 4;
    private static final Duration KEPT_FOR = Duration.ofMinutes(15);

    private final Vertx vertx;
    private final ExchangePages.Sources sources;
    private final ConcurrentMap<Long, Progress> known = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterAccess(KEPT_FOR)
            .<Long, Progress>build()
            .asMap();

    public DryRuns(Vertx vertx, ExchangePages.Sources sources) {
        this.vertx = vertx;
        this.sources = sources;
    }

    /** How far it has come; the first look begins it, and so does the next one after something broke. */
    Progress look(KeptImport waiting) {
        Progress begun = new Progress.Reading();
        Optional<Progress> before = Optional.ofNullable(known.putIfAbsent(waiting.number(), begun));
        if (before.isEmpty()) {
            read(waiting, false);
        }
        before.filter(Progress.Broken.class::isInstance).ifPresent(told -> known.remove(waiting.number(), told));
        return before.orElse(begun);
    }

    private void read(KeptImport waiting, boolean again) {
        known.put(waiting.number(), new Progress.Reading());
        sources.imports()
                .content(waiting.number())
                .compose(content -> content.map(bytes -> progress(waiting.file(), bytes, again))
                        .orElseGet(() -> Future.succeededFuture(new Progress.Broken())))
                .recover(broken -> Future.succeededFuture(broken(broken)))
                .onSuccess(progress -> known.put(waiting.number(), progress));
    }

    private Future<Progress> progress(String file, byte[] content, boolean again) {
        return sources.standing()
                .compose(standing -> vertx.executeBlocking(() -> read(file, content, standing, again), false));
    }

    private static Progress read(String file, byte[] content, Standing standing, boolean again) {
        try {
            return new Progress.Read(Plan.of(Exchange.read(file, content), standing), again);
        } catch (Unreadable e) {
            return new Progress.Refused(e.remark());
        }
    }

    /** Begins to take over what was read; nothing where it is not read yet or under way already. */
    void take(KeptImport waiting) {
        Optional.ofNullable(known.get(waiting.number()))
                .filter(Progress.Read.class::isInstance)
                .map(Progress.Read.class::cast)
                .filter(read -> known.replace(waiting.number(), read, begun(read)))
                .ifPresent(read -> take(waiting, Order.of(read.plan())));
    }

    private static Progress begun(Progress.Read read) {
        return new Progress.Saving(0, read.plan().changed());
    }

    private void take(KeptImport waiting, Order order) {
        int all = order.changes().size() + order.facts().size() + order.gold().size();
        sources.imports()
                .takeOver(waiting.number(), order, done -> known.put(waiting.number(), new Progress.Saving(done, all)))
                .onSuccess(taken -> taken(waiting, taken))
                .onFailure(broken -> known.put(waiting.number(), broken(broken)));
    }

    /** What the database says counts from here; only who was overtaken looks again. */
    private void taken(KeptImport waiting, Taken taken) {
        if (taken == Taken.OVERTAKEN) {
            read(waiting, true);
        } else {
            known.remove(waiting.number());
        }
    }

    private static Progress broken(Throwable cause) {
        LOG.error("import broke off", LoggableFailure.of(cause));
        return new Progress.Broken();
    }
}
