package nl.kpimodel.calc.job.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.kpimodel.calc.job.JobStatus;
import nl.kpimodel.core.internal.DisplayText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A command of the command line: its name, what it takes, and what it does. */
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

    /** The settings that it takes, in the order of help. */
    abstract List<JobSetting> settings();

    /** The editions that can be asked for. */
    List<String> editions() {
        return JobCall.EDITIONS;
    }

    /** Adds what no other command takes. */
    void describe(CommandSpec command) {}

    /**
     * Runs the command.
     *
     * @param call the settings that were written
     * @param command what was written, also of what no other command takes
     * @throws WrongCallException if the call cannot be tried
     */
    abstract JobStatus run(JobCall call, ParseResult command);

    /** The value of an option that no other command takes. */
    static Optional<String> option(ParseResult command, String option) {
        return Optional.ofNullable(command.<String>matchedOptionValue(option, null));
    }

    final void reportWritten(Path file) {
        err.println(words.of("heading.written") + ": " + DisplayText.file(file.toString()));
    }
}
