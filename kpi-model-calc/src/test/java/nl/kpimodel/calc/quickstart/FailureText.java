package nl.kpimodel.calc.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.DateTimeException;
import java.util.NoSuchElementException;
import java.util.Objects;
import nl.kpimodel.core.internal.DisplayText;

/** Why there is no report and what to do, on one line. */
final class FailureText {
    private static final long MEGABYTE = 1 << 20;

    private FailureText() {}

    static String of(Throwable failure) {
        return DisplayText.list(text(failure));
    }

    private static String text(Throwable failure) {
        if (failure instanceof UncheckedIOException unchecked) {
            return text(unchecked.getCause());
        }
        if (failure instanceof OutOfMemoryError) {
            return "the memory of " + Runtime.getRuntime().maxMemory() / MEGABYTE + " MB is full; give more, as in MAVEN_OPTS=-Xmx2g.";
        }
        if (failure instanceof StackOverflowError) {
            return "something in a file or setting is nested too deep; look for it in the options file and the NDJSON files.";
        }
        if (failure instanceof FileSystemException file) {
            return file.getFile() + ": " + reason(file) + "; correct the path or its permissions and run the job again.";
        }
        if (failure instanceof IOException && !(failure instanceof CharacterCodingException) && failure.getMessage() != null) {
            return failure.getMessage();
        }
        boolean told = failure instanceof IllegalArgumentException || failure instanceof NoSuchElementException || failure instanceof DateTimeException;
        return told && failure.getMessage() != null
                ? failure.getMessage()
                : "unexpected " + failure + where(failure) + "; report this to those who make the library, with this line.";
    }

    private static String reason(FileSystemException failure) {
        if (failure.getReason() != null) {
            return failure.getReason();
        }
        if (failure instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (failure instanceof AccessDeniedException) {
            return "no permission";
        }
        return failure instanceof FileAlreadyExistsException ? "it is there already and is no folder" : Objects.toString(failure.getMessage());
    }

    private static String where(Throwable failure) {
        return failure.getStackTrace().length == 0 ? "" : " at " + failure.getStackTrace()[0];
    }
}
