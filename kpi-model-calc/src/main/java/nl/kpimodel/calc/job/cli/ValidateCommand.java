package nl.kpimodel.calc.job.cli;

import java.util.List;
import nl.kpimodel.calc.job.JobResult;
import picocli.CommandLine.ParseResult;

/** Validates a registration and reports the findings. */
final class ValidateCommand extends JobCommand {
    ValidateCommand(JobTerminal terminal) {
        super(terminal);
    }

    @Override
    String name() {
        return "validate";
    }

    @Override
    List<JobSetting> settings() {
        return List.of(JobSetting.INPUT, JobSetting.EDITION, JobSetting.OPTIONS, JobSetting.MAPPING, JobSetting.FINDINGS, JobSetting.MAX_WARNINGS,
                JobSetting.AS_OF, JobSetting.LANGUAGE, JobSetting.SUMMARY);
    }

    @Override
    JobResult.Status run(JobCall call, ParseResult command) {
        return new JobConsole(terminal).run(JobConsole.Task.VALIDATE, call);
    }
}
