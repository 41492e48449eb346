package nl.kpimodel.data.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.data.registration.RegistrationSource;

class CsvFuzzTest {
    @FuzzTest
    void anyBytesAreAccountedFor(FuzzedDataProvider data) throws IOException {
        RecordType type = data.pickValue(RecordType.values());
        ReadingLaws.hold(RegistrationSource.csv(type, "records.csv", new ByteArrayInputStream(data.consumeRemainingAsBytes())));
    }
}
