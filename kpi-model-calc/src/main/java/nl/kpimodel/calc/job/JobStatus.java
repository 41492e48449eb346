package nl.kpimodel.calc.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/** How a job ended (Dutch: <i>afloop</i>), as the exit status of a process says it. A later version of the library may add constants. */
public enum JobStatus {
    /** Done: everything that was read counts. */
    DONE(0),
    /** Done with the accepted part: a record, file or field was left out, or there were more warnings than allowed. */
    ACCEPTED_PART(1),
    /** Nothing was made. */
    NOTHING_MADE(2),
    /** Nothing was tried: the call itself was wrong. */
    WRONG_CALL(64);

    private final int code;

    JobStatus(int code) {
        this.code = code;
    }

    /**
     * The exit status of a process.
     *
     * @return 0, 1, 2 or 64
     */
    public int code() {
        return code;
    }

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the name as {@link #toString} prints it, not the exit status
     * @return the constant
     * @throws IllegalArgumentException if the text is no such name; the message names the nearest and lists all
     */
    @JsonCreator
    public static JobStatus of(String text) {
        return CodeText.constant(values(), text, "job status");
    }
}
