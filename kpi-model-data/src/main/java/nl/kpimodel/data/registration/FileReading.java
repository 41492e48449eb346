package nl.kpimodel.data.registration;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.registration.RecordType;

/**
 * The account of one file. The number of records read is always the sum of those accepted and rejected.
 *
 * @param file the name of the file in findings
 * @param sheet the sheet of a workbook, each of which has its own account; empty for all other files, and for a workbook that was not read
 * @param format its format
 * @param type the type of its records; empty for JSON, where each record may name its own
 * @param dialect its dialect; empty for JSON and workbooks, and for a file that was not read
 * @param outcome whether it was read
 * @param bytes bytes read; for a sheet, those of its part of the workbook
 * @param read records read
 * @param accepted records accepted
 * @param rejected records rejected
 * @param skipped records that a mapping left out by a condition, which do not count as read
 */
public record FileReading(
        String file,
        Optional<String> sheet,
        Format format,
        Optional<RecordType> type,
        Optional<CsvDialect> dialect,
        Outcome outcome,
        long bytes,
        long read,
        long accepted,
        long rejected,
        long skipped) {

    /** Whether a file was read. */
    public enum Outcome {
        /** Its records were read, one by one. */
        READ,
        /** No record could be read because of its header: all its lines were rejected, and a finding says why. */
        HEADER_REFUSED,
        /** It cannot be opened or does not have the expected format, so there are no records to count. A finding says why. */
        FILE_REFUSED,
        /** It has the same bytes as an earlier file, and was not read again: a finding names both. */
        COPY
    }

    /**
     * Creates the account of a file.
     *
     * @throws IllegalArgumentException if a count is negative or accepted and rejected do not add up to read
     */
    public FileReading {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(sheet, "sheet");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(dialect, "dialect");
        Objects.requireNonNull(outcome, "outcome");
        if (skipped < 0 || accepted < 0 || rejected < 0 || read != accepted + rejected) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "%d records read are not %d accepted and %d rejected; the two must add up.", read, accepted, rejected));
        }
    }

    /** {@return the tree form: the components by name, without empty ones} Jackson 2 and 3 write it as JSON. */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().put("file", DisplayText.file(file))
                .known("sheet", sheet.map(DisplayText::value))
                .text("format", format)
                .known("type", type.map(RecordType::key))
                .known("dialect", dialect.map(CsvDialect::toTree))
                .text("outcome", outcome)
                .put("bytes", bytes)
                .put("read", read)
                .put("accepted", accepted)
                .put("rejected", rejected)
                .toMap();
    }

    /** Returns the name, format and outcome of the file, and the numbers of its records, on one line. */
    @Override
    public String toString() {
        return DisplayText.file(file) + sheet.map(name -> ", sheet " + DisplayText.value(name)).orElse("") + " (" + format + ", " + outcome
                + "): read " + read + ", accepted " + accepted + ", rejected " + rejected + (skipped > 0 ? ", left out " + skipped : "");
    }

    /** The format of a registration file. */
    public enum Format {
        /** JSON objects, usually one on each line, each with its type unless the name of the file gives it. UTF-8. */
        NDJSON,
        /** The same objects in a JSON array. UTF-8. */
        JSON_ARRAY,
        /** One file for each type, with a header line. */
        CSV,
        /** A sheet of a workbook, with a header row (<i>tabblad van een werkmap</i>). */
        XLSX
    }
}
