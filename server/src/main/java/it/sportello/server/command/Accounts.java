package it.sportello.server.command;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import it.sportello.server.settings.Settings;
import it.sportello.server.start.NewAccounts;
import it.sportello.server.start.StartProblem;
import it.sportello.server.start.Tables;
import it.sportello.storage.Database;
import it.sportello.storage.Storage;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** Lets a command work on the accounts, whether the service runs or not. */
final class Accounts {
    private static final int ONE_CONNECTION = 1;

    private Accounts() {}

    static <T> T with(Settings settings, Function<NewAccounts, Future<T>> work)
            throws StartProblem, InterruptedException, ExecutionException {
        Vertx vertx = Vertx.vertx();
        try (Tables tables = Tables.beside(settings.storage(), line -> {})) {
            Pool pool = Database.open(vertx, tables.connection(), ONE_CONNECTION);
            return work.apply(new NewAccounts(vertx, new Storage(pool).staffMembers()))
                    .eventually(pool::close)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
        } finally {
            vertx.close();
        }
    }

    /** The name as an account may have it. */
    static String checked(String name) throws StartProblem {
        String stripped = name.strip();
        if (!stripped.matches("[^\\p{Cntrl}]{1,60}")) {
            throw new StartProblem("NAME: 1 to 60 characters are wanted");
        }
        return stripped;
    }
}
