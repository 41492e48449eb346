package nl.kpimodel.calc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleRegistrationTest {
    private static final Path FOLDER = Path.of("src/test/resources/quickstart/registration");
    private static final String REWRITE = "kpi.rewrite";

    @Test
    void isWhatItsGeneratorMakesDkpiRewriteWritesItAnew() throws IOException {
        Map<String, String> files = SampleRegistration.files();
        if (Boolean.getBoolean(REWRITE)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            assertThat(Files.readString(FOLDER.resolve(file.getKey())).replace("\r\n", "\n")).as("%s; write it anew with -D%s", file.getKey(), REWRITE).isEqualTo(file.getValue());
        }
        try (Stream<Path> all = Files.list(FOLDER)) {
            Set<String> names = all.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
            assertThat(names).isEqualTo(files.keySet());
        }
    }
}
