package nl.kpimodel.data.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.core.validation.ValidationReport;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.registration.CsvDialect.DateForm;
import nl.kpimodel.data.registration.CsvDialect.DecimalSign;
import nl.kpimodel.data.registration.CsvDialect.Encoding;
import nl.kpimodel.data.registration.CsvDialect.LineBreak;
import nl.kpimodel.data.registration.CsvDialect.Separator;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One registration, written by hand in four forms: NDJSON, CSV of a program, and CSV of a Dutch spreadsheet in UTF-8 and in Windows-1252.
 */
@Tag("locale")
class RecordFilesTest {
    private static final ValidationOptions OPTIONS = ValidationOptions.standard()
            .withCatalogue(KpiModel.edition(Edition.E2025))
            .withAnswers(List.of("helemaal mee eens", "mee eens", "mee oneens", "helemaal mee oneens"))
            .withTypes(EnumSet.allOf(RecordType.class));

    static Path folder(String form) {
        try {
            return Path.of(Objects.requireNonNull(RecordFilesTest.class.getResource(form)).toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Read read(Path file) throws IOException {
        CollectingSink sink = new CollectingSink();
        return new Read(RegistrationReader.standard().read(file, sink), sink);
    }

    @ParameterizedTest
    @EnumSource
    void aTypeReadsTheSameFromEveryForm(RecordType type) throws IOException {
        Read ndjson = read(folder("ndjson").resolve(type.key() + ".ndjson"));
        assertThat(ndjson.findings()).isEmpty();
        assertThat(ndjson.records()).hasSizeGreaterThanOrEqualTo(2).allMatch(record -> record.type() == type);
        for (String form : List.of("standard", "dutch", "windows")) {
            Read csv = read(folder(form).resolve(type.key() + ".csv"));
            assertThat(csv.findings()).as(form).isEmpty();
            assertThat(csv.records()).as(form).isEqualTo(ndjson.records());
            assertThat(csv.dialect().encoding()).as(form)
                    .isEqualTo(form.equals("standard") ? Encoding.UTF_8 : form.equals("dutch") ? Encoding.UTF_8_WITH_MARK : Encoding.WINDOWS_1252);
            assertThat(csv.dialect().separator()).as(form).isEqualTo(form.equals("standard") ? Separator.COMMA : Separator.SEMICOLON);
            assertThat(csv.dialect().decimalSign()).as(form).isEqualTo(form.equals("standard") ? DecimalSign.POINT : DecimalSign.COMMA);
            assertThat(csv.dialect().lineBreak()).as(form).isEqualTo(form.equals("windows") ? LineBreak.CRLF : LineBreak.LF);
            boolean hasDates = type.fields().stream().anyMatch(field -> field.kind() == RecordField.Kind.DATE);
            assertThat(csv.dialect().dateForm()).as(form).isEqualTo(form.equals("windows") && hasDates ? DateForm.DUTCH : DateForm.ISO);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFilesShowEveryFieldFilledAndEveryOptionalOneEmpty(RecordType type) throws IOException {
        List<RegistrationRecord> records = read(folder("ndjson").resolve(type.key() + ".ndjson")).records();
        for (RecordField field : type.fields()) {
            assertThat(records).as(field.name()).anyMatch(record -> field.get(record) != null);
            assertThat(field.required() || records.stream().anyMatch(record -> field.get(record) == null)).as(field.name()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "standard", "dutch", "windows"})
    void theWholeRegistrationIsValid(String form) throws IOException {
        RegistrationData data = RegistrationData.read(RegistrationSource.at(folder(form)), ReadingOptions.standard(), OPTIONS);
        assertThat(data.report().findings()).isEmpty();
        assertThat(data.report().conclusion()).isEqualTo(ValidationReport.Conclusion.VALID);
        assertThat(data.report().counts().keySet()).containsExactly(RecordType.values());
        assertThat(data.reading().files()).hasSize(RecordType.values().length).allMatch(file -> file.outcome() == FileReading.Outcome.READ);
    }

    /**
     * The edition of 2025 has no quality KPIs, so it does not use education tracks. Earlier editions have no effect indicators, so they
     * have no questions.
     */
    @Test
    void whatAnEditionHasNoUseForIsWhatNoneOfItsMeasuresReads() throws IOException {
        for (KpiModel.EditionInfo info : KpiModel.editions()) {
            if (!info.hasMeasures()) {
                continue;
            }
            Set<RecordType> unused = EnumSet.allOf(RecordType.class);
            KpiModel.measures(info.edition()).all().forEach(measure -> measure.components().forEach(
                    component -> component.records().forEach(use -> unused.remove(use.type()))));
            if (!unused.contains(RecordType.RESPONSE)) {
                // No measure reads invitations; they are used for the response to the questionnaires.
                unused.remove(RecordType.INVITATION);
            }
            RegistrationData data = RegistrationData.read(folder("ndjson"), KpiModel.edition(info.edition()));
            assertThat(data.report().notUsed().keySet()).as("%s", info.edition()).isEqualTo(unused);
            assertThat(unused).isEqualTo(info.edition().equals(Edition.E2025)
                    ? EnumSet.of(RecordType.EDUCATION_TRACK)
                    : EnumSet.of(RecordType.INVITATION, RecordType.RESPONSE));
        }
    }

    @Test
    void recordsThatAreNotJudgedAreNeitherHandedOnNorWrittenAsRejected(@TempDir Path rejected) throws IOException {
        RegistrationData data = RegistrationData.read(RegistrationSource.at(folder("standard")), ReadingOptions.standard().withRejectedTo(rejected),
                OPTIONS.withTypes(EnumSet.of(RecordType.TIME_ENTRY)));
        List<RegistrationRecord> all = RegistrationDataTest.records(folder("standard"));
        List<RegistrationRecord> left = new ArrayList<>();
        data.forEach(left::add);
        assertThat(left).isEqualTo(all.stream().filter(record -> record.type() == RecordType.TIME_ENTRY).toList()).isNotEmpty();
        assertThat(data.report().findings()).as("cases and employees are known").isEmpty();
        assertThat(data.report().notAsked()).hasSize(RecordType.values().length - 1);
        try (Stream<Path> files = Files.walk(rejected)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void theFormsHoldTheSameRegistration() throws IOException {
        List<RegistrationRecord> expected = RegistrationDataTest.records(folder("standard"));
        for (String form : List.of("dutch", "windows")) {
            assertThat(RegistrationDataTest.records(folder(form))).isEqualTo(expected);
        }
        assertThat(RegistrationDataTest.records(folder("ndjson"))).hasSameElementsAs(expected).hasSameSizeAs(expected);
    }
}
