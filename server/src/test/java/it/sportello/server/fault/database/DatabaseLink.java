package it.sportello.server.fault.database;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import it.sportello.core.counter.Await;
import it.sportello.storage.embedded.DatabaseAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way of one service to its database. It follows a server that starts again on another port. */
public final class DatabaseLink implements AutoCloseable {
    private final Vertx vertx;
    private final DatabaseServer server;
    private final int port;
    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
    private volatile Duration delay = Duration.ZERO;
    private volatile Optional<Snag> snag = Optional.empty();
    private NetServer door;

    public DatabaseLink(Vertx vertx, DatabaseServer server) {
        this.vertx = vertx;
        this.server = server;
        this.door = open(0);
        this.port = door.actualPort();
    }

    private NetServer open(int wanted) {
        return Await.value(vertx.createNetServer().connectHandler(this::connect).listen(wanted, "127.0.0.1"));
    }

    /** For the setting database.url. */
    public String uri() {
        DatabaseAddress address = server.address();
        return new DatabaseAddress(address.host(), port, address.database(), address.user(), address.password()).uri();
    }

    /** Ends all connections and refuses new ones. */
    public void refuse() {
        Await.value(door.close());
        cut();
    }

    /** Takes connections again after they were refused. */
    public void accept() {
        door = open(port);
    }

    /** Ends all connections at once; new ones are taken. */
    public void cut() {
        wires.forEach(Wire::cut);
    }

    /** Every packet takes so long from now on, in each direction. */
    public void slow(Duration each) {
        delay = each;
    }

    /** The next transaction that carries the words gets stuck. */
    public Snag snag(Snag.Where where, String words) {
        Snag next = new Snag(where, words);
        snag = Optional.of(next);
        return next;
    }

    private void connect(NetSocket service) {
        service.pause();
        vertx.createNetClient()
                .connect(server.address().port(), server.address().host())
                .onSuccess(database -> join(service, database))
                .onFailure(refused -> service.close());
    }

    private void join(NetSocket service, NetSocket database) {
        Wire wire = new Wire(vertx, service, database, () -> delay, () -> snag);
        wires.add(wire);
        wire.begin(() -> wires.remove(wire));
    }

    @Override
    public void close() {
        refuse();
    }
}
