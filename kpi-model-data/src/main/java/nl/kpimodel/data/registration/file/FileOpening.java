package nl.kpimodel.data.registration.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.validation.Rules;

/**
 * Opens regular files, through links if necessary, and nothing else, because a pipe or device may wait forever or never end. The attributes
 * are read each time before the file is opened.
 */
public final class FileOpening {
    private FileOpening() {}

    /** Why a file is not opened. */
    public enum Refusal {
        FOLDER(Rules.FOLDER_AS_FILE, "it is a folder"),
        SPECIAL(Rules.SPECIAL_FILE, "it is a pipe, device or socket"),
        MISSING(Rules.MISSING_FILE, "there is no such file or folder to read from, or the link leads nowhere"),
        NO_ACCESS(Rules.NO_ACCESS, "it cannot be opened; give the account that reads it the right to do so, and check the disk");

        private final String rule;
        private final String reason;

        Refusal(String rule, String reason) {
            this.rule = rule;
            this.reason = reason;
        }

        /** Returns the id of the rule that such a file in a folder breaks. */
        String rule() {
            return rule;
        }

        /** Returns the exception for a caller who named the file, with its name and the reason. */
        public IOException exception(Path file) {
            String name = DisplayText.line(file.toString(), LONGEST_NAME);
            return switch (this) {
                case MISSING -> new NoSuchFileException(name, null, reason);
                case NO_ACCESS -> new AccessDeniedException(name, null, reason);
                case FOLDER -> FileRefusal.file("file.folder", name);
                case SPECIAL -> FileRefusal.file("file.special", name);
            };
        }
    }

    private static final int LONGEST_NAME = 200;

    /** Thrown for a file that is not opened. */
    static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        RefusedException(Refusal refusal) {
            super(refusal.reason, null);
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return Objects.requireNonNull(refusal);
        }
    }

    /** Opens a file that a caller named. */
    public static InputStream named(Path file) throws IOException {
        try {
            return open(file);
        } catch (RefusedException refused) {
            throw refused.refusal().exception(file);
        }
    }

    static InputStream open(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw new RefusedException(attributes.isDirectory() ? Refusal.FOLDER : Refusal.SPECIAL);
            }
            return Files.newInputStream(file);
        } catch (FileSystemException failed) {
            throw new RefusedException(refusal(file, failed));
        }
    }

    /** Returns why the file system refuses a file or folder. */
    public static Refusal refusal(Path file, FileSystemException failed) {
        // The exception for a cycle of links does not identify the cycle.
        return failed instanceof NoSuchFileException || !(failed instanceof AccessDeniedException) && Files.isSymbolicLink(file)
                ? Refusal.MISSING
                : Refusal.NO_ACCESS;
    }
}
