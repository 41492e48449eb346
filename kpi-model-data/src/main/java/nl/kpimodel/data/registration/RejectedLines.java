package nl.kpimodel.data.registration;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Where the lines of one file's rejected records go, byte for byte. The file is made with the first of them, and never written over. */
final class RejectedLines implements Closeable {
    private final Path target;
    private byte[] header = new byte[0];
    private @Nullable OutputStream out;

    RejectedLines(Path target) {
        this.target = target;
    }

    /** The bytes that stand before all lines, to be written when there is a line. */
    void startWith(byte[] headerLines) {
        header = headerLines;
    }

    /** The open file. */
    OutputStream out() throws IOException {
        OutputStream open = out;
        if (open == null) {
            Path folder = target.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            open = new BufferedOutputStream(Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
            open.write(header);
            out = open;
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
