package nl.kpimodel.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Reads text files of the library. Each module opens its own files, because a named module does not see those of another. */
public final class ResourceText {
    private ResourceText() {}

    /** Returns the text of a file in UTF-8 that is next to a class of this module. */
    public static String nextTo(Class<?> owner, String name) {
        return read(owner.getResourceAsStream(name), owner, name);
    }

    /**
     * Returns the text of a file in UTF-8, and closes it.
     *
     * @param file the file as {@code owner.getResourceAsStream(name)} opens it
     */
    public static String read(@Nullable InputStream file, Class<?> owner, String name) {
        if (file == null) {
            throw new IllegalStateException("The file " + name + " is not next to " + owner.getName() + "; the jar is incomplete.");
        }
        try (file) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException("The file " + name + " cannot be read.", failed);
        }
    }

    /** Returns the properties in a text. */
    public static Properties properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory could not be read.", impossible);
        }
        return properties;
    }
}
