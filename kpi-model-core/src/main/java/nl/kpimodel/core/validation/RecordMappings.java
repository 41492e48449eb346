package nl.kpimodel.core.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import org.jspecify.annotations.Nullable;

/**
 * The mappings of an application's own classes. One validation covers objects of all of them, and reports in the application's own names.
 *
 * <p>An object makes a record by every mapping of its class, superclasses and interfaces, in the order of the mappings. One class may
 * therefore hold the data of two record types. Objects that are records of the library take part without a mapping.
 *
 * <p>Immutable. Safe for use by several threads if the lambdas of the mappings are.
 */
public final class RecordMappings {
    private final List<RecordMapping<?>> mappings;
    private final Map<RecordType, RecordMapping<?>> byType = new EnumMap<>(RecordType.class);

    private RecordMappings(List<RecordMapping<?>> mappings) {
        this.mappings = mappings;
        for (RecordMapping<?> mapping : mappings) {
            if (byType.putIfAbsent(mapping.type(), mapping) != null) {
                throw new IllegalArgumentException("Two classes are mapped to " + mapping.type()
                        + ", so it is unclear whose names findings should use; map an interface that both implement.");
            }
        }
    }

    /**
     * Combines mappings.
     *
     * @param mappings the mappings, each to a different record type
     * @return the mappings
     * @throws IllegalArgumentException if two are to the same record type
     */
    public static RecordMappings of(RecordMapping<?>... mappings) {
        return new RecordMappings(List.of(mappings));
    }

    /**
     * Validates objects by all rules. Findings name an object by its number from 1.
     *
     * @param objects objects of the mapped classes, in any order
     * @param options how to judge
     * @return the report
     * @throws IllegalArgumentException if no mapping fits an object, or a lambda returns something that its field cannot have
     */
    public ValidationReport validate(Iterable<?> objects, ValidationOptions options) {
        RegistrationValidator validator = RegistrationValidator.createNaming(options, this::inOwnNames);
        long number = 0;
        for (Object object : objects) {
            Finding.Place place = Finding.Place.ofRecord(++number);
            if (object instanceof RegistrationRecord record) {
                validator.accept(record, place);
            } else {
                for (RecordMapping<?> mapping : of(object, number)) {
                    validate(mapping, object, place, options, validator);
                }
            }
        }
        return validator.finish();
    }

    private static <T> void validate(
            RecordMapping<T> mapping, Object object, Finding.Place place, ValidationOptions options, RegistrationValidator validator) {
        List<Finding> errors = new ArrayList<>();
        Consumer<Finding> findings = finding -> {
            if (finding.severity() == Rule.Severity.ERROR) {
                errors.add(finding);
            }
            validator.report(finding);
        };
        FieldValues values = mapping.values(mapping.source().cast(object), place, options, findings);
        RegistrationRecord record = RecordAssembly.of(options).assemble(values, place, findings);
        if (record == null) {
            validator.reject(values, errors.get(0));
        } else {
            validator.accept(record, place);
        }
    }

    /** Returns the mappings of an object, at least one. */
    private List<RecordMapping<?>> of(Object object, long number) {
        List<RecordMapping<?>> own = mappings.stream().<RecordMapping<?>>map(mapping -> mapping)
                .filter(mapping -> mapping.source().isInstance(object))
                .toList();
        if (own.isEmpty()) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "Object %d is a %s, which is not mapped; the mapped classes are %s.", number,
                    object.getClass().getName(), mappings.stream().map(mapping -> mapping.source().getName())
                            .collect(Collectors.joining(", "))));
        }
        return own;
    }

    private Finding inOwnNames(Finding finding) {
        RecordMapping<?> mapping = finding.type().map(byType::get).orElse(null);
        return mapping == null ? finding : mapping.inOwnNames(finding);
    }

    /**
     * Passes on what remains of objects after validation: the accepted records, without the fields that are treated as missing. The records
     * are made again, one at a time.
     *
     * @param objects the objects that were validated, in the same order and not changed since
     * @param report the result of {@link #validate}
     * @param taker receives the records
     * @throws IllegalArgumentException if these are not the objects of the report
     */
    public void forEachAccepted(Iterable<?> objects, ValidationReport report, Consumer<? super RegistrationRecord> taker) {
        new Accepted(objects, report).forEachRemaining(taker);
    }

    /**
     * Returns what remains of objects after validation: the accepted records, without the fields that are treated as missing. The stream
     * iterates over the objects again, and makes the records one at a time. So the rows of a query need not be held in memory: the query
     * can be executed again.
     *
     * @param objects the objects that were validated, in the same order and not changed since
     * @param report the result of {@link #validate}
     * @return a sequential stream; it throws {@link IllegalArgumentException} if these are not the objects of the report
     */
    public Stream<RegistrationRecord> accepted(Iterable<?> objects, ValidationReport report) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Accepted(objects, report),
                Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE), false);
    }

    private final class Accepted implements Iterator<RegistrationRecord> {
        private final Iterator<?> objects;
        private final ValidationReport.Verdicts verdicts;
        private Iterator<RegistrationRecord> ofObject = Collections.emptyIterator();
        private long number;
        private long made;
        private @Nullable RegistrationRecord next;

        Accepted(Iterable<?> objects, ValidationReport report) {
            this.objects = objects.iterator();
            this.verdicts = report.verdicts();
        }

        @Override
        public boolean hasNext() {
            while (next == null) {
                if (ofObject.hasNext()) {
                    requireSame(made < verdicts.size());
                    next = verdicts.apply(made++, ofObject.next()).orElse(null);
                } else if (objects.hasNext()) {
                    ofObject = records(objects.next(), ++number).iterator();
                } else {
                    requireSame(made == verdicts.size());
                    return false;
                }
            }
            return true;
        }

        @Override
        public RegistrationRecord next() {
            if (!hasNext()) {
                throw new NoSuchElementException("There are no more records.");
            }
            RegistrationRecord record = Objects.requireNonNull(next);
            next = null;
            return record;
        }
    }

    private static void requireSame(boolean same) {
        if (!same) {
            throw new IllegalArgumentException(
                    "The objects are not those that the report was made of; validate them again, and change nothing in between.");
        }
    }

    private List<RegistrationRecord> records(Object object, long number) {
        if (object instanceof RegistrationRecord record) {
            return List.of(record);
        }
        List<RegistrationRecord> records = new ArrayList<>();
        for (RecordMapping<?> mapping : of(object, number)) {
            RegistrationRecord record = record(mapping, object);
            if (record != null) {
                records.add(record);
            }
        }
        return records;
    }

    private static <T> @Nullable RegistrationRecord record(RecordMapping<T> mapping, Object object) {
        return mapping.map(mapping.source().cast(object), Finding.Place.ofRecord(0), ValidationOptions.standard(), finding -> {});
    }
}
