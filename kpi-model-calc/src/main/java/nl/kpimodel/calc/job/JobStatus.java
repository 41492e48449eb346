package nl.kpimodel.calc.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/**
 * The status with which a job ended (Dutch: <i>afloop</i>), which determines the exit status of a process. A later version of the library
 * may add constants.
 */
public enum JobStatus {
    /** Done: everything that was read was used. */
    DONE(0),
    /** Done with the accepted part: a record, file or field was left out, or there were more warnings than allowed. */
    ACCEPTED_PART(1),
    /** Nothing was made. */
    NOTHING_MADE(2),
    /** Nothing was tried, because the call itself was wrong. */
    WRONG_CALL(64);

    private final int code;

    JobStatus(int code) {
        this.code = code;
    }

    /**
     * Returns the exit status of a process.
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
     * @throws IllegalArgumentException if the text is not one of the names; the message names the nearest and lists all
     */
    @JsonCreator
    public static JobStatus of(String text) {
        return CodeText.constant(values(), text, "job status");
    }
}
