package nl.kpimodel.calc.job.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.kpimodel.calc.job.JobStatus;
import nl.kpimodel.calc.job.ReportReader;
import nl.kpimodel.calc.report.Benchmark;
import nl.kpimodel.calc.report.BenchmarkWriter;
import nl.kpimodel.calc.report.ReportCsv;
import nl.kpimodel.calc.report.ReportForm;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.data.internal.FileReplacement;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Compares the reports of several organisations. */
final class BenchmarkCommand extends ReportsCommand {
    private static final String OWN = "--own";
    private static final String NAMED = "--named";
    private static final List<String> ENDINGS = List.of(".json", ".html", ".csv");

    BenchmarkCommand(JobTerminal terminal) {
        super(terminal);
    }

    @Override
    String name() {
        return "benchmark";
    }

    @Override
    void describe(CommandSpec command) {
        command.addPositional(reports(words.of("option.reports")))
                .addOption(OptionSpec.builder(OWN).paramLabel("NAME|FILE").type(String.class).description(words.of("option.own")).build())
                .addOption(OptionSpec.builder(NAMED).type(boolean.class).arity("0").description(words.of("option.named")).build());
    }

    /**
     * Runs the command.
     *
     * @return that nothing is made if nothing is compared; that a part is if reports are left out
     * @throws WrongCallException if the call cannot be tried
     */
    @Override
    JobStatus run(JobCall call, ParseResult command) {
        call.language();
        List<String> written = written(command);
        Map<String, Path> files = files(call, written);
        Optional<String> own = option(command, OWN).map(name -> own(call, name, files));
        Optional<Path> output = output(call, ENDINGS, "wrong.benchmarkFile", files.values());
        try {
            Map<String, ReportForm> reports = new LinkedHashMap<>();
            for (Map.Entry<String, Path> file : files.entrySet()) {
                reports.put(file.getKey(), ReportReader.readForm(file.getValue()));
            }
            Benchmark benchmark = Benchmark.of(reports);
            benchmark = own.isPresent() ? benchmark.withOwn(own.get()) : benchmark;
            benchmark = command.hasMatchedOption(NAMED) ? benchmark.withNames() : benchmark;
            return made(benchmark, output);
        } catch (IOException | IllegalArgumentException failed) {
            err.println(words.of("failure.benchmark", failures.of(failed)));
            return JobStatus.NOTHING_MADE;
        }
    }

    private JobStatus made(Benchmark benchmark, Optional<Path> output) throws IOException {
        err.println(benchmark.explain(words.language()));
        if (benchmark.refusal().isPresent()) {
            return JobStatus.NOTHING_MADE;
        }
        if (output.isPresent()) {
            FileReplacement.writeText(output.get(), text -> write(benchmark, output.get().toString(), text));
            reportWritten(output.get());
        } else {
            benchmark.figures().forEach(figure -> out.println(figure.explain(words.language())));
        }
        return benchmark.leftOut().isEmpty() ? JobStatus.DONE : JobStatus.ACCEPTED_PART;
    }

    private void write(Benchmark benchmark, String name, Appendable text) throws IOException {
        if (name.endsWith(".json")) {
            BenchmarkWriter.json(benchmark, text);
        } else if (name.endsWith(".html")) {
            BenchmarkWriter.html(benchmark, words.language(), text);
        } else {
            BenchmarkWriter.csv(benchmark, (words.language() == Language.DUTCH ? ReportCsv.Dialect.DUTCH : ReportCsv.Dialect.INTERNATIONAL).withByteOrderMark(), text);
        }
    }

    /** The files by the name of their organisation: {@code Waterstad=FILE}, or the name of the file, or of the folder in which it is called report. */
    private Map<String, Path> files(JobCall call, List<String> written) {
        Map<String, Path> files = new TreeMap<>();
        for (String argument : written) {
            int sign = Files.exists(call.path(argument)) ? -1 : argument.indexOf('=');
            Path file = call.path(argument.substring(sign + 1));
            String name = sign > 0 ? argument.substring(0, sign).strip() : name(file);
            if (name.isEmpty() || files.put(name, file) != null) {
                throw new WrongCallException(words.of("wrong.organisationTwice", DisplayText.quoted(name)));
            }
        }
        return files;
    }

    private static String name(Path file) {
        String name = file.toAbsolutePath().normalize().getFileName().toString().replaceFirst("\\.json$", "");
        Path folder = file.toAbsolutePath().normalize().getParent();
        return name.matches("report(-.*)?") && folder != null && folder.getFileName() != null ? folder.getFileName().toString() : name;
    }

    private String own(JobCall call, String written, Map<String, Path> files) {
        if (files.containsKey(written)) {
            return written;
        }
        Path file = call.path(written).toAbsolutePath().normalize();
        return files.entrySet().stream().filter(each -> each.getValue().toAbsolutePath().normalize().equals(file)).map(Map.Entry::getKey).findFirst()
                .orElseThrow(() -> new WrongCallException(words.of("wrong.own", DisplayText.quoted(written), DisplayText.list(String.join(", ", files.keySet())))));
    }
}
