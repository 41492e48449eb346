package nl.kpimodel.calc.job.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kpimodel.calc.job.JobResult;
import nl.kpimodel.core.internal.DisplayText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A command of the command line, with its name and settings. */
abstract class JobCommand {
    /** The width of the second column of the help. */
    private static final int WIDTH_OF_DESCRIPTIONS = 72;

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

    /** Returns a description of an option in lines, broken at spaces only: the parser would also break within a date or a file name. */
    static String[] lines(String description) {
        List<String> lines = new ArrayList<>(List.of(""));
        for (String word : description.split(" ")) {
            int last = lines.size() - 1;
            String line = lines.get(last);
            if (line.isEmpty() || line.length() + 1 + word.length() <= WIDTH_OF_DESCRIPTIONS) {
                lines.set(last, (line + " " + word).strip());
            } else {
                lines.add(word);
            }
        }
        return lines.toArray(String[]::new);
    }

    /** Returns the value of an option that only one command has. */
    static Optional<String> option(ParseResult command, String option) {
        return Optional.ofNullable(command.<String>matchedOptionValue(option, null));
    }

    final void reportWritten(Path file) {
        err.println(words.of("heading.written") + ": " + DisplayText.file(file.toString()));
    }
}
