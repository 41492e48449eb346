package nl.kpimodel.data.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.RegistrationValidator;
import nl.kpimodel.core.validation.RegistrationValidator.Standing;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.core.validation.ValidationReport;
import nl.kpimodel.data.registration.file.SourceCursor;
import nl.kpimodel.data.registration.file.SourceCursor.ReadPart;
import nl.kpimodel.data.registration.file.SourcePart;
import nl.kpimodel.data.registration.mapping.OwnColumns;
import org.jspecify.annotations.Nullable;

/**
 * Registration data that were read and validated, with one report on everything and the accepted records for calculation.
 *
 * <pre>{@code
 * RegistrationData data = RegistrationData.read(Path.of("registration"), catalogue);
 * System.err.println(data.report());
 * data.forEach(record -> ...);
 * }</pre>
 *
 * <p><b>Files are read twice</b>: once to validate, because the verdict on a record may depend on the last line of the last file, and once
 * more each time the records are requested. Memory therefore does not contain the records, only the ids and dates that the rules need.
 * {@link #collect} reads them once wherever it can. Streams can be read only once, so their bytes are kept in memory. Copy large streams to
 * a temporary file and pass that ({@link RegistrationSource#named}). Files must not change between the two readings. If the content of a
 * file changed, the second reading ends with a {@link RegistrationFileException}. A checksum of the bytes reveals this at the end of the
 * file at the latest: discard the records that were passed on before.
 *
 * <p>If the thread is interrupted, reading ends with an {@link java.io.InterruptedIOException}; the interrupt status stays set.
 *
 * <p>With {@link ReadingOptions#withRejectedTo} the lines of all rejected records are written, both those that cannot be read and those
 * that a rule rejects.
 *
 * <p>Safe for use by several threads.
 */
public final class RegistrationData {
    private final List<ReadPart> parts;
    private final ReadingOptions options;
    private final RegistrationReader.Result reading;
    private final ValidationReport report;

    private RegistrationData(List<ReadPart> parts, ReadingOptions options, RegistrationReader.Result reading, ValidationReport report) {
        this.parts = List.copyOf(parts);
        this.options = options;
        this.reading = reading;
        this.report = report;
    }

    /**
     * Reads and validates a file or folder with the standard options.
     *
     * @param path the file or folder
     * @param catalogue the edition for the validation of items and KPIs
     * @return the data
     * @throws RegistrationFileException if the name of a file does not reveal its content
     * @throws IOException if something cannot be opened or read
     */
    public static RegistrationData read(Path path, KpiCatalogue catalogue) throws IOException {
        return read(RegistrationSource.at(path), ReadingOptions.standard(), ValidationOptions.standard().withCatalogue(catalogue));
    }

    /**
     * Reads and validates a source.
     *
     * @param from the source of the data
     * @param reading the reading options; the validation options determine whether findings show values
     * @param validation the validation options
     * @return the data
     * @throws RegistrationFileException if the name of a file does not reveal its content
     * @throws IOException if something cannot be opened, read or written
     */
    public static RegistrationData read(RegistrationSource from, ReadingOptions reading, ValidationOptions validation) throws IOException {
        return read(from, reading, validation, (record, standing) -> {});
    }

    /**
     * Reads, validates and collects the accepted records, in one reading wherever it can (Dutch: <i>in één keer lezen en rekenen</i>).
     *
     * <pre>{@code
     * var read = RegistrationData.collect(source, ReadingOptions.standard(), validation, calculator.collector());
     * List<KpiReport> reports = read.result();
     * ValidationReport findings = read.data().report();
     * }</pre>
     *
     * <p>A record is handed to the collector, with a few hundred others, when no record that is still to come is expected to change its verdict. Up to
     * 50&nbsp;000 records wait for the end: those that refer to what has not come yet, or have a field that is treated as missing. If more would have to wait,
     * if a record that was handed on is rejected after all, as one of two records with the same id, or if the collector throws an exception, the
     * collector starts again with an empty container, and the accepted records are read a second time. The result is always that of the records
     * accepted in the end.
     *
     * @param from the source of the data
     * @param reading the reading options; the validation options determine whether findings show values
     * @param validation the validation options
     * @param collector receives the accepted records, not always in the order of the input
     * @param <A> the container of the collector
     * @param <R> the result of the collector
     * @return the data, with the result of the collector
     * @throws RegistrationFileException if the name of a file does not reveal its content, or has changed before a second reading
     * @throws IOException if something cannot be opened, read or written
     */
    public static <A, R> Collected<R> collect(
            RegistrationSource from, ReadingOptions reading, ValidationOptions validation, Collector<? super RegistrationRecord, A, R> collector)
            throws IOException {
        return collect(from, reading, validation, collector, 1);
    }

