package nl.kpimodel.calc.job.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.calc.job.JobResult;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.data.export.ModelExport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Writes an edition of the model in the formats of other tools. */
final class CatalogueCommand extends JobCommand {
    private static final String FORMAT = "--format";
    private static final List<String> FORMATS = Stream.of(ModelExport.Format.values()).map(ModelExport.Format::toString).toList();
    private static final List<String> EDITIONS = Stream.of(Edition.values()).map(Edition::key).toList();

    CatalogueCommand(JobTerminal terminal) {
        super(terminal);
    }

    @Override
    String name() {
        return "catalogue";
    }

    @Override
    List<JobSetting> settings() {
        return List.of(JobSetting.EDITION, JobSetting.OUTPUT, JobSetting.LANGUAGE);
    }

    @Override
    List<String> editions() {
        return EDITIONS;
    }

    @Override
    void describe(CommandSpec command) {
        command.addOption(OptionSpec.builder(FORMAT).paramLabel(String.join("|", FORMATS)).type(String.class)
                .description(lines(words.of("option.format"))).build());
    }

    /**
     * Runs the command.
     *
     * @return {@code NOTHING_MADE} if writing failed, or the edition has no content for the formats
     * @throws WrongCallException if the call is wrong, or would replace a file that somebody may have edited
     */
    @Override
    JobResult.Status run(JobCall call, ParseResult command) {
        List<ModelExport.Format> formats = formats(call, option(command, FORMAT));
        Edition edition = call.find(JobSetting.EDITION)
                .map(key -> call.choice(call.example(JobSetting.EDITION, DisplayText.quoted(key)), key, EDITIONS, Edition::ofKey))
                .orElseGet(JobCall::editionInForce);
        call.required(JobSetting.OUTPUT);
        Path folder = call.output().orElseThrow();
        ModelExport export = ModelExport.of(edition).in(call.language());
        try {
            boolean made = false;
            for (ModelExport.Format format : formats) {
                List<Path> files = export.write(format, folder);
                made |= !files.isEmpty();
                err.println(files.isEmpty()
                        ? words.of("catalogue.nothing", edition.key(), format)
                        : words.of("heading.written") + ": " + files.stream().map(file -> DisplayText.file(file.toString())).collect(Collectors.joining(", ")));
            }
            return made ? JobResult.Status.DONE : JobResult.Status.NOTHING_MADE;
        } catch (FileAlreadyExistsException worked) {
            throw new WrongCallException(words.of("wrong.exists", DisplayText.file(worked.getFile()), JobSetting.OUTPUT.option()));
        } catch (IOException failed) {
            err.println(words.of("failure.catalogue", failures.of(failed)));
            return JobResult.Status.NOTHING_MADE;
        }
    }

    private List<ModelExport.Format> formats(JobCall call, Optional<String> written) {
        String keys = written.orElseThrow(() -> new WrongCallException(words.of("wrong.missingOption", FORMAT)));
        return JobCall.list(keys).stream()
                .map(key -> call.choice(FORMAT + " " + DisplayText.quoted(key), key, FORMATS, ModelExport.Format::of)).distinct().toList();
    }
}
