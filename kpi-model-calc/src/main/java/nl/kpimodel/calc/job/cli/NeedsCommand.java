package nl.kpimodel.calc.job.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kpimodel.calc.job.JobResult;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.UnknownIdException;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.selection.DataNeeds;
import nl.kpimodel.core.selection.RegisteredFields;
import nl.kpimodel.core.selection.Selection;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationData;
import nl.kpimodel.data.registration.RegistrationFileException;
import nl.kpimodel.data.registration.RegistrationSource;
import nl.kpimodel.data.selection.DataNeedsWriter;
import nl.kpimodel.data.selection.FieldListReader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Reports the data that chosen KPIs need, compared with the fields that an application has or a registration fills in. */
final class NeedsCommand extends JobCommand {
    private static final String HAVE = "--have";
    private static final List<String> ENDINGS = List.of(".md", ".csv", ".json");
    /** Other files are lists of fields. */
    private static final List<String> ENDINGS_OF_REGISTRATIONS = List.of(".xlsx", ".xlsm", ".ndjson", ".zip", ".gz");

    NeedsCommand(JobTerminal terminal) {
        super(terminal);
    }

    @Override
    String name() {
        return "needs";
    }

    @Override
    List<JobSetting> settings() {
        return List.of(JobSetting.SELECT, JobSetting.BY, JobSetting.EDITION, JobSetting.OUTPUT, JobSetting.LANGUAGE);
    }

    @Override
    void describe(CommandSpec command) {
        command.addOption(OptionSpec.builder(HAVE).paramLabel("FILE|DIR").type(String.class).description(lines(words.of("option.have"))).build());
    }

    /**
     * Runs the command.
     *
     * @return {@code ACCEPTED_PART} if the registration has errors, {@code NOTHING_MADE} if none of its records is accepted
     * @throws WrongCallException if the call is wrong
     */
    @Override
    JobResult.Status run(JobCall call, ParseResult command) {
        Optional<Path> output = call.output();
        Optional<Path> have = option(command, HAVE).map(call::path);
        output.ifPresent(file -> requireWritable(call, file, have));
        try {
            call.required(JobSetting.SELECT);
            SelectionCall select = call.selection().orElseThrow();
            select.warnings().forEach(finding -> err.println("  " + finding.line(words.language())));
            KpiCatalogue model = KpiModel.edition(select.selection().edition());
            DataNeeds needs = needs(select, model).by(call.strata());
            Optional<Available> available = have.isPresent() ? Optional.of(available(have.get(), model)) : Optional.empty();
            DataNeedsWriter writer = available.map(there -> DataNeedsWriter.of(needs.comparedWith(there.fields()))).orElseGet(() -> DataNeedsWriter.of(needs))
                    .in(call.language());
            if (output.isPresent()) {
                writer.write(output.get());
                reportWritten(output.get());
            } else {
                out.print(writer.markdown());
            }
            return available.map(Available::status).orElse(JobResult.Status.DONE);
        } catch (WrongCallException wrong) {
            throw wrong;
        } catch (IOException | IllegalArgumentException | UnknownIdException failed) {
            err.println(words.of("failure.needs", failures.of(failed)));
            return JobResult.Status.NOTHING_MADE;
        }
    }

    /** Returns the needs. Ids of impact KPIs do not imply any questions, but a selection file lists those that are asked. */
    private static DataNeeds needs(SelectionCall select, KpiCatalogue model) {
        Selection selection = select.selection();
        return select.review() == null
                ? DataNeeds.of(model, KpiModel.measures(selection.edition()), selection.kpis())
                : DataNeeds.of(model, KpiModel.measures(selection.edition()), selection);
    }

    /** The available fields, and the status of reading them. */
    private record Available(RegisteredFields fields, JobResult.Status status) {}

    private Available available(Path file, KpiCatalogue model) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (!Files.isDirectory(file) && ENDINGS_OF_REGISTRATIONS.stream().noneMatch(name::endsWith)) {
            return new Available(FieldListReader.read(file), JobResult.Status.DONE);
        }
        RegistrationData data;
        try {
            data = RegistrationData.read(RegistrationSource.at(file), ReadingOptions.standard(), ValidationOptions.standard().withCatalogue(model));
        } catch (RegistrationFileException refused) {
            throw new IllegalArgumentException(words.of("needs.unreadable", DisplayText.file(file.toString())), refused);
        }
        if (data.report().count(Rule.Severity.ERROR) > 0) {
            JobConsole.printFindings(err, data.report(), words);
        }
        RegisteredFields filled;
        try (Stream<RegistrationRecord> records = data.records()) {
            filled = RegisteredFields.filledIn(records);
        }
        if (filled.names().isEmpty()) {
            throw new IllegalArgumentException(words.of("needs.noRecords", DisplayText.file(file.toString())));
        }
        return new Available(filled, data.report().count(Rule.Severity.ERROR) > 0 ? JobResult.Status.ACCEPTED_PART : JobResult.Status.DONE);
    }

    private void requireWritable(JobCall call, Path output, Optional<Path> have) {
        if (ENDINGS.stream().noneMatch(output.toString()::endsWith)) {
            throw new WrongCallException(words.of("wrong.needsFile", DisplayText.file(output.toString())));
        }
        call.refuseReplacing(output, Stream.concat(have.stream(), call.selectionFile().stream()));
    }
}
