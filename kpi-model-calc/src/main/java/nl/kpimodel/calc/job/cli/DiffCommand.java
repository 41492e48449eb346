package nl.kpimodel.calc.job.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kpimodel.calc.job.JobResult;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.edition.EditionDiff;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Nearest;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.internal.FileReplacement;
import nl.kpimodel.data.internal.JsonTree;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Writes the changes between two editions. */
final class DiffCommand extends JobCommand {
    private static final String EXAMPLE = "pre-2025 2025";
    private static final List<String> EDITIONS = Stream.of(Edition.values()).map(Edition::key).toList();

    DiffCommand(JobTerminal terminal) {
        super(terminal);
    }

    @Override
    String name() {
        return "diff";
    }

    @Override
    List<JobSetting> settings() {
        return List.of(JobSetting.OUTPUT, JobSetting.LANGUAGE);
    }

    @Override
    void describe(CommandSpec command) {
        String editions = String.join(", ", EDITIONS);
        // Neither is required by the parser, because its message would mention an input.
        command.addPositional(edition("EDITION", "0", words.of("option.earlierEdition", editions)))
                .addPositional(edition("EDITION", "1", words.of("option.laterEdition", editions)));
    }

    private static PositionalParamSpec edition(String label, String index, String about) {
        return PositionalParamSpec.builder().paramLabel(label).arity("0..1").index(index).type(String.class).description(lines(about)).build();
    }

    /**
     * Runs the command.
     *
     * @throws WrongCallException if the call is wrong
     */
    @Override
    JobResult.Status run(JobCall call, ParseResult command) {
        Edition earlier = edition(command, 0);
        Edition later = edition(command, 1);
        if (earlier.compareTo(later) >= 0) {
            throw new WrongCallException(words.of("wrong.editionOrder", earlier.key(), later.key(), EXAMPLE));
        }
        Optional<Path> file = call.output();
        file.filter(path -> !path.toString().matches("(?s).*\\.(md|json)")).ifPresent(path -> {
            throw new WrongCallException(words.of("wrong.diffFile", DisplayText.file(path.toString())));
        });
        EditionDiff diff = KpiModel.diff(earlier, later);
        if (file.isEmpty()) {
            out.print(diff.markdown(call.language()));
            return JobResult.Status.DONE;
        }
        boolean json = file.get().toString().endsWith(".json");
        try {
            FileReplacement.writeText(file.get(), json ? JsonTree.text(diff.toTree()) : diff.markdown(call.language()));
        } catch (IOException failed) {
            err.println(words.of("failure.diff", failures.of(failed)));
            return JobResult.Status.NOTHING_MADE;
        }
        reportWritten(file.get());
        return JobResult.Status.DONE;
    }

    private Edition edition(ParseResult command, int index) {
        if (!command.hasMatchedPositional(index)) {
            throw new WrongCallException(words.of("wrong.missingEditions", EXAMPLE));
        }
        String written = command.matchedPositionalValue(index, "");
        if (!EDITIONS.contains(written)) {
            throw new WrongCallException(
                    words.of("wrong.choice", DisplayText.quoted(written), String.join(", ", EDITIONS), Nearest.to(written, EDITIONS).get(0)));
        }
        return Edition.ofKey(written);
    }
}
