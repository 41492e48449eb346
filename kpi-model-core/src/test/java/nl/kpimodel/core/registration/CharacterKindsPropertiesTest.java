package nl.kpimodel.core.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import nl.kpimodel.core.CitizenNumber;

class CharacterKindsPropertiesTest {
    @Property(tries = 10_000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void whatIsExcludedIsNoCitizenNumber(@ForAll("dressed") String text) {
        boolean looksLike = CitizenNumber.looksLike(text);
        Statistics.label("citizen numbers").collect(looksLike);
        Statistics.label("citizen numbers").coverage(coverage -> coverage.check(true).percentage(share -> share > 2));

        if (looksLike) {
            assertThat(CharacterKinds.excludeCitizenNumber(CharacterKinds.of(text))).as(text).isFalse();
        }
    }

    @Property
    void mostIdsAreExcludedInOnePass(@ForAll long high, @ForAll long low) {
        String id = new UUID(high, low).toString();
        if (id.matches(".*[adf].*")) {
            assertThat(CharacterKinds.excludeCitizenNumber(CharacterKinds.of(id))).isTrue();
        }
    }

    @Provide
    Arbitrary<String> dressed() {
        Arbitrary<String> parts = Arbitraries.of("BSN", "bsn", "sofinr", "Sofinummer", "burgerservicenummer", "fiscaal", "nr.", "no", "e", "E+08", "a", "d",
                "f", "C", "-", ".", " ", "/", "@", "%20", "0", "00", "12", "=\"", "'", "x", "\u200b", "\u0661", ":", "(");
        return parts.list().ofMaxSize(3).flatMap(before -> parts.list().ofMaxSize(2)
                .map(after -> String.join("", before) + "123456782" + String.join("", after)));
    }
}
