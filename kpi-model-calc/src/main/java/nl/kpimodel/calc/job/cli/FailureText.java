package nl.kpimodel.calc.job.cli;

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
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kpimodel.calc.job.NoReportException;
import nl.kpimodel.core.internal.BilingualException;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.selection.InvalidSelectionException;

/** The text of a failure: why nothing was made and what to do, on one line. Findings on a selection have a line each. */
final class FailureText {
    private static final long MEGABYTE = 1 << 20;

    private final JobWords words;
    private final String moreMemory;

    FailureText(JobWords words, String moreMemory) {
        this.words = words;
        this.moreMemory = moreMemory;
    }

    String of(Throwable failure) {
        if (failure instanceof InvalidSelectionException invalid) {
            // Each has its own line, because there may be many. Their texts need no masking.
            return invalid.file().map(file -> DisplayText.file(file) + ":").orElse("")
                    + invalid.findings().stream().map(finding -> "\n  " + finding.line(words.language())).collect(Collectors.joining());
        }
        return DisplayText.list(text(failure));
    }

    private String text(Throwable failure) {
        if (failure instanceof UncheckedIOException && failure.getCause() instanceof IOException cause) {
            return text(cause);
        }
        if (failure instanceof OutOfMemoryError) {
            return words.of("failure.memory", Runtime.getRuntime().maxMemory() / MEGABYTE, moreMemory);
        }
        if (failure instanceof StackOverflowError) {
            return words.of("failure.deep");
        }
        if (failure instanceof FileSystemException file) {
            return words.of("failure.path", DisplayText.file(String.valueOf(file.getFile())), reason(file));
        }
        if (failure instanceof NoReportException none) {
            return none.message(words.language());
        }
        Optional<String> inBoth = BilingualException.find(failure, words.language());
        if (inBoth.isPresent()) {
            return inBoth.get();
        }
        if (failure instanceof IOException && !(failure instanceof CharacterCodingException) && failure.getMessage() != null) {
            return failure.getMessage();
        }
        boolean explained = failure instanceof IllegalArgumentException || failure instanceof IllegalStateException
                || failure instanceof NoSuchElementException || failure instanceof DateTimeException || failure instanceof ArithmeticException;
        return explained && failure.getMessage() != null ? failure.getMessage() : words.of("failure.unexpected", failure + where(failure));
    }

    private String reason(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return words.of("failure.noSuchFile");
        }
        if (failure instanceof AccessDeniedException) {
            return words.of("failure.noPermission");
        }
        if (failure.getReason() != null) {
            return failure.getReason();
        }
        return failure instanceof FileAlreadyExistsException ? words.of("failure.noFolder") : Objects.toString(failure.getMessage());
    }

    private static String where(Throwable failure) {
        return failure.getStackTrace().length == 0 ? "" : " (" + failure.getStackTrace()[0] + ")";
    }
}