    /**
     * Reads, validates and collects as {@link #collect(RegistrationSource, ReadingOptions, ValidationOptions, Collector)} does, with several threads. The
     * result is the same.
     *
     * @param from the source of the data
     * @param reading the reading options; the validation options determine whether findings show values
     * @param validation the validation options
     * @param collector receives the accepted records, in one thread at a time
     * @param threads the number of threads: with 2 or more, records are collected in a second thread while this one continues to read;
     *     more than 2 are not used
     * @param <A> the container of the collector
     * @param <R> the result of the collector
     * @return the data, with the result of the collector
     * @throws IllegalArgumentException if the number of threads is less than 1
     * @throws RegistrationFileException if the name of a file does not reveal its content, or has changed before a second reading
     * @throws IOException if something cannot be opened, read or written
     * @throws java.util.concurrent.CancellationException if the thread is interrupted while it waits for the other
     */
    public static <A, R> Collected<R> collect(
            RegistrationSource from,
            ReadingOptions reading,
            ValidationOptions validation,
            Collector<? super RegistrationRecord, A, R> collector,
            int threads)
            throws IOException {
        if (threads < 1) {
            throw new IllegalArgumentException("The number of threads is " + threads + "; give 1 or more.");
        }
        try (OpenCollection<A, R> open = new OpenCollection<>(collector, threads)) {
            RegistrationData data = read(from, reading, validation, open::take);
            A container = open.complete(data.report.verdicts());
            if (container == null) {
                A again = collector.supplier().get();
                data.forEach(record -> collector.accumulator().accept(again, record));
                container = again;
            }
            return new Collected<>(data, collector.finisher().apply(container));
        }
    }

    /**
     * Data that were read, with the result of a collector for the accepted records.
     *
     * @param data the data
     * @param result the result of the collector
     * @param <R> its type
     */
    public record Collected<R>(RegistrationData data, R result) {}

    private static RegistrationData read(
            RegistrationSource from, ReadingOptions reading, ValidationOptions validation, BiConsumer<RegistrationRecord, Standing> judged) throws IOException {
        List<SourcePart> source = from.repeatableParts();
        RegistrationValidator validator = RegistrationValidator.createNaming(validation, new OwnColumns(source));
        RegistrationReader.Result result;
        List<ReadPart> parts;
        ReadingOptions options = reading.withValues(validation.values());
        try (SourceCursor cursor = new SourceCursor(source, options.withoutRejected(), validator::report)) {
            while (cursor.advance()) {
                validate(cursor, validator, judged);
            }
            result = cursor.result();
            parts = cursor.read();
        }
        RegistrationData data = new RegistrationData(parts, options.withoutProgress(), result, validator.finish());
        if (reading.rejectedFolder().isPresent()) {
            data.writeRejected();
        }
        return data;
    }

    private static void validate(SourceCursor cursor, RegistrationValidator validator, BiConsumer<RegistrationRecord, Standing> judged) {
        RegistrationRecord record = cursor.cursor().record();
        if (record != null) {
            judged.accept(record, validator.acceptWithStanding(record, cursor.place()));
            return;
        }
        FieldValues values = cursor.cursor().rejectedValues();
        if (values == null || cursor.cursor().cause() == null) {
            validator.reject(cursor.cursor().rejectedType());
        } else {
            validator.reject(values, cursor.cursor().cause());
        }
    }

