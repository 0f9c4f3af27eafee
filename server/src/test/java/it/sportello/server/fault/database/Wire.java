package it.sportello.server.fault.database;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** One connection between a service and its database, byte by byte. */
final class Wire {
    /** PostgreSQL's word that it is ready and no transaction is open: what was sent before is committed or undone. */
    private static final Buffer READY_WITHOUT_TRANSACTION = Buffer.buffer(new byte[] {'Z', 0, 0, 0, 5, 'I'});

    private final Vertx vertx;
    private final NetSocket service;
    private final NetSocket database;
    private final Supplier<Duration> delay;
    private final Supplier<Optional<Snag>> snag;
    private Buffer sent = Buffer.buffer();
    private Buffer heard = Buffer.buffer();
    private boolean stuck;

    Wire(Vertx vertx, NetSocket service, NetSocket database, Supplier<Duration> delay, Supplier<Optional<Snag>> snag) {
        this.vertx = vertx;
        this.service = service;
        this.database = database;
        this.delay = delay;
        this.snag = snag;
    }

    void begin(Runnable ended) {
        service.handler(this::fromService);
        database.handler(this::fromDatabase);
        service.closeHandler(gone -> {
            ended.run();
            database.close();
        });
        database.closeHandler(gone -> service.close());
        service.resume();
    }

    void cut() {
        service.close();
        database.close();
    }

    private synchronized void fromService(Buffer bytes) {
        sent.appendBuffer(bytes);
        if (snag.get().filter(Snag::isBefore).filter(it -> it.matches(sent)).isPresent()) {
            catchIn(snag.get().orElseThrow());
        }
        pass(bytes, database);
    }

    private synchronized void fromDatabase(Buffer bytes) {
        heard.appendBuffer(bytes);
        if (endsTransaction()) {
            snag.get().filter(it -> !it.isBefore() && it.matches(sent)).ifPresent(this::catchIn);
            sent = Buffer.buffer();
            heard = Buffer.buffer();
        }
        pass(bytes, service);
    }

    private boolean endsTransaction() {
        int from = heard.length() - READY_WITHOUT_TRANSACTION.length();
        return from >= 0 && heard.slice(from, heard.length()).equals(READY_WITHOUT_TRANSACTION);
    }

    private void catchIn(Snag caught) {
        stuck = true;
        caught.caught(this);
    }

    /** One wait for all, so that bytes keep their order. */
    private void pass(Buffer bytes, NetSocket to) {
        if (stuck) {
            return;
        }
        if (delay.get().isZero()) {
            to.write(bytes);
        } else {
            vertx.setTimer(delay.get().toMillis(), late -> to.write(bytes));
        }
    }
}
