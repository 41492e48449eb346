package nl.kpimodel.calc.job.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.kpimodel.calc.job.JobResult;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.selection.InvalidSelectionException;
import nl.kpimodel.core.selection.Selection;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.registration.FillInWorkbook;
import picocli.CommandLine.ParseResult;

/** Writes a workbook to fill in. */
final class TemplateCommand extends JobCommand {
    TemplateCommand(JobTerminal terminal) {
        super(terminal);
    }

    @Override
    String name() {
        return "template";
    }

    @Override
    List<JobSetting> settings() {
        return List.of(JobSetting.SELECT, JobSetting.EDITION, JobSetting.OUTPUT, JobSetting.LANGUAGE);
    }

    @Override
    JobResult.Status run(JobCall call, ParseResult command) {
        Path file;
        try {
            FillInWorkbook workbook = workbook(call);
            file = target(call);
            workbook.write(file);
        } catch (IOException | InvalidSelectionException failed) {
            err.println(words.of("failure.template", failures.of(failed)));
            return JobResult.Status.NOTHING_MADE;
        }
        reportWritten(file);
        return JobResult.Status.DONE;
    }

    private static FillInWorkbook workbook(JobCall call) throws IOException {
        call.required(JobSetting.SELECT);
        Selection selection = call.selection().orElseThrow().withKpis();
        return FillInWorkbook.of(KpiModel.edition(selection.edition()), KpiModel.measures(selection.edition()), selection).in(call.language());
    }

    private Path target(JobCall call) {
        Path file = call.path(call.required(JobSetting.OUTPUT));
        if (!file.toString().endsWith(".xlsx") || file.toString().contains(",")) {
            throw new WrongCallException(words.of("wrong.template", DisplayText.file(file.toString())));
        }
        call.refuseExisting(file, JobSetting.OUTPUT);
        return file;
    }
}
