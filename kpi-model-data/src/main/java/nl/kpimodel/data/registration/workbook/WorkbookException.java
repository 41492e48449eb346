package nl.kpimodel.data.registration.workbook;

import java.io.IOException;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.data.registration.file.FileFindings;
import org.jspecify.annotations.Nullable;

/** Thrown when a workbook cannot be read, or not read further. It has the content of the finding. */
public final class WorkbookException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String[] arguments;

    WorkbookException(String rule, String... arguments) {
        super(rule, null);
        this.rule = rule;
        this.arguments = arguments;
    }

    /** Reports the finding, at a row if it is known. */
    public void report(FileFindings findings, @Nullable RecordType type, long line) {
        findings.report(rule, type, line, 0, arguments);
    }
}
