package nl.kpimodel.calc.job.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kpimodel.calc.job.JobResult;
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
                .addOption(OptionSpec.builder(OWN).paramLabel("NAME|FILE").type(String.class).description(lines(words.of("option.own"))).build())
                .addOption(OptionSpec.builder(NAMED).type(boolean.class).arity("0").description(lines(words.of("option.named"))).build());
    }

    /** A file argument, with the name before the equals sign if there is one. */
    private record Argument(Optional<String> given, Path file) {
        /** Returns the given name, or else that of the file, or of its folder if the file is called report. */
        String name() {
            String name = file.toAbsolutePath().normalize().getFileName().toString().replaceFirst("\\.json$", "");
            Path folder = file.toAbsolutePath().normalize().getParent();
            return given.orElse(name.matches("report(-.*)?") && folder != null && folder.getFileName() != null ? folder.getFileName().toString() : name);
        }
    }

    /** A report with the name of its organisation. */
    private record Named(String name, Path file, ReportForm report) {}

    /**
     * Runs the command.
     *
     * @return {@code NOTHING_MADE} if nothing is compared, {@code ACCEPTED_PART} if reports are left out
     * @throws WrongCallException if the call is wrong
     */
    @Override
    JobResult.Status run(JobCall call, ParseResult command) {
        // Refuses an unknown language before any file is read.
        call.language();
        List<Argument> arguments = arguments(call, written(command));
        Optional<Path> output = output(call, ENDINGS, "wrong.benchmarkFile", arguments.stream().map(Argument::file).toList());
        try {
            List<Named> reports = named(arguments);
            Map<String, ReportForm> byName = new LinkedHashMap<>();
            reports.forEach(report -> byName.put(report.name(), report.report()));
            Benchmark benchmark = Benchmark.of(byName);
            Optional<String> own = option(command, OWN);
            benchmark = own.isPresent() ? benchmark.withOwn(own(call, own.get(), reports)) : benchmark;
            benchmark = command.hasMatchedOption(NAMED) ? benchmark.withNames() : benchmark;
            return made(benchmark, output);
        } catch (IOException | IllegalArgumentException failed) {
            err.println(words.of("failure.benchmark", failures.of(failed)));
            return JobResult.Status.NOTHING_MADE;
        }
    }

    private JobResult.Status made(Benchmark benchmark, Optional<Path> output) throws IOException {
        err.println(benchmark.explain(words.language()));
        if (benchmark.refusal().isPresent()) {
            return JobResult.Status.NOTHING_MADE;
        }
        if (output.isPresent()) {
            FileReplacement.writeText(output.get(), text -> write(benchmark, output.get().toString(), text));
            reportWritten(output.get());
        } else {
            benchmark.figures().forEach(figure -> out.println(figure.explain(words.language())));
        }
        return benchmark.leftOut().isEmpty() ? JobResult.Status.DONE : JobResult.Status.ACCEPTED_PART;
    }

    private void write(Benchmark benchmark, String name, Appendable text) throws IOException {
        if (name.endsWith(".json")) {
            BenchmarkWriter.json(benchmark, text);
        } else if (name.endsWith(".html")) {
            BenchmarkWriter.html(benchmark, words.language(), text);
        } else {
            BenchmarkWriter.csv(benchmark, (words.language() == Language.DUTCH ? ReportCsv.Dialect.DUTCH : ReportCsv.Dialect.INTERNATIONAL)
                    .withByteOrderMark(), text);
        }
    }

    private List<Argument> arguments(JobCall call, List<String> written) {
        List<Argument> arguments = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String each : written) {
            // The name of a file may contain an equals sign.
            int sign = Files.exists(call.path(each)) ? -1 : each.indexOf('=');
            Argument argument = new Argument(sign > 0 ? Optional.of(each.substring(0, sign).strip()) : Optional.empty(), call.path(each.substring(sign + 1)));
            if (arguments.stream().anyMatch(other -> JobCall.isSame(other.file(), argument.file()))) {
                throw new WrongCallException(words.of("wrong.reportTwice", DisplayText.file(each)));
            }
            if (argument.name().isEmpty() || !names.add(argument.name())) {
                throw new WrongCallException(words.of("wrong.organisationTwice", DisplayText.quoted(argument.name())));
            }
            arguments.add(argument);
        }
        return arguments;
    }

    /**
     * Returns the reports with the given name, or else that of their organisation or of the file. A name that another report already has is
     * not used again.
     */
    private static List<Named> named(List<Argument> arguments) throws IOException {
        Set<String> used = arguments.stream().map(Argument::name).collect(Collectors.toCollection(HashSet::new));
        List<Named> reports = new ArrayList<>();
        for (Argument argument : arguments) {
            ReportForm report = ReportReader.readForm(argument.file());
            Optional<String> organisation = argument.given().isPresent() ? Optional.empty() : report.report().organisation().filter(used::add);
            reports.add(new Named(organisation.orElse(argument.name()), argument.file(), report));
        }
        return reports;
    }

    private String own(JobCall call, String written, List<Named> reports) {
        Path file = call.path(written).toAbsolutePath().normalize();
        return reports.stream().filter(report -> report.name().equals(written) || report.file().toAbsolutePath().normalize().equals(file))
                .map(Named::name).findFirst()
                .orElseThrow(() -> new WrongCallException(words.of("wrong.own", DisplayText.quoted(written),
                        DisplayText.list(reports.stream().map(Named::name).collect(Collectors.joining(", "))))));
    }
}
