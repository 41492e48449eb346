package nl.kpimodel.calc.job.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.kpimodel.core.internal.DisplayText;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** A command that reads reports of earlier runs and makes one file of them. */
abstract class ReportsCommand extends JobCommand {
    ReportsCommand(JobTerminal terminal) {
        super(terminal);
    }

    @Override
    final List<JobSetting> settings() {
        return List.of(JobSetting.OUTPUT, JobSetting.LANGUAGE);
    }

    /** The reports as help describes them. */
    static PositionalParamSpec reports(String about) {
        return PositionalParamSpec.builder().paramLabel("REPORT.json").arity("1..*").index("0..*").type(List.class).auxiliaryTypes(String.class).description(about)
                .build();
    }

    /** The reports as they were written, at least one. */
    final List<String> written(ParseResult command) {
        List<String> written = command.matchedPositionalValue(0, List.of());
        if (written.isEmpty()) {
            throw new WrongCallException(words.of("wrong.missingInput"));
        }
        return written;
    }

    /** Where the file goes; a file of another kind is refused, and so is one over a report that is read. */
    final Optional<Path> output(JobCall call, List<String> endings, String wrongEnding, Collection<Path> files) {
        Optional<Path> output = call.output();
        output.ifPresent(path -> {
            if (endings.stream().noneMatch(path.toString()::endsWith)) {
                throw new WrongCallException(words.of(wrongEnding, DisplayText.file(path.toString())));
            }
            call.refuseReplacing(path, files.stream());
        });
        return output;
    }
}
