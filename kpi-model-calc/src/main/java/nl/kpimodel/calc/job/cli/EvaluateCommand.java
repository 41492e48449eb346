package nl.kpimodel.calc.job.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kpimodel.calc.job.JobResult;
import nl.kpimodel.calc.job.ReportReader;
import nl.kpimodel.calc.report.EvaluationWriter;
import nl.kpimodel.calc.report.ReportEvaluation;
import nl.kpimodel.calc.report.ReportForm;
import nl.kpimodel.data.internal.FileReplacement;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Evaluates the reports of a year. */
final class EvaluateCommand extends ReportsCommand {
    private static final List<String> ENDINGS = List.of(".md", ".html", ".json");

    EvaluateCommand(JobTerminal terminal) {
        super(terminal);
    }

    @Override
    String name() {
        return "evaluate";
    }

    @Override
    void describe(CommandSpec command) {
        command.addPositional(reports(words.of("option.reports.evaluate")));
    }

    @Override
    JobResult.Status run(JobCall call, ParseResult command) {
        call.language();
        List<Path> files = written(command).stream().map(call::path).toList();
        Optional<Path> output = output(call, ENDINGS, "wrong.evaluationFile", files);
        try {
            List<ReportForm> forms = new ArrayList<>();
            for (Path file : files) {
                forms.add(ReportReader.readForm(file));
            }
            ReportEvaluation evaluation = ReportEvaluation.of(forms);
            err.println(evaluation.explain(words.language()));
            if (output.isPresent()) {
                FileReplacement.writeText(output.get(), text -> write(evaluation, output.get().toString(), text));
                reportWritten(output.get());
            } else {
                EvaluationWriter.markdown(evaluation, words.language(), out);
            }
            return JobResult.Status.DONE;
        } catch (IOException | IllegalArgumentException failed) {
            err.println(words.of("failure.evaluate", failures.of(failed)));
            return JobResult.Status.NOTHING_MADE;
        }
    }

    private void write(ReportEvaluation evaluation, String name, Appendable text) throws IOException {
        if (name.endsWith(".json")) {
            EvaluationWriter.json(evaluation, text);
        } else if (name.endsWith(".html")) {
            EvaluationWriter.html(evaluation, words.language(), text);
        } else {
            EvaluationWriter.markdown(evaluation, words.language(), text);
        }
    }
}
