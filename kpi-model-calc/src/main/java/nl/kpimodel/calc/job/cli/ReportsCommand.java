package nl.kpimodel.calc.job.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.kpimodel.core.internal.DisplayText;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** A command that reads reports and writes one file from them. */
abstract class ReportsCommand extends JobCommand {
    ReportsCommand(JobTerminal terminal) {
        super(terminal);
    }

    @Override
    final List<JobSetting> settings() {
        return List.of(JobSetting.OUTPUT, JobSetting.LANGUAGE);
    }

    /** Returns the parameter for the reports, with its help text. */
    static PositionalParamSpec reports(String about) {
        return PositionalParamSpec.builder().paramLabel("REPORT.json").arity("1..*").index("0..*").type(List.class).auxiliaryTypes(String.class).description(lines(about))
                .build();
    }

    /** Returns the arguments for the reports, at least one. */
    final List<String> written(ParseResult command) {
        List<String> written = command.matchedPositionalValue(0, List.of());
        if (written.isEmpty()) {
            throw new WrongCallException(words.of("wrong.missingInput"));
        }
        return written;
    }

    /** Returns the output file. A file of another kind is refused, and so is one that would replace a report that is read. */
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
