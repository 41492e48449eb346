package nl.kpimodel.data.internal;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.kpimodel.core.internal.DisplayText;

/**
 * Writes a file under a temporary name in its folder and moves it into place when it is complete. This project writes all its files with
 * this class.
 *
 * <ul>
 *   <li>An existing file is untouched until {@link #complete}. Closing without completing removes the temporary file.
 *   <li>A symbolic link is followed: its target is replaced, and the link is kept.
 *   <li>The permissions of an existing file are kept. A new file that may contain personal data is readable only by its owner, if the file
 *       system supports owners.
 *   <li>An existing path that is not a regular file (a folder, a device, a pipe) is refused, and so is a file that is not writable.
 *   <li>An interrupted thread stops writing and does not complete the file.
 *   <li>The message of each failure names the file.
 * </ul>
 *
 * <p>The temporary name begins with a dot, so that it is not read as registration data. Not thread-safe.
 */
public final class FileReplacement extends OutputStream {
    /** Writes the text of a file. */
    @FunctionalInterface
    public interface TextContent {
        /** Writes the whole text. */
        void writeTo(Writer out) throws IOException;
    }

    private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();

    private final String name;
    private final Path target;
    private final boolean mayReplace;
    private final Path temporary;
    private final OutputStream out;
    private boolean finished;

    private FileReplacement(Path file, boolean mayReplace, FileAttribute<?>... permissions) throws IOException {
        this.name = DisplayText.list(file.toString());
        this.mayReplace = mayReplace;
        try {
            this.target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            requirePlace();
            this.temporary = Files.createFile(target.resolveSibling(".kpi-" + UUID.randomUUID() + ".part"), permissions);
        } catch (IOException failed) {
            throw named(failed);
        }
        UNFINISHED.add(temporary);
        try {
            this.out = new BufferedOutputStream(Files.newOutputStream(temporary, StandardOpenOption.WRITE));
        } catch (IOException failed) {
            remove();
            throw named(failed);
        }
    }

    /**
     * Begins a file with the default permissions of the system.
     *
     * @param file the file; any content is replaced
     * @throws IOException if it cannot be written
     */
    public static FileReplacement of(Path file) throws IOException {
        return new FileReplacement(file, true);
    }

    /**
     * Begins a file that may contain personal data.
     *
     * @param file the file; any content is replaced
     * @throws IOException if it cannot be written
     */
    public static FileReplacement ofPersonal(Path file) throws IOException {
        return new FileReplacement(file, true, ownerAlone(file));
    }

    /**
     * Begins a file that may contain personal data and replaces nothing.
     *
     * @param file the file
     * @throws FileAlreadyExistsException if the path exists, also if it is created before the file is complete
     * @throws IOException if it cannot be written
     */
    public static FileReplacement ofNewPersonal(Path file) throws IOException {
        return new FileReplacement(file, false, ownerAlone(file));
    }

    /** Writes a whole file with the default permissions of the system. */
    public static void write(Path file, byte[] content) throws IOException {
        try (FileReplacement replacement = of(file)) {
            replacement.write(content);
            replacement.complete();
        }
    }

    /** Writes a whole text in UTF-8. */
    public static void writeText(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a text in UTF-8 that is too long for memory. */
    public static void writeText(Path file, TextContent content) throws IOException {
        try (FileReplacement replacement = of(file)) {
            replacement.completeText(content);
        }
    }

    /** Removes the temporary files of all incomplete files, when the process ends. */
    public static void removeUnfinished() {
        for (Path temporary : UNFINISHED) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException leftThere) {
                // The process ends, so nobody can handle the failure.
            }
        }
    }

    private static FileAttribute<?>[] ownerAlone(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    private static void requireNotInterrupted() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("the thread was interrupted");
        }
    }

    private void requirePlace() throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            if (!mayReplace) {
                throw new FileAlreadyExistsException(name, null, "there is a file of that name already, and it is not replaced; name another folder");
            }
            if (!Files.isRegularFile(target)) {
                throw new FileSystemException(name, null, "it is there and is not a regular file");
            }
            if (!Files.isWritable(target)) {
                throw new AccessDeniedException(name);
            }
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            requireNotInterrupted();
            out.write(bytes, from, length);
        } catch (IOException failed) {
            throw named(failed);
        }
    }

    @Override
    public void flush() {
        // An incomplete file is never read.
    }

    /**
     * Returns the temporary path of the content until the file is complete. It may be read after {@link #finish}. A file that is never
     * completed serves as a temporary file.
     */
    public Path unfinished() {
        return temporary;
    }

    /**
     * Writes buffered content. Nothing can be written afterwards.
     *
     * @throws IOException if writing fails
     */
    public void finish() throws IOException {
        try {
            out.close();
        } catch (IOException failed) {
            throw named(failed);
        }
    }

    /**
     * Moves the file into place.
     *
     * @throws IOException if the remaining content cannot be written, or the file cannot be moved; an existing file is then untouched
     */
    public void complete() throws IOException {
        finish();
        try {
            requireNotInterrupted();
            requirePlace();
            if (Files.exists(target) && target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target));
            }
            move();
            finished = true;
            UNFINISHED.remove(temporary);
        } catch (IOException failed) {
            throw named(failed);
        }
    }

    /** Writes a text in UTF-8. Nothing can be written afterwards. */
    public void finishText(TextContent content) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(this, StandardCharsets.UTF_8));
        content.writeTo(text);
        text.flush();
        finish();
    }

    /** Writes a text in UTF-8 and moves the file into place. */
    public void completeText(TextContent content) throws IOException {
        finishText(content);
        complete();
    }

    private void move() throws IOException {
        if (!mayReplace) {
            Files.move(temporary, target);
            return;
        }
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes the temporary file, unless the file is complete. */
    @Override
    public void close() throws IOException {
        if (!finished) {
            finished = true;
            try {
                out.close();
            } catch (IOException lost) {
                // The temporary file is not kept.
            } finally {
                remove();
            }
        }
    }

    private void remove() throws IOException {
        UNFINISHED.remove(temporary);
        Files.deleteIfExists(temporary);
    }

    private IOException named(IOException failed) {
        if (failed instanceof FileAlreadyExistsException) {
            return failed;
        }
        String reason = failed.getMessage();
        if (failed instanceof NoSuchFileException) {
            reason = "its folder does not exist";
        } else if (failed instanceof AccessDeniedException) {
            reason = "no permission";
        } else if (failed instanceof FileSystemException known && known.getReason() != null) {
            reason = known.getReason();
        }
        return new IOException(name + " cannot be written: " + reason + ". Nothing was changed there.", failed);
    }
}
