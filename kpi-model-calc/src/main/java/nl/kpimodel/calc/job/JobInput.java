package nl.kpimodel.calc.job;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.data.internal.FileReplacement;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RecordFileMapping;
import nl.kpimodel.data.registration.RegistrationFileException;
import nl.kpimodel.data.registration.RegistrationSource;
import org.jspecify.annotations.Nullable;

/** The input of a job: a path, or a stream. */
final class JobInput {
    private static final int BLOCK = 1 << 16;

    private final String name;
    private final @Nullable Path path;
    private final @Nullable InputStream stream;
    private final AtomicBoolean read = new AtomicBoolean();

    private JobInput(String name, @Nullable Path path, @Nullable InputStream stream) {
        this.name = name;
        this.path = path;
        this.stream = stream;
    }

    static JobInput of(Path path) {
        return new JobInput(path.toString(), path, null);
    }

    static JobInput of(String name, InputStream stream) {
        return new JobInput(Objects.requireNonNull(name, "name"), null, Objects.requireNonNull(stream, "stream"));
    }

    /** A source that can be read until it is closed. */
    record Opened(RegistrationSource source, @Nullable FileReplacement copy) implements Closeable {
        @Override
        public void close() throws IOException {
            if (copy != null) {
                copy.close();
            }
        }
    }

    /**
     * Opens the input so that it can be read several times: validation and calculation each read it once. A stream is copied to a temporary
     * file, because memory would limit its size. Only its owner can read the file, and closing removes it.
     */
    Opened open(@Nullable RecordFileMapping mapping) throws IOException {
        if (path != null) {
            return new Opened(mapping == null ? RegistrationSource.at(path) : RegistrationSource.mapped(mapping, path), null);
        }
        if (read.getAndSet(true)) {
            throw new IllegalStateException("The stream " + DisplayText.quoted(name) + " was read by an earlier run; make a new job over a new stream.");
        }
        FileReplacement copy = FileReplacement.ofNewPersonal(Path.of(System.getProperty("java.io.tmpdir"), "kpi-" + UUID.randomUUID()));
        boolean copied = false;
        try {
            copy(Objects.requireNonNull(stream), copy, ReadingOptions.standard().largestUnpacked());
            copied = true;
            Path file = copy.unfinished();
            return new Opened(mapping == null ? RegistrationSource.named(name, file) : RegistrationSource.mapped(mapping, name, file), copy);
        } finally {
            if (!copied) {
                copy.close();
            }
        }
    }

    private void copy(InputStream from, FileReplacement to, long most) throws IOException {
        byte[] block = new byte[BLOCK];
        long left = most;
        for (int count = from.read(block); count >= 0; count = from.read(block)) {
            left -= count;
            if (left < 0) {
                throw new RegistrationFileException(String.format(Locale.ROOT, "%s has more than %d bytes; write it to a file and give the file.",
                        DisplayText.value(name), most));
            }
            to.write(block, 0, count);
        }
        to.finish();
    }

    @Override
    public String toString() {
        return name;
    }
}
