package nl.kpimodel.data.registration.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.kpimodel.data.internal.FileReplacement;
import org.jspecify.annotations.Nullable;

/**
 * Where the lines of one file's rejected records go, byte for byte. The file is made with the first of them, replaces none, and is there when it is
 * complete.
 */
public final class RejectedLines implements Closeable {
    private final Path target;
    private byte[] header = new byte[0];
    private @Nullable FileReplacement out;

    RejectedLines(Path target) {
        this.target = target;
    }

    /** The bytes that stand before all lines, to be written when there is a line. */
    public void startWith(byte[] headerLines) {
        header = headerLines;
    }

    /** The open file. */
    public OutputStream out() throws IOException {
        if (out == null) {
            Path folder = target.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            out = FileReplacement.ofNewPersonal(target);
            out.write(header);
        }
        return out;
    }

    /** Says that the last line was written. */
    void complete() throws IOException {
        if (out != null) {
            out.complete();
        }
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
