package nl.kpimodel.data.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import nl.kpimodel.data.registration.RegistrationFileException;
import nl.kpimodel.data.registration.RegistrationSource;

class WorkbookFuzzTest {
    @FuzzTest
    void anyBytesAreAccountedForOrRefused(byte[] bytes) throws IOException {
        try {
            ReadingLaws.hold(RegistrationSource.workbook("records.xlsx", new ByteArrayInputStream(bytes)));
        } catch (RegistrationFileException refused) {
            // The library reports that this is not a workbook.
        }
    }
}
