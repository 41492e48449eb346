package nl.kpimodel.data.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.ZrmScore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A domain of the self-sufficiency matrix is read by its code, its Dutch name, and its number in the order of the edition. */
class ZrmDomainFormsTest {
    private static ZrmScore.Domain domain(Read read) {
        assertThat(read.findings()).isEmpty();
        List<RegistrationRecord> records = read.records();
        assertThat(records).hasSize(1);
        return ((ZrmScore) records.get(0)).zrmDomain();
    }

    private static Read csv(ZrmScore.MatrixEdition edition, String written) throws IOException {
        return Read.csv(RecordType.ZRM_SCORE, "caseId,organisation,on,zrmEdition,zrmDomain,score\nC1,Org,2025-01-01," + edition.key() + "," + written + ",3\n");
    }

    private static Read json(String edition, String domain) throws IOException {
        return Read.ndjson("{\"type\":\"zrmScore\",\"caseId\":\"C1\",\"organisation\":\"Org\",\"on\":\"2025-01-01\",\"zrmEdition\":" + edition
                + ",\"zrmDomain\":" + domain + ",\"score\":3}\n");
    }

    @ParameterizedTest
    @EnumSource(ZrmScore.MatrixEdition.class)
    void everyDomainIsReadInEveryForm(ZrmScore.MatrixEdition edition) throws IOException {
        int number = 0;
        for (ZrmScore.Domain domain : ZrmScore.Domain.of(edition)) {
            number++;
            for (String written : List.of(domain.name(), domain.name().toLowerCase(Locale.ROOT), domain.dutchName(), Integer.toString(number))) {
                assertThat(domain(csv(edition, "\"" + written + "\""))).as(written).isEqualTo(domain);
                assertThat(domain(json('"' + edition.key() + '"', '"' + written + '"'))).as(written).isEqualTo(domain);
            }
            assertThat(domain(json(edition.key(), Integer.toString(number)))).as("two numbers").isEqualTo(domain);
        }
        assertThat(json(edition.key(), Integer.toString(number + 1)).records()).isEmpty();
        assertThat(csv(edition, "0").records()).isEmpty();
    }
}
