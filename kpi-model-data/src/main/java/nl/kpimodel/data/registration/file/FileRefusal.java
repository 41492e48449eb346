package nl.kpimodel.data.registration.file;

import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.internal.BilingualException;
import nl.kpimodel.core.internal.BilingualWords;
import nl.kpimodel.data.internal.BundledFile;
import nl.kpimodel.data.registration.RegistrationFileException;
import org.jspecify.annotations.Nullable;

/** The texts about files that cannot be read at all. They are in a file for each language next to this class. */
public final class FileRefusal {
    /** Loads the words on first use. */
    private static final class Words {
        static final BilingualWords ALL = BundledFile.words(FileRefusal.class, "refusal");
    }

    private FileRefusal() {}

    public static BilingualText words(String key) {
        return Words.ALL.of(key);
    }

    /** Returns the refusal of a file, with a cause that has the words in both languages. */
    public static RegistrationFileException file(String key, Object... values) {
        BilingualException refusal = argument(key, null, values);
        RegistrationFileException exception = new RegistrationFileException(String.valueOf(refusal.getMessage()));
        exception.initCause(refusal);
        return exception;
    }

    /** Returns the refusal of the content of a file. */
    public static BilingualException argument(String key, @Nullable Throwable cause, Object... values) {
        return Words.ALL.refusal(key, cause, values);
    }
}
