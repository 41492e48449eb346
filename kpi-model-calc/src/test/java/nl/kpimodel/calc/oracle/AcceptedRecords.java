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

/** Registration records of a random registration, read and validated as an application would do it. */
final class AcceptedRecords {
    private AcceptedRecords() {}

    /** All of them; none may be rejected. */
    static List<RegistrationRecord> of(List<ObjectNode> records, KpiCatalogue model) {
        StringBuilder lines = new StringBuilder();
        records.forEach(record -> lines.append(record).append('\n'));
        try {
            RegistrationData data = RegistrationData.read(
                    RegistrationSource.ndjson("random.ndjson", new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8))),
                    ReadingOptions.standard(),
                    ValidationOptions.standard().withCatalogue(model));
            if (data.report().total().rejected() > 0) {
                throw new AssertionError("A random registration breaks rules: " + data.report().findings());
            }
            try (Stream<RegistrationRecord> accepted = data.records()) {
                return accepted.toList();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
