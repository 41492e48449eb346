package nl.kpimodel.calc.job.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.kpimodel.calc.job.JobResult;
import nl.kpimodel.core.internal.DisplayText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A command of the command line, with its name and settings. */
abstract class JobCommand {
    final JobTerminal terminal;
    final JobWords words;
    final FailureText failures;
    final PrintStream out;
    final PrintStream err;

    JobCommand(JobTerminal terminal) {
        this.terminal = terminal;
        this.words = terminal.words();
        this.failures = terminal.failures();
        this.out = terminal.out();
        this.err = terminal.err();
    }

    abstract String name();

    /** Returns its settings, in the order of the help. */
    abstract List<JobSetting> settings();

    /** Returns the editions that the command accepts. */
    List<String> editions() {
        return JobCall.EDITIONS;
    }

    /** Adds the options that only this command has. */
    void describe(CommandSpec command) {}

    /**
     * Runs the command.
     *
     * @param call the settings
     * @param command the parsed command line, including options that only this command has
     * @throws WrongCallException if the call is wrong
     */
    abstract JobResult.Status run(JobCall call, ParseResult command);

    /** Returns the value of an option that only one command has. */
    static Optional<String> option(ParseResult command, String option) {
        return Optional.ofNullable(command.<String>matchedOptionValue(option, null));
    }

    final void reportWritten(Path file) {
        err.println(words.of("heading.written") + ": " + DisplayText.file(file.toString()));
    }
}
