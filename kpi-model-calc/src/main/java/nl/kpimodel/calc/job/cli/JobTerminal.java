package nl.kpimodel.calc.job.cli;

import java.io.PrintStream;

/**
 * Where a command prints and in whose words.
 *
 * @param out what is asked for
 * @param err everything else
 * @param words the words of its language
 * @param moreMemory how to give the process more memory, for example {@code java -Xmx2g}
 */
record JobTerminal(PrintStream out, PrintStream err, JobWords words, String moreMemory) {
    FailureText failures() {
        return new FailureText(words, moreMemory);
    }
}
