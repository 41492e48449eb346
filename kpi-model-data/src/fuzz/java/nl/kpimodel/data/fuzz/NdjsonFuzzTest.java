package nl.kpimodel.data.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import nl.kpimodel.data.registration.RegistrationSource;

class NdjsonFuzzTest {
    @FuzzTest
    void anyBytesAreAccountedFor(byte[] bytes) throws IOException {
        ReadingLaws.hold(RegistrationSource.ndjson("records.ndjson", new ByteArrayInputStream(bytes)));
    }
}
