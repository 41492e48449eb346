package nl.kpimodel.core.selection;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A tree or file that holds no selection. {@link #findings()} has every fault, each with its place and the way out; the message has them in English, one
 * on each line.
 */
public final class InvalidSelectionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<SelectionFinding> findings;

    /**
     * Creates the exception.
     *
     * @param findings the faults, at least one
     */
    public InvalidSelectionException(List<SelectionFinding> findings) {
        super(findings.stream().map(SelectionFinding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /**
     * The faults.
     *
     * @return the findings of level ERROR, in the order of the tree; after serialisation none, and the message alone
     */
    public List<SelectionFinding> findings() {
        return findings == null ? List.of() : findings;
    }
}
