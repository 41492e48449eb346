package nl.kpimodel.data.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.kpimodel.data.registration.RegistrationFileException;
import nl.kpimodel.data.registration.RegistrationSource;

class PackedFileFuzzTest {
    @FuzzTest
    void anyPackedBytesAreAccountedForOrRefused(FuzzedDataProvider data) throws IOException {
        String name = data.pickValue(new String[] {"records.zip", "case.csv.gz", "records.ndjson.gz"});
        Path folder = Files.createTempDirectory("packed");
        Path file = folder.resolve(name);
        try {
            Files.write(file, data.consumeRemainingAsBytes());
            ReadingLaws.hold(RegistrationSource.at(file));
        } catch (RegistrationFileException refused) {
            // The library reports that this is not packed, or packed in an unsupported way.
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}
