package nl.kpimodel.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A bundled file that is generated from others. A test compares the two, and with {@code -Dkpi.rewrite} writes the file again.
 *
 * @param path the file in the resources of the module
 * @param source the source from which it is generated
 */
public record GeneratedFile(String path, String source) {
    private static final String REWRITE = "kpi.rewrite";

    /** Compares the file with the generated text, or writes it. */
    public void is(String generated) throws IOException {
        Path file = Path.of("src/main/resources/nl/kpimodel/data").resolve(path);
        if (Boolean.getBoolean(REWRITE)) {
            Files.writeString(file, generated);
            // The tests of this run read the copy on the class path.
            Files.writeString(Path.of("target/classes/nl/kpimodel/data").resolve(path), generated);
            return;
        }
        assertThat(Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n"))
                .as("%s is generated from %s. Change that, and write the file anew with: mvn -pl kpi-model-data -am test-compile"
                        + " surefire:test@default-test -Dtest=MeasuresBefore2025Test,RecordSchemasTest -Dsurefire.failIfNoSpecifiedTests=false -D%s",
                        path, source, REWRITE)
                .isEqualTo(generated);
    }
}