    private void writeRejected() throws IOException {
        try (Second second = new Second(options)) {
            while (second.hasNext()) {
                second.next();
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** {@return the report on reading and validation: findings, counts, and whether every rule ran} */
    public ValidationReport report() {
        return report;
    }

    /**
     * Returns the accounts of the files: their dialect, and the number of lines that gave a record. {@link #report()} has the records that
     * rules then rejected.
     *
     * @return the result of reading
     */
    public RegistrationReader.Result reading() {
        return reading;
    }

    /** Returns the files that were read to their end. */
    List<ReadPart> parts() {
        return parts;
    }

    ReadingOptions options() {
        return options.withoutRejected();
    }

    /**
     * Reads the accepted records once more and passes them on, without the fields that validation treats as missing.
     *
     * @param taker receives the records in the order of the files and lines
     * @throws RegistrationFileException if a file has changed since it was validated
     * @throws IOException if something cannot be read
     */
    public void forEach(Consumer<? super RegistrationRecord> taker) throws IOException {
        try (Second second = new Second(options.withoutRejected())) {
            while (second.hasNext()) {
                taker.accept(second.next());
            }
        } catch (SecondReadingFailure failed) {
            throw failed.getCause();
        }
    }

    /**
     * Returns the accepted records as a stream that reads them once more, without the fields that validation treats as missing.
     *
     * @return a sequential stream, which must be closed; it throws {@link UncheckedIOException} if reading fails or a file has changed
     * @throws IOException if a file has changed since it was validated, or cannot be opened
     */
    public Stream<RegistrationRecord> records() throws IOException {
        Second second = new Second(options.withoutRejected());
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(second, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE), false)
                .onClose(second::closeUnchecked);
    }

    /**
     * {@return the latest date of the accepted records in certain fields; empty if absent, or if the report left out warnings on dates, so
     * that the dates with a warning are unknown} Dates with a finding are left out, so that a mistyped date does not determine a period.
     *
     * @param fields the fields, of one record type or several
     * @throws RegistrationFileException if a file has changed since it was validated
     * @throws IOException if something cannot be read
     */
    public Optional<LocalDate> latestDate(Collection<RecordField> fields) throws IOException {
        // A date with a more severe finding has already been removed.
        Map<String, List<Finding>> warnings = report.findings().stream()
                .filter(finding -> finding.severity() == Rule.Severity.WARNING)
                .collect(Collectors.groupingBy(Finding::ruleId));
        for (Map.Entry<String, Long> rule : report.findingsPerRule().entrySet()) {
            List<Finding> kept = warnings.getOrDefault(rule.getKey(), List.of());
            if (mayWarn(rule.getKey()) && rule.getValue() > kept.size()
                    && (kept.isEmpty() || kept.stream().anyMatch(RegistrationData::isAboutADate))) {
                return Optional.empty();
            }
        }
        Set<Finding.Place> withFinding = warnings.values().stream().flatMap(List::stream).map(finding -> withoutColumn(finding.place()))
                .collect(Collectors.toSet());
        Map<RecordType, List<RecordField>> ofType = new EnumMap<>(RecordType.class);
        for (RecordType type : RecordType.values()) {
            ofType.put(type, type.fields().stream().filter(fields::contains).toList());
        }
        LocalDate latest = null;
        try (Second second = new Second(options.withoutRejected())) {
            while (second.hasNext()) {
                RegistrationRecord record = second.next();
                for (RecordField field : ofType.getOrDefault(record.type(), List.of())) {
                    if (field.get(record) instanceof LocalDate date
                            && (latest == null || date.isAfter(latest))
                            && !withFinding.contains(withoutColumn(second.cursor.place().withField(field.name(), 0)))) {
                        latest = date;
                    }
                }
            }
        } catch (SecondReadingFailure failed) {
            throw failed.getCause();
        }
        return Optional.ofNullable(latest);
    }

    /** Returns whether findings of a rule that were not kept may be warnings. */
    private boolean mayWarn(String ruleId) {
        return report.changedSeverities().getOrDefault(ruleId, report.rule(ruleId).severity()) == Rule.Severity.WARNING;
    }

    private static boolean isAboutADate(Finding finding) {
        return finding.type()
                .flatMap(type -> finding.place().field().flatMap(type::field))
                .filter(field -> field.kind() == RecordField.Kind.DATE)
                .isPresent();
    }

    private static Finding.Place withoutColumn(Finding.Place place) {
        return new Finding.Place(place.file(), place.sheet(), place.line(), 0, place.field());
    }

    /** Distinguishes a reading failure from an exception of the taker. */
    private static final class SecondReadingFailure extends UncheckedIOException {
        private static final long serialVersionUID = 1L;

        SecondReadingFailure(IOException cause) {
            super(cause);
        }
    }

    /** A second reading, which gives the accepted records. */
    private final class Second implements Iterator<RegistrationRecord>, AutoCloseable {
        private final SourceCursor cursor;
        private final ValidationReport.Verdicts verdicts = report.verdicts();
        private long number;
        private @Nullable RegistrationRecord next;
        private boolean ended;

        Second(ReadingOptions reading) throws IOException {
            requireUnchanged();
            cursor = SourceCursor.again(parts, reading);
        }

        @Override
        public boolean hasNext() {
            try {
                while (next == null && !ended) {
                    advance();
                }
            } catch (IOException failed) {
                throw new SecondReadingFailure(failed);
            }
            return next != null;
        }

        private void advance() throws IOException {
            if (!cursor.advance()) {
                ended = true;
                return;
            }
            RegistrationRecord record = cursor.cursor().record();
            if (record != null) {
                next = left(record);
                if (next == null && verdicts.isRejected(number)) {
                    cursor.reject();
                }
                number++;
            }
        }

        /**
         * Returns a record without the parts that its verdict removes. A record without a verdict, or with a verdict for another type, is
         * not the one that was validated.
         */
        private @Nullable RegistrationRecord left(RegistrationRecord record) throws IOException {
            try {
                return verdicts.apply(number, record).orElse(null);
            } catch (IndexOutOfBoundsException | IllegalArgumentException another) {
                throw RegistrationFileException.changed(cursor.name());
            }
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

        @Override
        public void close() throws IOException {
            cursor.close();
        }

        void closeUnchecked() {
            try {
                close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private void requireUnchanged() throws IOException {
        for (ReadPart before : parts) {
            if (before.part().size().orElse(before.bytes()) != before.bytes()) {
                throw RegistrationFileException.changed(before.part().name());
            }
        }
    }
}
