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
 * Where the lines of one file's rejected records go, byte for byte. The file is made with the first of them, replaces none, and is there when it is
 * complete.
 */
public final class RejectedLines implements Closeable {
    private final @Nullable Path target;
    private byte[] header = new byte[0];
    private @Nullable FileReplacement file;
    private @Nullable OutputStream out;

    RejectedLines(Path target) {
        this.target = target;
    }

    /** Lines that go to a stream instead, without a header; it is not closed. */
    public RejectedLines(OutputStream out) {
        this.target = null;
        this.out = out;
    }

    /** The bytes that stand before all lines, to be written when there is a line. */
    public void startWith(byte[] headerLines) {
        header = headerLines;
    }

    /** The open file. */
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

    /** Says that the last line was written. */
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
