package nl.kpimodel.data.assertion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.FindingLimit;
import nl.kpimodel.core.validation.RecordMappings;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.core.validation.ValidationReport;
import nl.kpimodel.core.validation.ValidationReport.Conclusion;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationSource;
import org.jspecify.annotations.Nullable;

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
 *       Assertion#in}, in Dutch.
 *   <li>It shows no values of the data unless {@link ValidationOptions#withValues} requests them, because many people can read the log of a
 *       test.
 *   <li>An unknown rule id is an error in the test, and gives an {@link IllegalArgumentException} that names the nearest ids.
 *   <li>A file that does not exist or cannot be read gives an {@link java.io.UncheckedIOException}, so that tests need not declare
 *       exceptions. It is not an {@code AssertionError}, because nothing is known about the data.
 *   <li>An empty collection of records is valid. If a test requires data, add {@link Assertion#hasAccepted(long)}.
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
    public static Assertion assertThatRegistration(Path path) {
        return new Assertion(new Subject.Files(path, RegistrationSource.at(path)));
    }

    /**
     * Begins assertions about files, folders or streams.
     *
     * @param source the source of the data; it is read once, at the first assertion
     * @return the assertions
     */
    public static Assertion assertThatRegistration(RegistrationSource source) {
        return new Assertion(new Subject.Files(null, Objects.requireNonNull(source, "source")));
    }

    /**
     * Begins assertions about records. Their lines are their numbers, from 1.
     *
     * @param records the records, in any order; they are validated at the first assertion
     * @return the assertions
     */
    public static Assertion assertThatRegistration(Iterable<? extends RegistrationRecord> records) {
        return new Assertion(new Subject.Records(Objects.requireNonNull(records, "records")));
    }

    /**
     * Begins assertions about records. Their lines are their numbers, from 1.
     *
     * @param records the records, in any order; the stream is consumed at the first assertion, but not closed
     * @return the assertions
     */
    public static Assertion assertThatRegistration(Stream<? extends RegistrationRecord> records) {
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
    public static Assertion assertThatRegistration(Iterable<?> objects, RecordMappings mappings) {
        return new Assertion(
                new Subject.Mapped(Objects.requireNonNull(objects, "objects"), Objects.requireNonNull(mappings, "mappings")));
    }

    /**
     * Begins assertions about an existing validation report.
     *
     * @param report the report
     * @return the assertions; it takes no options, for those of the report are past
     */
    public static Assertion assertThatRegistration(ValidationReport report) {
        return new Assertion(new Subject.Validated(Objects.requireNonNull(report, "report")));
    }

    /**
     * Assertions about one registration. {@link RegistrationAssertions} creates the object, and describes the messages of failures.
     *
     * <ul>
     *   <li>Options come first, then assertions. The data are read and validated once, at the first assertion.
     *   <li>Every method returns this object, so that assertions can be chained. The first that fails ends the test.
     *   <li>Rules are given by id: {@code "REG-120"}, {@link Rules#DATES_OUT_OF_ORDER} or the id of an own rule. An unknown id gives an
     *       {@link IllegalArgumentException} that names the nearest ids.
     *   <li>Lines are those of findings: the line of the file, with the header as line 1; for records and objects their number, from 1; and
     *       0 for a finding on a file as a whole.
     *   <li>A reading failure gives an {@link UncheckedIOException} at the first assertion.
     * </ul>
     *
     * <p>For use in one test. Not thread-safe.
     */
    public static final class Assertion {
        private final Subject subject;
        private @Nullable String name;
        private WordList words = Failure.words(Language.ENGLISH);
        private ReadingOptions reading = ReadingOptions.standard();
        private ValidationOptions validation = ValidationOptions.standard();
        private @Nullable KpiCatalogue catalogue;
        private @Nullable ValidationReport report;

        Assertion(Subject subject) {
            this.subject = subject;
        }

        /**
         * Sets the name of the registration in failures.
         *
         * @param description its name within a sentence, for example {@code the export of March}
         * @return this
         */
        public Assertion as(String description) {
            name = Objects.requireNonNull(description, "description");
            return this;
        }

        /**
         * Sets the language of failures.
         *
         * @param language the language; English if not set
         * @return this
         */
        public Assertion in(Language language) {
            words = Failure.words(language);
            return this;
        }

        /**
         * Sets the edition for the validation of items and KPIs. It replaces any edition of the options.
         *
         * @param edition the catalogue of the edition
         * @return this
         * @throws IllegalStateException after the first assertion, or if the data are already validated
         */
        public Assertion with(KpiCatalogue edition) {
            requireNotJudged();
            catalogue = Objects.requireNonNull(edition, "edition");
            return this;
        }

        /**
         * Sets the validation options.
         *
         * @param options the options; {@link ValidationOptions#standard()} if not set
         * @return this
         * @throws IllegalStateException after the first assertion, or if the data are already validated
         */
        public Assertion with(ValidationOptions options) {
            requireNotJudged();
            validation = Objects.requireNonNull(options, "options");
            return this;
        }

        /**
         * Sets the reading options. The validation options determine whether values are shown.
         *
         * @param options the options; {@link ReadingOptions#standard()} if not set
         * @return this
         * @throws IllegalStateException after the first assertion, or if the data come from no files
         */
        public Assertion with(ReadingOptions options) {
            if (!(subject instanceof Subject.Files)) {
                throw new IllegalStateException(
                        "There is no file to read, so that ReadingOptions say nothing; they are for assertThatRegistration(path) and (source).");
            }
            requireNotJudged();
            reading = Objects.requireNonNull(options, "options");
            return this;
        }

        private void requireNotJudged() {
            if (subject instanceof Subject.Validated) {
                throw new IllegalStateException("The report was made already; give options to what made it.");
            }
            if (report != null) {
                throw new IllegalStateException("The registration was judged already; options come before the first assertion.");
            }
        }

        private String name() {
            return name == null ? subject.name(words) : name;
        }

        /** {@return the validation report, for further inspection} */
        public ValidationReport report() {
            ValidationReport made = report;
            if (made == null) {
                try {
                    made = subject.validate(reading, catalogue == null ? validation : validation.withCatalogue(catalogue));
                } catch (IOException failed) {
                    throw new UncheckedIOException(DisplayText.list(words.filled("reading.failed", name(), String.valueOf(failed.getMessage()))), failed);
                }
                report = made;
            }
            return made;
        }

        /**
         * Asserts that something was read, nothing is rejected, and every rule ran that the options did not switch off ({@link
         * ValidationReport#isValid()}). Warnings, and fields that are treated as missing, are allowed: see {@link #hasNoWarnings()} and
         * {@link #hasNoFindings()}. {@link #everyRuleRan()} asserts that no rule is switched off.
         *
         * @return this
         * @throws AssertionError if something is rejected, nothing was read, or a rule was skipped or crashed, so that validity is unknown
         */
        public Assertion isValid() {
            if (report().conclusion() == Conclusion.INVALID) {
                throw failure(words.filled("valid"), errors()).blaming(Assertion::isError).didNotRun(account -> true).error();
            }
            if (report().conclusion() == Conclusion.NOTHING_READ) {
                throw failure(words.filled("valid"), words.filled("but.nothingRead")).showingAll().error();
            }
            if (report().conclusion() == Conclusion.UNDETERMINED) {
                throw failure(words.filled("valid"), words.filled("but.undetermined", notRun())).didNotRun(account -> true).error();
            }
            return this;
        }

        /**
         * Asserts that the rules that ran reject nothing. {@link #isValid()} and {@link #everyRuleRan()} also assert that rules ran.
         *
         * @return this
         * @throws AssertionError if something is rejected
         */
        public Assertion hasNoErrors() {
            if (report().conclusion() == Conclusion.INVALID) {
                throw failure(words.filled("noErrors"), errors()).blaming(Assertion::isError).error();
            }
            return this;
        }

        /**
         * Asserts that something is rejected.
         *
         * @return this
         * @throws AssertionError if nothing is rejected
         */
        public Assertion hasErrors() {
            if (report().conclusion() != Conclusion.INVALID) {
                throw failure(words.filled("errors"), words.filled("but.none")).showingAll().didNotRun(account -> true).error();
            }
            return this;
        }

        /**
         * Asserts that there are no findings of any severity. {@link #isValid()} and {@link #everyRuleRan()} also assert that rules ran.
         *
         * @return this
         * @throws AssertionError if there are any
         */
        public Assertion hasNoFindings() {
            long found = report().findingsPerRule().values().stream().mapToLong(Long::longValue).sum();
            if (found > 0) {
                throw failure(words.filled("noFindings"), thereAre(found)).blaming(finding -> true).error();
            }
            return this;
        }

        /**
         * Asserts that there are no warnings. {@link #hasNoFindings()} also excludes errors and fields that are treated as missing.
         *
         * @return this
         * @throws AssertionError if there are any
         */
        public Assertion hasNoWarnings() {
            long found = report().count(Rule.Severity.WARNING);
            if (found > 0) {
                throw failure(words.filled("noWarnings"), thereAre(found)).blaming(finding -> finding.severity() == Rule.Severity.WARNING).error();
            }
            return this;
        }

        /**
         * Asserts that there are at most a number of findings of a severity.
         *
         * @param number the largest number of findings, at least 0
         * @param severity the severity
         * @return this
         * @throws AssertionError if there are more
         * @throws IllegalArgumentException if the number is negative
         */
        public Assertion hasAtMost(long number, Rule.Severity severity) {
            return hasAtMost(FindingLimit.ofNumber(number), severity);
        }

        /**
         * Asserts that there are no more findings of a severity than a limit allows: {@code hasAtMost(FindingLimit.of("2%"),
         * Rule.Severity.WARNING)}.
         *
         * @param limit a number, or a percentage of the records read
         * @param severity the severity
         * @return this
         * @throws AssertionError if there are more
         */
        public Assertion hasAtMost(FindingLimit limit, Rule.Severity severity) {
            if (!limit.allows(report(), severity)) {
                String expected = limit.toString().endsWith("%")
                        ? words.filled("atMost.percentage", limit, severity)
                        : words.numbered("atMost", limit.most(0), severity);
                String but = words.numbered("but.numberOfRecords", report().count(severity), report().total().read());
                throw failure(expected, but).blaming(finding -> finding.severity() == severity).error();
            }
            return this;
        }

        /**
         * Asserts that a rule is broken somewhere.
         *
         * @param ruleId the rule
         * @return this
         * @throws AssertionError if it is not
         */
        public Assertion hasFinding(String ruleId) {
            Rule rule = report().rule(ruleId);
            if (found(rule) == 0) {
                throw failure(words.filled("finding", ruleId), words.filled("but.noFinding")).insteadOf(rule).error();
            }
            return this;
        }

        /**
         * Asserts that a rule is broken on a line of any file.
         *
         * @param ruleId the rule
         * @param line the line
         * @return this
         * @throws AssertionError if it is not
         * @throws IllegalArgumentException if there is no such rule, or the line is negative
         */
        public Assertion hasFinding(String ruleId, long line) {
            String place = words.filled("where.line", Finding.Place.of("", line).line());
            return hasFinding(ruleId, place, finding -> finding.place().line() == line);
        }

        /**
         * Asserts that a rule is broken on a line of a file.
         *
         * @param ruleId the rule
         * @param file the name of the file in findings, without its folder
         * @param line the line
         * @return this
         * @throws AssertionError if it is not
         * @throws IllegalArgumentException if there is no such rule, or the line is negative
         */
        public Assertion hasFinding(String ruleId, String file, long line) {
            Finding.Place place = Finding.Place.of(file, line);
            return hasFinding(ruleId, words.filled("where.place", place), finding -> finding.place().line() == line && finding.place().file().equals(file));
        }

        /**
         * Asserts that a rule is broken in a field, on any line.
         *
         * @param ruleId the rule
         * @param field the name of the field in findings; for an application's own objects, the application's name
         * @return this
         * @throws AssertionError if it is not
         */
        public Assertion hasFindingInField(String ruleId, String field) {
            Objects.requireNonNull(field, "field");
            return hasFinding(ruleId, words.filled("where.field", DisplayText.value(field)), finding -> finding.place().field().filter(field::equals).isPresent());
        }

        /**
         * Asserts that a record breaks a rule, on any line.
         *
         * @param ruleId the rule
         * @param recordId the id of the record
         * @return this
         * @throws AssertionError if it is not
         */
        public Assertion hasFindingOfRecord(String ruleId, String recordId) {
            Objects.requireNonNull(recordId, "recordId");
            return hasFinding(ruleId, words.filled("where.record", DisplayText.value(recordId)), finding -> finding.recordId().filter(recordId::equals)
                    .isPresent());
        }

        private Assertion hasFinding(String ruleId, String where, Predicate<Finding> there) {
            Rule rule = report().rule(ruleId);
            List<Finding> kept = report().findings().stream().filter(of(ruleId)).toList();
            if (kept.stream().noneMatch(there)) {
                String but = found(rule) == 0 ? "but.noneAnywhere" : kept.size() < found(rule) ? "but.noneThereKept" : "but.noneThere";
                throw failure(words.filled("finding.where", ruleId, where), words.filled(but)).insteadOf(rule).error();
            }
            return this;
        }

        /**
         * Asserts that a rule has exactly a number of findings.
         *
         * @param ruleId the rule
         * @param number the number of findings
         * @return this
         * @throws AssertionError if it has more or fewer
         */
        public Assertion hasFindings(String ruleId, long number) {
            Rule rule = report().rule(ruleId);
            if (found(rule) != number) {
                throw failure(words.numbered("findings", number, ruleId), thereAre(found(rule))).insteadOf(rule).error();
            }
            return this;
        }

        /**
         * Asserts that a rule ran and is not broken. A rule that did not run shows nothing.
         *
         * @param ruleId the rule
         * @return this
         * @throws AssertionError if it is broken, or did not run
         */
        public Assertion hasNoFinding(String ruleId) {
            Rule rule = report().rule(ruleId);
            if (found(rule) > 0) {
                throw failure(words.filled("noFinding", ruleId), thereAre(found(rule))).blaming(of(ruleId)).error();
            }
            if (report().accounting().stream().anyMatch(account -> account.ruleId().equals(ruleId) && account.leavesOpen())) {
                throw failure(words.filled("noFinding", ruleId), words.filled("but.ruleNotRun")).didNotRun(account -> account.ruleId().equals(ruleId))
                        .error();
            }
            return this;
        }

        /**
         * Asserts that each of these rules is broken, and no others.
         *
         * @param ruleIds the rules; to assert that no rule is broken, use {@link #hasNoFindings()}
         * @return this
         * @throws AssertionError if one of them is not broken, or another is
         */
        public Assertion hasOnlyFindings(String... ruleIds) {
            Set<String> expected = new TreeSet<>();
            Arrays.stream(ruleIds).map(report()::rule).map(Rule::id).forEach(expected::add);
            if (expected.isEmpty()) {
                return hasNoFindings();
            }
            Set<String> missing = new TreeSet<>(expected);
            missing.removeAll(report().findingsPerRule().keySet());
            Set<String> others = new TreeSet<>(report().findingsPerRule().keySet());
            others.removeAll(expected);
            if (!missing.isEmpty() || !others.isEmpty()) {
                String lacking = words.filled("but.noneOf", String.join(", ", missing));
                String tooMany = words.filled("but.othersOf", String.join(", ", others));
                String but = missing.isEmpty() ? tooMany : others.isEmpty() ? lacking : words.filled("but.both", lacking, tooMany);
                String wanted = words.filled("onlyFindings", String.join(", ", expected));
                throw (others.isEmpty()
                                ? failure(wanted, but).showingAll()
                                : failure(wanted, but).blaming(finding -> others.contains(finding.ruleId())))
                        .didNotRun(account -> missing.contains(account.ruleId())).error();
            }
            return this;
        }

        /**
         * Asserts the number of accepted records of all types together.
         *
         * @param number the number
         * @return this
         * @throws AssertionError if the number differs
         */
        public Assertion hasAccepted(long number) {
            return requireCount("accepted", number, report().total().accepted(), report().total());
        }

        /**
         * Asserts the number of accepted records of a type.
         *
         * @param type the type
         * @param number the number
         * @return this
         * @throws AssertionError if the number differs
         */
        public Assertion hasAccepted(RecordType type, long number) {
            return requireCount("accepted.type", number, counts(type).accepted(), counts(type), type.key());
        }

        /**
         * Asserts the number of rejected records of all types together, including lines of unknown type.
         *
         * @param number the number
         * @return this
         * @throws AssertionError if the number differs
         */
        public Assertion hasRejected(long number) {
            return requireCount("rejected", number, report().total().rejected(), report().total());
        }

        /**
         * Asserts the number of rejected records of a type.
         *
         * @param type the type
         * @param number the number
         * @return this
         * @throws AssertionError if the number differs
         */
        public Assertion hasRejected(RecordType type, long number) {
            return requireCount("rejected.type", number, counts(type).rejected(), counts(type), type.key());
        }

        private Assertion requireCount(String verdict, long expected, long counted, ValidationReport.Counts counts, Object... type) {
            if (counted != expected) {
                throw failure(words.numbered(verdict, expected, type), words.numbered("but.counted", counted, counts.read()))
                        .blaming(Assertion::isError).error();
            }
            return this;
        }

        private ValidationReport.Counts counts(RecordType type) {
            Map<RecordType, ValidationReport.Counts> counts = report().counts();
            return counts.getOrDefault(Objects.requireNonNull(type, "type"), new ValidationReport.Counts(0, 0, 0));
        }

        /**
         * Asserts that every applicable rule ran: none was skipped because a catalogue or an answer scale is missing, was switched off, or
         * crashed. Rules that only run on request ({@link Rule.Accounting.Status#NOT_REQUESTED}) need not have run.
         *
         * @return this
         * @throws AssertionError if one did not run
         */
        public Assertion everyRuleRan() {
            List<Rule.Accounting> accounts = report().accounting();
            if (accounts.stream().anyMatch(Rule.Accounting::leavesOpen)) {
                throw failure(words.filled("everyRule"), notRun()).didNotRun(account -> true).error();
            }
            return this;
        }

        private Failure failure(String expected, String but) {
            return Failure.expected(name(), expected, but, report(), words);
        }

        private String errors() {
            ValidationReport.Counts total = report().total();
            return words.filled("but.errors", total.rejected(), total.read());
        }

        private String notRun() {
            long number = report().accounting().stream().filter(Rule.Accounting::leavesOpen).count();
            return words.numbered("but.notRun", number);
        }

        private String thereAre(long number) {
            return words.numbered("but.number", number);
        }

        private long found(Rule rule) {
            return report().findingsPerRule().getOrDefault(rule.id(), 0L);
        }

        private static Predicate<Finding> of(String ruleId) {
            return finding -> finding.ruleId().equals(ruleId);
        }

        private static boolean isError(Finding finding) {
            return finding.severity() == Rule.Severity.ERROR;
        }
    }
}
