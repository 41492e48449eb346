package nl.kpimodel.calc.job.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.calc.job.JobResult;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.data.registration.RecordFileMapping;
import picocli.CommandLine.ParseResult;

/** Writes a draft of a mapping from a header row, and reports what must still be filled in. */
final class MappingCommand extends JobCommand {
    MappingCommand(JobTerminal terminal) {
        super(terminal);
    }

    @Override
    String name() {
        return "mapping";
    }

    @Override
    List<JobSetting> settings() {
        return List.of(JobSetting.INPUT, JobSetting.OUTPUT, JobSetting.LANGUAGE);
    }

    @Override
    JobResult.Status run(JobCall call, ParseResult command) {
        try {
            Optional<Path> file = target(call);
            RecordFileMapping.Draft draft = RecordFileMapping.draftOf(mapped(call));
            if (file.isPresent()) {
                draft.write(file.get());
                reportWritten(file.get());
            } else {
                out.print(draft);
            }
            draft.missing().forEach((type, fields) -> err.println(words.of("draft.missing", type.key(),
                    fields.stream().map(RecordField::name).collect(Collectors.joining(", ")))));
            draft.unknownCodes().forEach((column, codes) -> err.println(words.of("draft.unknownCodes", DisplayText.value(column),
                    DisplayText.list(String.join(", ", codes)))));
            if (!draft.unusedColumns().isEmpty()) {
                err.println(words.of("draft.unused", DisplayText.list(String.join(", ", draft.unusedColumns()))));
            }
            return JobResult.Status.DONE;
        } catch (IOException | IllegalArgumentException failed) {
            err.println(words.of("failure.mapping", failures.of(failed)));
            return JobResult.Status.NOTHING_MADE;
        }
    }

    private Path mapped(JobCall call) {
        return call.path(call.find(JobSetting.INPUT).orElseThrow(() -> new WrongCallException(words.of("wrong.missingInput"))));
    }

    /** Returns the file for the draft; empty for standard output. */
    private Optional<Path> target(JobCall call) {
        Optional<Path> file = call.output();
        file.ifPresent(draft -> call.refuseReplacing(draft, Stream.of(mapped(call))));
        file.ifPresent(draft -> call.refuseExisting(draft, JobSetting.OUTPUT));
        return file;
    }
}
