package it.sportello.server.command;

import it.sportello.knowledge.exchange.Exchange;
import it.sportello.knowledge.exchange.Form;
import it.sportello.knowledge.files.Knowledge;
import it.sportello.server.settings.SettingsProblem;
import it.sportello.server.start.StartProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes all knowledge into a file. */
@Command(
        name = "export",
        description = "Writes the latest version of every article into a CSV, XLSX or YAML file, whether the service"
                + " runs or not. The same knowledge is always the same YAML.",
        mixinStandardHelpOptions = true)
final class Export implements Callable<Integer> {
    @Mixin
    private Config config = new Config();

    @Parameters(paramLabel = "FILE", description = "Its ending tells the form: .csv, .xlsx or .yaml.")
    private Path file = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try {
            Form form = Form.of(file.toString())
                    .orElseThrow(() -> new StartProblem("FILE: an ending of .csv, .xlsx or .yaml is wanted"));
            Knowledge known = known();
            write(Exchange.write(form, known));
            spec.commandLine().getOut().println(file + ": " + known.articles().size() + " articles.");
            spec.commandLine().getOut().flush();
            return 0;
        } catch (SettingsProblem | StartProblem e) {
            return Failures.tell(spec, e);
        } catch (ExecutionException e) {
            return Failures.unexpected(spec, e);
        }
    }

    private Knowledge known() throws SettingsProblem, StartProblem, InterruptedException, ExecutionException {
        try (KnowledgeWork knowledge = KnowledgeWork.open(config.settings())) {
            return knowledge.standing().knowledge();
        }
    }

    private void write(byte[] content) throws StartProblem {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new StartProblem(file + " cannot be written.");
        }
    }
}
