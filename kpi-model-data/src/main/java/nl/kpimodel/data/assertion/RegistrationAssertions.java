package nl.kpimodel.data.assertion;

import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.RecordMappings;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.core.validation.ValidationReport;
import nl.kpimodel.data.registration.RegistrationSource;

/**
 * The entry point for assertions about registration data, for static import.
 *
 * <pre>{@code
 * import static nl.kpimodel.data.assertion.RegistrationAssertions.assertThatRegistration;
 * import static nl.kpimodel.data.assertion.RegistrationAssertions.assertValid;
 *
 * class ExportTest {
 *     private static final KpiCatalogue MODEL = KpiModel.edition(Edition.E2025);
 *
 *     @Test
 *     void ourExportIsValid() {
 *         assertThatRegistration(Path.of("build/export")).with(MODEL).isValid().hasAccepted(RecordType.CASE, 12);
 *     }
 *
 *     @Test
 *     void aCaseThatEndsBeforeItStartsIsFoundByItsNumber() {
 *         assertThatRegistration(Path.of("src/test/resources/wrong/case.csv"))
 *                 .hasFinding(Rules.DATES_OUT_OF_ORDER, 3)
 *                 .hasRejected(RecordType.CASE, 1);
 *     }
 *
 *     @Test
 *     void whatOurMapperMakesIsValid() {
 *         assertValid(List.of(mapper.caseOf(dossier)), ValidationOptions.standard().withCatalogue(MODEL));
 *     }
 * }
 * }</pre>
 *
 * <ul>
 *   <li>A failed assertion gives an {@link AssertionError}, which every test framework supports: JUnit 5 and 6, TestNG and others. It says
 *       what was expected, shows the findings as a table, and says what to do about them, in English or, with {@link
 *       RegistrationAssert#in}, in Dutch.
 *   <li>It shows no values of the data unless {@link ValidationOptions#withValues} requests them, because many people can read the log of a
 *       test.
 *   <li>An unknown rule id is an error in the test, and gives an {@link IllegalArgumentException} that names the nearest ids.
 *   <li>A file that does not exist or cannot be read gives an {@link java.io.UncheckedIOException}, so that tests need not declare
 *       exceptions. It is not an {@code AssertionError}, because nothing is known about the data.
 *   <li>An empty collection of records is valid. If a test requires data, add {@link RegistrationAssert#hasAccepted(long)}.
 * </ul>
 *
 * <p>Safe for use by several threads.
 */
public final class RegistrationAssertions {
    private RegistrationAssertions() {}

    /**
     * Asserts that records are valid by the standard options.
     *
     * @param records the records, in any order
     * @throws AssertionError if they are not, or not every rule ran; in that case, supply what the rules need with {@link
     *     #assertValid(Iterable, ValidationOptions)}
     */
    public static void assertValid(Iterable<? extends RegistrationRecord> records) {
        assertThatRegistration(records).isValid();
    }

    /**
     * Asserts that records are valid.
     *
     * @param records the records, in any order
     * @param options the validation options
     * @throws AssertionError if they are not, or not every rule ran
     */
    public static void assertValid(Iterable<? extends RegistrationRecord> records, ValidationOptions options) {
        assertThatRegistration(records).with(options).isValid();
    }

    /**
     * Asserts that records are valid by the standard options.
     *
     * @param records the records, in any order; the stream is consumed but not closed
     * @throws AssertionError if they are not, or not every rule ran; in that case, supply what the rules need with {@link
     *     #assertValid(Stream, ValidationOptions)}
     */
    public static void assertValid(Stream<? extends RegistrationRecord> records) {
        assertThatRegistration(records).isValid();
    }

    /**
     * Asserts that records are valid.
     *
     * @param records the records, in any order; the stream is consumed but not closed
     * @param options the validation options
     * @throws AssertionError if they are not, or not every rule ran
     */
    public static void assertValid(Stream<? extends RegistrationRecord> records, ValidationOptions options) {
        assertThatRegistration(records).with(options).isValid();
    }

    /**
     * Begins assertions about a file or a folder, whose file names give the record types ({@link RegistrationSource#at}).
     *
     * @param path the file or folder; it is read at the first assertion
     * @return the assertions
     */
    public static RegistrationAssert assertThatRegistration(Path path) {
        return new RegistrationAssert(new Subject.Files(path, RegistrationSource.at(path)));
    }

    /**
     * Begins assertions about files, folders or streams.
     *
     * @param source the source of the data; it is read once, at the first assertion
     * @return the assertions
     */
    public static RegistrationAssert assertThatRegistration(RegistrationSource source) {
        return new RegistrationAssert(new Subject.Files(null, Objects.requireNonNull(source, "source")));
    }

    /**
     * Begins assertions about records. Their lines are their numbers, from 1.
     *
     * @param records the records, in any order; they are validated at the first assertion
     * @return the assertions
     */
    public static RegistrationAssert assertThatRegistration(Iterable<? extends RegistrationRecord> records) {
        return new RegistrationAssert(new Subject.Records(Objects.requireNonNull(records, "records")));
    }

    /**
     * Begins assertions about records. Their lines are their numbers, from 1.
     *
     * @param records the records, in any order; the stream is consumed at the first assertion, but not closed
     * @return the assertions
     */
    public static RegistrationAssert assertThatRegistration(Stream<? extends RegistrationRecord> records) {
        Objects.requireNonNull(records, "records");
        return assertThatRegistration((Iterable<RegistrationRecord>) () -> records.map(RegistrationRecord.class::cast).iterator());
    }

    /**
     * Begins assertions about an application's own objects, in its own names. Their lines are their numbers, from 1.
     *
     * @param objects objects of the mapped classes, in any order; they are validated at the first assertion
     * @param mappings the mappings of the objects to records
     * @return the assertions
     */
    public static RegistrationAssert assertThatRegistration(Iterable<?> objects, RecordMappings mappings) {
        return new RegistrationAssert(
                new Subject.Mapped(Objects.requireNonNull(objects, "objects"), Objects.requireNonNull(mappings, "mappings")));
    }

    /**
     * Begins assertions about an existing validation report.
     *
     * @param report the report
     * @return the assertions; it takes no options, for those of the report are past
     */
    public static RegistrationAssert assertThatRegistration(ValidationReport report) {
        return new RegistrationAssert(new Subject.Judged(Objects.requireNonNull(report, "report")));
    }
}
