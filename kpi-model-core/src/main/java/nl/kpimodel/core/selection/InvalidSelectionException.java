package nl.kpimodel.core.selection;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when a tree or file does not contain a selection. {@link #findings()} has every error, with its place and the way out. The message
 * lists them in English, one on each line.
 */
public final class InvalidSelectionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<SelectionFinding> findings;

    /**
     * Creates the exception.
     *
     * @param findings the errors; at least one
     */
    public InvalidSelectionException(List<SelectionFinding> findings) {
        super(findings.stream().map(SelectionFinding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /**
     * Returns the errors.
     *
     * @return the findings of level ERROR, in the order of the tree; empty after deserialisation, which keeps only the message
     */
    public List<SelectionFinding> findings() {
        return findings == null ? List.of() : findings;
    }
}
