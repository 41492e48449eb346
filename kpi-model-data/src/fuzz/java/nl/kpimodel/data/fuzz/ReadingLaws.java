package nl.kpimodel.data.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.core.validation.ValidationReport;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationData;
import nl.kpimodel.data.registration.RegistrationSource;

/** Laws of a registration with any bytes: no record disappears, and every finding has a text in both languages. */
final class ReadingLaws {
    private static final KpiCatalogue MODEL = KpiModel.edition(Edition.E2025);
    private static final ReadingOptions READING = ReadingOptions.standard().withLongestRecord(100_000).withMostColumns(500);

    private ReadingLaws() {}

    static void hold(RegistrationSource source) throws IOException {
        RegistrationData data = RegistrationData.read(source, READING, ValidationOptions.standard().withCatalogue(MODEL).withFindingsKept(200));
        ValidationReport report = data.report();
        assertThat(report.counts().values()).allSatisfy(counts -> assertThat(counts.read()).isEqualTo(counts.accepted() + counts.rejected()));
        AtomicLong again = new AtomicLong();
        data.forEach(record -> again.incrementAndGet());
        assertThat(again).as("the second reading hands on what the first accepted").hasValue(report.total().accepted());
        report.findings().forEach(finding -> {
            for (Language language : Language.values()) {
                assertThat(finding.message(language)).isNotBlank();
                assertThat(finding.instruction(language)).isNotNull();
            }
        });
    }
}
