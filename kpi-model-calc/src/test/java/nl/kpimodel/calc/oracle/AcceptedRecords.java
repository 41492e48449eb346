package nl.kpimodel.calc.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationData;
import nl.kpimodel.data.registration.RegistrationSource;

/** The records of an oracle, read and validated as by an application. */
final class AcceptedRecords {
    private AcceptedRecords() {}

    /** Returns all records. None may be rejected. */
    static List<RegistrationRecord> of(List<ObjectNode> records, KpiCatalogue model) {
        try {
            RegistrationData data = read(lines(records), model);
            if (data.report().total().accepted() < records.size()) {
                throw new AssertionError("Records that should be accepted are not: " + data.report().toTree());
            }
            try (Stream<RegistrationRecord> accepted = data.records()) {
                return accepted.toList();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Returns the records as lines of a file. */
    static String lines(List<ObjectNode> records) {
        StringBuilder lines = new StringBuilder();
        records.forEach(record -> lines.append(record).append('\n'));
        return lines.toString();
    }

    /** Returns the data read from such lines, accepted or not. */
    static RegistrationData read(String lines, KpiCatalogue model) throws IOException {
        return RegistrationData.read(
                RegistrationSource.ndjson("random.ndjson", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8))),
                ReadingOptions.standard(),
                ValidationOptions.standard().withCatalogue(model));
    }
}
