package nl.kpimodel.data.registration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.TimeEntry;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;

/** A text that was read as a file, and the result. */
record Read(RegistrationReader.Result result, CollectingSink sink) {
    static final String CASE_HEADER = "id,organisation,startedOn,complexityAtStart,budget";

    static Read csv(RecordType type, byte[] bytes, ReadingOptions options) throws IOException {
        CollectingSink sink = new CollectingSink();
        RegistrationReader.Result result = RegistrationReader.with(options)
                .read(RegistrationSource.csv(type, type.key() + ".csv", new ByteArrayInputStream(bytes)), sink);
        return new Read(result, sink);
    }

    static Read csv(RecordType type, String text) throws IOException {
        return csv(type, text, StandardCharsets.UTF_8);
    }

    static Read csv(RecordType type, String text, Charset charset) throws IOException {
        return csv(type, text.getBytes(charset), ReadingOptions.standard());
    }

    /** Reads rows of cases below {@link #CASE_HEADER}. */
    static Read cases(String... rows) throws IOException {
        return csv(RecordType.CASE, CASE_HEADER + "\n" + String.join("\n", rows) + "\n");
    }

    static Read ndjson(String text) throws IOException {
        return ndjson(text.getBytes(StandardCharsets.UTF_8), ReadingOptions.standard());
    }

    static Read ndjson(byte[] bytes, ReadingOptions options) throws IOException {
        CollectingSink sink = new CollectingSink();
        RegistrationReader.Result result =
                RegistrationReader.with(options).read(RegistrationSource.ndjson("all.ndjson", new ByteArrayInputStream(bytes)), sink);
        return new Read(result, sink);
    }

    List<RegistrationRecord> records() {
        return sink.records;
    }

    List<Finding> findings() {
        return sink.findings;
    }

    /** Returns the findings as rule, line, column and field. */
    List<String> told() {
        return sink.told();
    }

    Case onlyCase() {
        return (Case) only();
    }

    TimeEntry onlyTimeEntry() {
        return (TimeEntry) only();
    }

    RegistrationRecord only() {
        if (sink.records.size() != 1) {
            throw new AssertionError("Not one record but " + sink.records.size() + "; " + sink.findings);
        }
        return sink.records.get(0);
    }

    FileReading file() {
        return result.files().get(0);
    }

    CsvDialect dialect() {
        return file().dialect().orElseThrow();
    }
}
