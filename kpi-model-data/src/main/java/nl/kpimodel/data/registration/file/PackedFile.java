package nl.kpimodel.data.registration.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.data.registration.file.ZipDirectory.Member;
import org.jspecify.annotations.Nullable;

/**
 * A file in a zip archive, or the content of a gzip file. It is unpacked as it is read, and never written to disk. It is unpacked once
 * beforehand to verify it, so that no record of a damaged file is passed on.
 *
 * @param archive the archive that contains it
 * @param name its name in the archive, including folders
 * @param member its entry in a zip archive; {@code null} for a gzip file
 * @param size its size in bytes; -1 if not known
 * @param fault why the archive as a whole is not read; {@code null} if it is read
 */
public record PackedFile(Path archive, String name, @Nullable Member member, long size, @Nullable UnpackingException fault) {
    /** The largest plausible ratio. CSV and JSON are compressed to a tenth or a twentieth, and tables of equal rows to a hundredth. */
    private static final int MOST_TIMES = 200;
    /** Below this size the ratio has no meaning. */
    private static final long SMALL = 1 << 24;
    private static final int BLOCK = 1 << 16;

    /** Returns whether a file is packed, according to its name. */
    public static boolean isPacked(String name) {
        return isZip(name) || isGzip(name);
    }

    public static boolean isZip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    public static boolean isGzip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    /** Returns the content of a gzip file, under the file's name without its extension. */
    public static PackedFile gzip(Path archive, String name) {
        return new PackedFile(archive, withoutGzip(name), null, -1, null);
    }

    /** Returns the name without the extension of gzip, if it has it. */
    public static String withoutGzip(String name) {
        return isGzip(name) ? name.substring(0, name.length() - ".gz".length()) : name;
    }

    /**
     * {@return the files of a zip archive, without folders and hidden files; one file with a fault if the archive cannot be read or
     * contains no files}
     */
    public static List<PackedFile> zip(Path archive, String name) throws IOException {
        try {
            List<PackedFile> files = ZipDirectory.read(archive).stream()
                    .filter(member -> !member.isFolder() && !isHidden(member.name()))
                    .map(member -> new PackedFile(archive, member.name(), member, member.size(), null))
                    .toList();
            return files.isEmpty() ? List.of(faulty(archive, name, new UnpackingException(Rules.EMPTY_FILE))) : files;
        } catch (UnpackingException fault) {
            return List.of(faulty(archive, name, fault));
        }
    }

    /** Returns a file that represents an archive that cannot be read. */
    public static PackedFile faulty(Path archive, String name, UnpackingException fault) {
        return new PackedFile(archive, name, null, -1, fault);
    }

    /** Returns whether a file is for the file manager itself, such as {@code .DS_Store} and {@code __MACOSX}. */
    private static boolean isHidden(String name) {
        return folders(name).anyMatch(folder -> folder.startsWith(".") && !folder.equals("..") && !folder.equals(".") || folder.equals("__MACOSX"));
    }

    private static Stream<String> folders(String name) {
        return Stream.of(name.split("[/\\\\]"));
    }

    /** Returns its name without folders. */
    public String fileName() {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** Returns whether the directories of the archives show that two files differ. */
    boolean hasOtherChecksum(PackedFile other) {
        return member != null && other.member != null && member.checksum() != other.member.checksum();
    }

    /** Returns whether its name leads out of the archive. */
    boolean leadsOutside() {
        return member != null && (name.matches("(?s)[/\\\\].*|[A-Za-z]:.*") || folders(name).anyMatch(".."::equals));
    }

    /**
     * Returns its uncompressed bytes.
     *
     * @throws UnpackingException if it is damaged, now or during reading
     * @throws FileOpening.RefusedException if the archive is not opened
     */
    InputStream open() throws IOException {
        InputStream bytes = FileOpening.open(archive);
        return member == null ? new GzipBytes(bytes) : ZipDirectory.open(bytes, member);
    }

    /**
     * Refuses the file if the directory of its archive shows that it cannot be read.
     *
     * @param before the number of bytes unpacked from the same archive so far
     * @param most the largest number of bytes that may be unpacked from the archive
     * @throws UnpackingException if it is encrypted, shares its name, is compressed by another method, or exceeds the limit
     */
    void requireReadable(long before, long most) throws IOException {
        if (member == null) {
            return;
        }
        if (member.twice()) {
            throw new UnpackingException(Rules.PACKED_NAME_TWICE);
        }
        if (member.encrypted()) {
            throw new UnpackingException(Rules.ENCRYPTED);
        }
        if (member.method() != ZipDirectory.STORED && member.method() != ZipDirectory.DEFLATED) {
            throw new UnpackingException(Rules.UNKNOWN_COMPRESSION, "method", String.format(Locale.ROOT, "%d", member.method()));
        }
        // Reading verifies the size in the directory, so a bomb is refused before it is unpacked.
        requireWithin(before, member.size(), most);
    }

    /**
     * Reads all of its bytes to verify them and to find their number.
     *
     * @return this file with its size
     * @throws UnpackingException if it is damaged or exceeds the limit
     */
    PackedFile measured(InputStream bytes, long before, long most) throws IOException {
        long unpacked = 0;
        byte[] block = new byte[BLOCK];
        int count = bytes.read(block);
        while (count >= 0) {
            unpacked += count;
            if (member == null) {
                requireWithin(before, unpacked, most);
            }
            count = bytes.read(block);
        }
        return new PackedFile(archive, name, member, unpacked, null);
    }

    private void requireWithin(long before, long unpacked, long most) throws IOException {
        long packed = Files.size(archive);
        if (unpacked > most - before || unpacked < 0) {
            throw new UnpackingException(Rules.UNPACKED_TOO_LARGE, "bound", String.format(Locale.ROOT, "%d", most));
        }
        if (isUnlikely(before + unpacked, packed) || member != null && isUnlikely(unpacked, member.compressed())) {
            throw new UnpackingException(Rules.UNLIKELY_COMPRESSION, "bound", String.format(Locale.ROOT, "%d", MOST_TIMES));
        }
    }

    private static boolean isUnlikely(long unpacked, long packed) {
        return unpacked > SMALL && unpacked / MOST_TIMES > packed;
    }
}
