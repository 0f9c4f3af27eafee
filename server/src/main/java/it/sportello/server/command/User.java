package it.sportello.server.command;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import it.sportello.core.staff.Role;
import it.sportello.server.settings.Settings;
import it.sportello.server.settings.SettingsProblem;
import it.sportello.server.start.NewAccounts;
import it.sportello.server.start.StartProblem;
import it.sportello.server.start.Tables;
import it.sportello.storage.Database;
import it.sportello.storage.Storage;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The accounts of the staff. */
@Command(
        name = "user",
        description = "The accounts of the staff.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = User.Add.class)
final class User implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }

    /** Makes an account, whether the service runs or not. */
    @Command(
            name = "add",
            description = "Makes an account and prints its one-time password, whether the service runs or not.",
            mixinStandardHelpOptions = true)
    static final class Add implements Callable<Integer> {
        @Mixin
        private Config config = new Config();

        @Parameters(paramLabel = "NAME", description = "To sign in with: 1 to 60 characters.")
        private String name = "";

        @Option(
                names = "--role",
                paramLabel = "ROLE",
                required = true,
                description = "viewer, operator (answers tickets), editor, approver or administrator.")
        private String role = "";

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() throws InterruptedException {
            try {
                Role wanted = Role.of(role)
                        .orElseThrow(() -> new StartProblem(
                                "--role: one of viewer, operator, editor, approver," + " administrator is wanted"));
                return add(checkedName(), wanted, config.settings());
            } catch (SettingsProblem | StartProblem e) {
                return Failures.tell(spec, e);
            } catch (ExecutionException e) {
                return Failures.unexpected(spec, e);
            }
        }

        private String checkedName() throws StartProblem {
            String stripped = name.strip();
            if (!stripped.matches("[^\\p{Cntrl}]{1,60}")) {
                throw new StartProblem("NAME: 1 to 60 characters are wanted");
            }
            return stripped;
        }

        private int add(String checked, Role wanted, Settings settings)
                throws StartProblem, InterruptedException, ExecutionException {
            Vertx vertx = Vertx.vertx();
            try (Tables tables = Tables.beside(settings.storage(), line -> {})) {
                Pool pool = Database.open(vertx, tables.connection(), 1);
                Optional<String> password = new NewAccounts(vertx, new Storage(pool).staffMembers())
                        .add(checked, wanted)
                        .eventually(pool::close)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get();
                return tell(checked, password);
            } finally {
                vertx.close();
            }
        }

        private int tell(String checked, Optional<String> password) throws StartProblem {
            PrintWriter out = spec.commandLine().getOut();
            String once =
                    password.orElseThrow(() -> new StartProblem("There is an account named " + checked + " already."));
            out.println("Account " + checked + ", one-time password " + once + " (shown this once).");
            out.flush();
            return 0;
        }
    }
}
