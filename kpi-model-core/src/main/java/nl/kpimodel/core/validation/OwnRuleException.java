package nl.kpimodel.core.validation;

/**
 * Thrown for a mistake in a rule of an application's own that the library detects. Its message has no value of the data, so that the
 * accounting may show it.
 */
final class OwnRuleException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    OwnRuleException(String message) {
        super(message);
    }
}
