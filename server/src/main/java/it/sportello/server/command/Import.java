package it.sportello.server.command;

import it.sportello.desk.exchange.Remarks;
import it.sportello.desk.page.Texts;
import it.sportello.knowledge.exchange.Exchange;
import it.sportello.knowledge.exchange.imports.Imports;
import it.sportello.knowledge.exchange.imports.Order;
import it.sportello.knowledge.exchange.imports.Taken;
import it.sportello.knowledge.exchange.plan.Plan;
import it.sportello.knowledge.exchange.plan.Step.Outcome;
import it.sportello.knowledge.exchange.remark.Remark;
import it.sportello.knowledge.exchange.remark.Unreadable;
import it.sportello.server.settings.SettingsProblem;
import it.sportello.server.start.StartProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes knowledge over from files, each in one step. */
@Command(
        name = "import",
        description =
                "Saves the articles, facts and gold questions of CSV, XLSX or YAML files, the articles as drafts, whether the service runs or not. A file"
                        + " with an error is not taken at all. The desk can take each import back.",
        mixinStandardHelpOptions = true)
final class Import implements Callable<Integer> {
    @Mixin
    private Config config = new Config();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Told apart by its ending: .csv, .xlsx, .yaml.")
    private List<Path> files = List.of();

    @Option(names = "--dry-run", description = "Only tells what would happen.")
    private boolean dryRun;

    @Option(names = "--leave-out-errors", description = "Takes the articles without an error all the same.")
    private boolean leaveOutErrors;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try (KnowledgeWork knowledge = KnowledgeWork.open(config.settings())) {
            for (Path file : files) {
                take(file, knowledge);
            }
            return 0;
        } catch (SettingsProblem | StartProblem e) {
            return Failures.tell(spec, e);
        } catch (ExecutionException e) {
            return Failures.unexpected(spec, e);
        }
    }

    private void take(Path file, KnowledgeWork knowledge)
            throws StartProblem, InterruptedException, ExecutionException {
        byte[] content = content(file);
        Plan plan = plan(file, content, knowledge);
        Stream.concat(plan.remarks().stream(), plan.steps().stream().flatMap(step -> step.remarks().stream()))
                .forEach(remark -> tell(file + ": " + Remarks.sayWithLine(remark, Texts.ENGLISH)));
        long refused = plan.count(Outcome.REFUSED);
        if (refused > 0 && !leaveOutErrors) {
            throw new StartProblem(file + ": nothing was imported, because " + refused
                    + " of its entries have errors. With --leave-out-errors the others are.");
        }
        if (!dryRun && plan.hasWork()) {
            take(file, content, plan, knowledge.storage().imports());
        }
        spec.commandLine().getOut().println(summary(file, plan));
        spec.commandLine().getOut().flush();
    }

    private static byte[] content(Path file) throws StartProblem {
        try {
            if (Files.size(file) > Exchange.MOST_BYTES) {
                throw refused(file, Remark.of(0, Remark.Kind.TOO_LARGE, String.valueOf(Exchange.MOST_BYTES >> 20)));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new StartProblem(file + " cannot be read.");
        }
    }

    private static Plan plan(Path file, byte[] content, KnowledgeWork knowledge)
            throws StartProblem, InterruptedException, ExecutionException {
        try {
            return Plan.of(Exchange.read(name(file), content), knowledge.standing());
        } catch (Unreadable e) {
            throw refused(file, e.remark());
        }
    }

    private static StartProblem refused(Path file, Remark remark) {
        return new StartProblem(file + ": " + Remarks.sayWithLine(remark, Texts.ENGLISH));
    }

    private void take(Path file, byte[] content, Plan plan, Imports imports)
            throws StartProblem, InterruptedException, ExecutionException {
        int all = plan.changed();
        long number = KnowledgeWork.got(imports.bring(name(file), content, Optional.empty()));
        Taken taken = KnowledgeWork.got(
                imports.takeOver(number, Order.of(plan), done -> tell(file + ": " + done + " of " + all + " saved")));
        if (taken != Taken.DONE) {
            throw new StartProblem(
                    file + ": someone saved one of its articles meanwhile. Nothing was imported: run it again.");
        }
    }

    private static String name(Path file) {
        return Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
    }

    private String summary(Path file, Plan plan) {
        return file + ": " + plan.count(Outcome.NEW) + " new, " + plan.count(Outcome.CHANGED) + " changed, "
                + plan.count(Outcome.SAME) + " the same, " + plan.count(Outcome.REFUSED) + " left out"
                + (dryRun ? " (dry run: nothing was saved)." : ".");
    }

    private void tell(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }
}
