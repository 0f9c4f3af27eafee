package it.sportello.server.browser;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import it.sportello.core.counter.Await;
import it.sportello.core.staff.Role;
import it.sportello.desk.account.Passwords;
import it.sportello.server.service.ServiceUnderTest;
import it.sportello.storage.ConnectionSettings;
import it.sportello.storage.Database;
import it.sportello.storage.Storage;
import it.sportello.storage.embedded.EmbeddedPostgres;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who works at the desk and has chosen a password already. */
record StaffAccount(String name, String password) {
    private static final String PASSWORD = "quattro parole tutte inventate";
    private static final AtomicInteger MADE = new AtomicInteger();

    /** A colleague of the others, as {@code user add} makes one. */
    static StaffAccount make(ServiceUnderTest service, Role role) throws Exception {
        String name = "persona " + MADE.incrementAndGet();
        Vertx vertx = service.platforms().vertx();
        ConnectionSettings tables = ConnectionSettings.local(
                EmbeddedPostgres.running(service.data()).orElseThrow());
        Pool pool = Database.open(vertx, tables, 1);
        Await.value(new Storage(pool)
                .staffMembers()
                .add(name, role, Passwords.hash(PASSWORD.toCharArray()), false)
                .eventually(pool::close));
        return new StaffAccount(name, PASSWORD);
    }
}
