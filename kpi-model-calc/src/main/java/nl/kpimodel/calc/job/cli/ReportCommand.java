package nl.kpimodel.calc.job.cli;

import java.util.List;
import nl.kpimodel.calc.job.JobResult;
import picocli.CommandLine.ParseResult;

/** Reads a registration and writes its reports. */
final class ReportCommand extends JobCommand {
    ReportCommand(JobTerminal terminal) {
        super(terminal);
    }

    @Override
    String name() {
        return "report";
    }

    @Override
    List<JobSetting> settings() {
        return List.of(JobSetting.INPUT, JobSetting.PERIOD, JobSetting.EDITION, JobSetting.BY, JobSetting.SELECT, JobSetting.OPTIONS, JobSetting.MAPPING,
                JobSetting.STORIES, JobSetting.OUTPUT, JobSetting.FORM, JobSetting.THRESHOLD, JobSetting.EARLIER, JobSetting.AS_OF, JobSetting.LANGUAGE,
                JobSetting.THREADS, JobSetting.NO_TEXTS, JobSetting.SUMMARY);
    }

    @Override
    JobResult.Status run(JobCall call, ParseResult command) {
        return new JobConsole(terminal).run(JobConsole.Task.REPORT, call);
    }
}
