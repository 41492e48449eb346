package nl.kpimodel.data.registration.file;

import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.internal.BilingualException;
import nl.kpimodel.core.internal.BilingualWords;
import nl.kpimodel.data.internal.BundledFile;
import nl.kpimodel.data.registration.RegistrationFileException;
import org.jspecify.annotations.Nullable;

/** What is said of files that cannot be read at all, in a file for each language next to this class. */
public final class FileRefusal {
    /** Read on first use, once. */
    private static final class Words {
        static final BilingualWords ALL = BundledFile.words(FileRefusal.class, "refusal");
    }

    private FileRefusal() {}

    /** The words of a key. */
    public static BilingualText words(String key) {
        return Words.ALL.of(key);
    }

    /** A refusal whose cause has the words in both languages. */
    public static RegistrationFileException file(String key, Object... values) {
        BilingualException refusal = argument(key, null, values);
        RegistrationFileException exception = new RegistrationFileException(String.valueOf(refusal.getMessage()));
        exception.initCause(refusal);
        return exception;
    }

    /** A refusal of what a file holds. */
    public static BilingualException argument(String key, @Nullable Throwable cause, Object... values) {
        return Words.ALL.refusal(key, cause, values);
    }
}
