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
 * Where assertions about registration data begin, to be imported statically.
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
 *   <li>An assertion that does not hold is an {@link AssertionError}, which every test framework knows: JUnit 5 and 6, TestNG and others.
 *       It says what was expected, shows the findings as a table, and says what to do about them, in English or, if
 *       {@link RegistrationAssert#in} asks for it, in Dutch.
 *   <li>It shows no value of the data unless {@link ValidationOptions#withValues} asks for them: the log of a test is read by many.
 *   <li>A rule id that does not exist is a mistake in the test: an {@link IllegalArgumentException} that names the nearest ids.
 *   <li>A file that is not there or cannot be read is an {@link java.io.UncheckedIOException}, so that tests need declare nothing. It is no
 *       {@code AssertionError}, for nothing is known about the data then.
 *   <li>Nothing at all is valid: where a test is about data that must be there, add {@link RegistrationAssert#hasAccepted(long)}.
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
     * @throws AssertionError if they are not, or not every rule ran; then give what the rules need by
     *     {@link #assertValid(Iterable, ValidationOptions)}
     */
    public static void assertValid(Iterable<? extends RegistrationRecord> records) {
        assertThatRegistration(records).isValid();
    }

    /**
     * Asserts that records are valid.
     *
     * @param records the records, in any order
     * @param options how to judge
     * @throws AssertionError if they are not, or not every rule ran
     */
    public static void assertValid(Iterable<? extends RegistrationRecord> records, ValidationOptions options) {
        assertThatRegistration(records).with(options).isValid();
    }

    /**
     * Asserts that records are valid by the standard options.
     *
     * @param records the records, in any order; the stream is used up and left open
     * @throws AssertionError if they are not, or not every rule ran; then give what the rules need by
     *     {@link #assertValid(Stream, ValidationOptions)}
     */
    public static void assertValid(Stream<? extends RegistrationRecord> records) {
        assertThatRegistration(records).isValid();
    }

    /**
     * Asserts that records are valid.
     *
     * @param records the records, in any order; the stream is used up and left open
     * @param options how to judge
     * @throws AssertionError if they are not, or not every rule ran
     */
    public static void assertValid(Stream<? extends RegistrationRecord> records, ValidationOptions options) {
        assertThatRegistration(records).with(options).isValid();
    }

    /**
     * Begins assertions about a file or a folder, by the names of the files ({@link RegistrationSource#at}).
     *
     * @param path the file or folder; it is read at the first assertion
     * @return what asserts
     */
    public static RegistrationAssert assertThatRegistration(Path path) {
        return new RegistrationAssert(new Subject.Files(path, RegistrationSource.at(path)));
    }

    /**
     * Begins assertions about files, folders or streams.
     *
     * @param source where the data come from; it is read at the first assertion, once
     * @return what asserts
     */
    public static RegistrationAssert assertThatRegistration(RegistrationSource source) {
        return new RegistrationAssert(new Subject.Files(null, Objects.requireNonNull(source, "source")));
    }

    /**
     * Begins assertions about records. Their lines are their numbers, from 1.
     *
     * @param records the records, in any order; they are judged at the first assertion
     * @return what asserts
     */
    public static RegistrationAssert assertThatRegistration(Iterable<? extends RegistrationRecord> records) {
        return new RegistrationAssert(new Subject.Records(Objects.requireNonNull(records, "records")));
    }

    /**
     * Begins assertions about records. Their lines are their numbers, from 1.
     *
     * @param records the records, in any order; the stream is used up at the first assertion, and left open
     * @return what asserts
     */
    public static RegistrationAssert assertThatRegistration(Stream<? extends RegistrationRecord> records) {
        Objects.requireNonNull(records, "records");
        return assertThatRegistration((Iterable<RegistrationRecord>) () -> records.map(RegistrationRecord.class::cast).iterator());
    }

    /**
     * Begins assertions about an application's own objects, in its own names. Their lines are their numbers, from 1.
     *
     * @param objects objects of the mapped classes, in any order; they are judged at the first assertion
     * @param mappings how they are records
     * @return what asserts
     */
    public static RegistrationAssert assertThatRegistration(Iterable<?> objects, RecordMappings mappings) {
        return new RegistrationAssert(
                new Subject.Mapped(Objects.requireNonNull(objects, "objects"), Objects.requireNonNull(mappings, "mappings")));
    }

    /**
     * Begins assertions about what was validated already.
     *
     * @param report the report
     * @return what asserts; it takes no options, for those of the report are past
     */
    public static RegistrationAssert assertThatRegistration(ValidationReport report) {
        return new RegistrationAssert(new Subject.Judged(Objects.requireNonNull(report, "report")));
    }
}
