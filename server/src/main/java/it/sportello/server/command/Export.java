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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes all knowledge into a file. */
@Command(
        name = "export",
        description =
                "Writes the latest version of every article and fact, and all gold questions, into a CSV, XLSX or YAML file, whether the service"
                        + " runs or not. The same knowledge is always the same YAML.",
        mixinStandardHelpOptions = true)
final class Export implements Callable<Integer> {
    private static final String FACTS = "facts";

    @Mixin
    private Config config = new Config();

    @Parameters(paramLabel = "FILE", description = "Its ending tells the form: .csv, .xlsx or .yaml.")
    private Path file = Path.of("");

    @Option(
            names = "--only",
            paramLabel = "WHAT",
            description = "In CSV, which holds one table: facts or gold instead of the articles.")
    private String only = "";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try {
            if (!only.isEmpty() && !only.equals(FACTS) && !only.equals("gold")) {
                throw new StartProblem("--only: facts or gold is wanted");
            }
            Form form = Form.of(file.toString())
                    .orElseThrow(() -> new StartProblem("FILE: an ending of .csv, .xlsx or .yaml is wanted"));
            Knowledge known = known();
            write(bytes(form, known));
            spec.commandLine().getOut().println(file + ": " + count(known));
            spec.commandLine().getOut().flush();
            return 0;
        } catch (SettingsProblem | StartProblem e) {
            return Failures.tell(spec, e);
        } catch (ExecutionException e) {
            return Failures.unexpected(spec, e);
        }
    }

    private byte[] bytes(Form form, Knowledge known) throws StartProblem {
        if (only.isEmpty()) {
            return Exchange.write(form, known);
        }
        if (form != Form.CSV) {
            throw new StartProblem("--only: a FILE that ends in .csv is wanted");
        }
        return only.equals(FACTS) ? Exchange.facts(known) : Exchange.gold(known);
    }

    private String count(Knowledge known) {
        String facts = known.facts().size() + " facts";
        String gold = known.gold().size() + " gold questions";
        if (only.isEmpty()) {
            return known.articles().size() + " articles, " + facts + ", " + gold + ".";
        }
        return (only.equals(FACTS) ? facts : gold) + ".";
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
