package nl.kpimodel.data.registration;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.data.internal.FileReplacement;

/** Writes to one or more files, which are moved into place after the last record. */
final class ReplacingWriter implements RegistrationWriter {
    private final Path path;
    private final List<FileReplacement> files = new ArrayList<>();
    private final RegistrationWriter writer;
    private boolean ended;

    private ReplacingWriter(Path path, Format format) throws IOException {
        this.path = path;
        boolean opened = false;
        try {
            this.writer = format.on(this::open);
            opened = true;
        } finally {
            if (!opened) {
                remove();
            }
        }
    }

    /** Opens a file by its path. */
    @FunctionalInterface
    interface Files {
        OutputStream open(Path path) throws IOException;
    }

    /** Writes records to files, which it opens when needed. */
    @FunctionalInterface
    interface Format {
        RegistrationWriter on(Files files) throws IOException;
    }

    /** Returns a writer to a path and files below it. Messages name the path. */
    static ReplacingWriter to(Path path, Format format) throws IOException {
        return new ReplacingWriter(path, format);
    }

    private OutputStream open(Path file) throws IOException {
        FileReplacement replacement = FileReplacement.ofPersonal(file);
        files.add(replacement);
        return replacement;
    }

    @Override
    public void write(RegistrationRecord record) throws IOException {
        try {
            writer.write(record);
        } catch (RegistrationFileException refused) {
            throw refused;
        } catch (IOException failed) {
            ended = true;
            throw failed;
        }
    }

    @Override
    public void complete() throws IOException {
        ended = true;
        writer.complete();
        for (FileReplacement file : files) {
            file.finish();
        }
        for (FileReplacement file : files) {
            file.complete();
        }
    }

    @Override
    public void close() throws IOException {
        remove();
        if (!ended) {
            ended = true;
            throw new IllegalStateException(DisplayText.list(path.toString())
                    + " was closed before it was complete, so nothing was written there; call complete() after the last record.");
        }
    }

    private void remove() throws IOException {
        for (FileReplacement file : files) {
            file.close();
        }
    }
}
