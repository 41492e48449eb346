package nl.kpimodel.data.assertion;

import java.io.IOException;
import java.nio.file.Path;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.RecordMappings;
import nl.kpimodel.core.validation.RegistrationValidator;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.core.validation.ValidationReport;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationData;
import nl.kpimodel.data.registration.RegistrationSource;
import org.jspecify.annotations.Nullable;

/** The subject of assertions, which creates its validation report. */
sealed interface Subject {
    /** Returns its name in failures. */
    default String name(WordList words) {
        return words.filled("registration");
    }

    /** Validates it. */
    ValidationReport validate(ReadingOptions reading, ValidationOptions validation) throws IOException;

    /** Files, folders and streams. */
    record Files(@Nullable Path path, RegistrationSource source) implements Subject {
        @Override
        public String name(WordList words) {
            return path == null ? words.filled("registration") : words.filled("registration.at", path);
        }

        @Override
        public ValidationReport validate(ReadingOptions reading, ValidationOptions validation) throws IOException {
            return RegistrationData.read(source, reading, validation).report();
        }
    }

    /** Records. */
    record Records(Iterable<? extends RegistrationRecord> records) implements Subject {
        @Override
        public ValidationReport validate(ReadingOptions reading, ValidationOptions validation) {
            return RegistrationValidator.validate(records, validation);
        }
    }

    /** An application's own objects. */
    record Mapped(Iterable<?> objects, RecordMappings mappings) implements Subject {
        @Override
        public ValidationReport validate(ReadingOptions reading, ValidationOptions validation) {
            return mappings.validate(objects, validation);
        }
    }

    /** Data that are already validated. */
    record Validated(ValidationReport report) implements Subject {
        @Override
        public ValidationReport validate(ReadingOptions reading, ValidationOptions validation) {
            return report;
        }
    }
}
