package nl.kpimodel.core.selection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kpimodel.core.internal.DisplayText;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a tree or file does not contain a selection. {@link #findings()} has every error, with its place and the way out. The message
 * lists them in English, one on each line.
 */
public final class InvalidSelectionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<SelectionFinding> findings;
    private final @Nullable String file;

    /**
     * Creates the exception.
     *
     * @param findings the errors; at least one
     */
    public InvalidSelectionException(List<SelectionFinding> findings) {
        this(findings, null);
    }

    /**
     * Creates the exception for a file. The message begins with its name.
     *
     * @param findings the errors; at least one
     * @param file the name of the file; {@code null} if the tree is not of a file
     */
    public InvalidSelectionException(List<SelectionFinding> findings, @Nullable String file) {
        super((file == null ? "" : DisplayText.file(file) + ":\n") + findings.stream().map(SelectionFinding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
        this.file = file;
    }

    /**
     * Returns the errors.
     *
     * @return the findings of level ERROR, in the order of the tree; empty after deserialisation, which keeps only the message
     */
    public List<SelectionFinding> findings() {
        return findings == null ? List.of() : findings;
    }

    /**
     * Returns the name of the file.
     *
     * @return the name; empty if the selection was not read from a file
     */
    public Optional<String> file() {
        return Optional.ofNullable(file);
    }
}
