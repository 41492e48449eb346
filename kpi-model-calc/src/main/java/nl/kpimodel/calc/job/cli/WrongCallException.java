package nl.kpimodel.calc.job.cli;

/** Thrown if a call is wrong and cannot be tried. The message says what is wrong and what to do. */
final class WrongCallException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongCallException(String message) {
        super(message);
    }
}
