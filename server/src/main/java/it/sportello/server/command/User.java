package it.sportello.server.command;

import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.Roles;
import it.sportello.server.settings.Settings;
import it.sportello.server.settings.SettingsProblem;
import it.sportello.server.start.StartProblem;
import java.util.List;
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
        subcommands = {User.Add.class, User.Password.class})
final class User implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }

    /** What both commands share: the settings, a name, and a one-time password in the end. */
    private abstract static class OnAccount implements Callable<Integer> {
        @Mixin
        private Config config = new Config();

        @Parameters(paramLabel = "NAME", description = "To sign in with: 1 to 60 characters.")
        private String name = "";

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        /** The one-time password of that account. */
        abstract String password(String checkedName, Settings settings)
                throws StartProblem, InterruptedException, ExecutionException;

        @Override
        public Integer call() throws InterruptedException {
            try {
                String checked = Accounts.checked(name);
                String once = password(checked, config.settings());
                spec.commandLine()
                        .getOut()
                        .println("Account " + checked + ", one-time password " + once + " (shown this once).");
                spec.commandLine().getOut().flush();
                return 0;
            } catch (SettingsProblem | StartProblem e) {
                return Failures.tell(spec, e);
            } catch (ExecutionException e) {
                return Failures.unexpected(spec, e);
            }
        }
    }

    /** Makes an account. */
    @Command(
            name = "add",
            description = "Makes an account and prints its one-time password, whether the service runs or not.",
            mixinStandardHelpOptions = true)
    static final class Add extends OnAccount {
        @Option(
                names = "--role",
                paramLabel = "ROLE",
                required = true,
                description = "viewer, operator (answers tickets), editor, approver or administrator.")
        private String role = "";

        @Option(
                names = "--office",
                paramLabel = "ID",
                description = "Gives the role in this office only; may be repeated. Without it, in all offices.")
        private List<String> offices = List.of();

        @Override
        String password(String checkedName, Settings settings)
                throws StartProblem, InterruptedException, ExecutionException {
            Role wanted = Role.of(role)
                    .orElseThrow(() -> new StartProblem(
                            "--role: one of viewer, operator, editor, approver, administrator is wanted"));
            Roles roles = roles(wanted);
            Optional<String> once = Accounts.with(settings, accounts -> accounts.add(checkedName, roles));
            return once.orElseThrow(() -> new StartProblem("There is an account named " + checkedName + " already."));
        }

        private Roles roles(Role wanted) throws StartProblem {
            if (offices.isEmpty()) {
                return Roles.everywhere(wanted);
            }
            if (wanted == Role.ADMINISTRATOR) {
                throw new StartProblem("--office: an administrator is one in all offices; leave it out");
            }
            if (!offices.stream().allMatch(OfficeId::isValid)) {
                throw new StartProblem("--office: the id of an office is wanted, as the page /desk/offices shows it");
            }
            return Roles.in(offices.stream().map(OfficeId::new).toList(), wanted);
        }
    }

    /** Gives an account a new one-time password. */
    @Command(
            name = "password",
            description = "Gives an account a new one-time password, for who has forgotten theirs.",
            mixinStandardHelpOptions = true)
    static final class Password extends OnAccount {
        @Override
        String password(String checkedName, Settings settings)
                throws StartProblem, InterruptedException, ExecutionException {
            Optional<String> once = Accounts.with(settings, accounts -> accounts.renew(checkedName));
            return once.orElseThrow(() -> new StartProblem("There is no account named " + checkedName + "."));
        }
    }
}
