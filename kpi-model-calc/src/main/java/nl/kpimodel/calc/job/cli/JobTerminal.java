package nl.kpimodel.calc.job.cli;

import java.io.PrintStream;

/**
 * The output streams of a command and the words that it prints.
 *
 * @param out the stream for requested output
 * @param err the stream for everything else
 * @param words the words of its language
 * @param moreMemory the command to give the process more memory, for example {@code java -Xmx2g}
 */
record JobTerminal(PrintStream out, PrintStream err, JobWords words, String moreMemory) {
    FailureText failures() {
        return new FailureText(words, moreMemory);
    }
}
