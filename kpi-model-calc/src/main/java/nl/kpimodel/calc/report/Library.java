package nl.kpimodel.calc.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Name and version of this library, which a report names so that its numbers can be made again. */
final class Library {
    static final String NAME = "kpi-model";

    private Library() {}

    static String version() {
        try (InputStream file = Library.class.getResourceAsStream("library.properties")) {
            if (file == null) {
                throw new IllegalStateException("The file library.properties is not beside " + Library.class.getName() + "; the jar is not whole.");
            }
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("The file library.properties cannot be read.", e);
        }
    }
}
