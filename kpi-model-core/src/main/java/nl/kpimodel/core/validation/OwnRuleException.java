package nl.kpimodel.core.validation;

/** A mistake in a rule of an application's own that the library noticed. Its message holds no value of the data, so the accounting may show it. */
final class OwnRuleException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    OwnRuleException(String message) {
        super(message);
    }
}
