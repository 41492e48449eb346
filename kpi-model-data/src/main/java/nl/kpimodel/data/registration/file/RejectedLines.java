package nl.kpimodel.data.registration.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import nl.kpimodel.data.internal.FileReplacement;
import org.jspecify.annotations.Nullable;

/**
 * Writes the lines of one file's rejected records, byte for byte. The output file is created with the first line, replaces no file, and
 * appears only when it is complete.
 */
public final class RejectedLines implements Closeable {
    private final @Nullable Path target;
    private byte[] header = new byte[0];
    private @Nullable FileReplacement file;
    private @Nullable OutputStream out;

    RejectedLines(Path target) {
        this.target = target;
    }

    /** Creates an output to a stream, without a header. The stream is not closed. */
    public RejectedLines(OutputStream out) {
        this.target = null;
        this.out = out;
    }

    /** Sets the bytes before all lines, which are written before the first line. */
    public void startWith(byte[] headerLines) {
        header = headerLines;
    }

    /** Returns the open file. */
    public OutputStream out() throws IOException {
        OutputStream open = out;
        if (open == null) {
            Path place = Objects.requireNonNull(target);
            Path folder = place.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            file = FileReplacement.ofNewPersonal(place);
            open = file;
            open.write(header);
            out = open;
        }
        return open;
    }

    /** Completes the file after the last line. */
    void complete() throws IOException {
        if (file != null) {
            file.complete();
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
