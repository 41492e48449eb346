package nl.kpimodel.data.registration.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.kpimodel.core.validation.Rules;
import org.jspecify.annotations.Nullable;

/**
 * A file in a zip archive, or the one that a gzip file holds. It is unpacked as it is read, and never written anywhere. Before it is read it is
 * unpacked once to check it, so that no record of a damaged file is handed on.
 *
 * @param archive the file that holds it
 * @param name its name in the archive, with the folders there
 * @param member where it is in a zip archive, {@code null} in a gzip file
 * @param size how many bytes it has, -1 if not known
 * @param fault why the archive as a whole is not read, {@code null} if it is
 */
public record PackedFile(Path archive, String name, ZipDirectory.@Nullable Member member, long size, @Nullable UnpackingException fault) {
    /** CSV and JSON are packed to a tenth or a twentieth, and tables of equal rows to a hundredth. */
    private static final int MOST_TIMES = 200;
    /** Below this size the ratio means nothing. */
    private static final long SMALL = 1 << 24;
    private static final int BLOCK = 1 << 16;

    /** Whether a file is packed, by its name. */
    public static boolean isPacked(String name) {
        return isZip(name) || isGzip(name);
    }

    public static boolean isZip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    public static boolean isGzip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    /** The file that a gzip file holds, under the name of the gzip file without its ending. */
    public static PackedFile gzip(Path archive, String name) {
        return new PackedFile(archive, withoutGzip(name), null, -1, null);
    }

    /** The name of what a file holds: without the ending of gzip, if it has it. */
    public static String withoutGzip(String name) {
        return isGzip(name) ? name.substring(0, name.length() - ".gz".length()) : name;
    }

    /**
     * The files of a zip archive, without folders and what is hidden.
     *
     * @return the files; one with a fault if the archive cannot be read or holds no files
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

    /** A file in place of an archive that cannot be read. */
    public static PackedFile faulty(Path archive, String name, UnpackingException fault) {
        return new PackedFile(archive, name, null, -1, fault);
    }

    /** Whether it is what a file manager keeps for itself, such as {@code .DS_Store} and {@code __MACOSX}. */
    private static boolean isHidden(String name) {
        return folders(name).anyMatch(folder -> folder.startsWith(".") && !folder.equals("..") && !folder.equals(".") || folder.equals("__MACOSX"));
    }

    private static Stream<String> folders(String name) {
        return Stream.of(name.split("[/\\\\]"));
    }

    /** Its name without folders. */
    public String fileName() {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** Whether the directories of their archives show that two files are not the same. */
    boolean hasOtherChecksum(PackedFile other) {
        return member != null && other.member != null && member.checksum() != other.member.checksum();
    }

    /** Whether its name leads out of the archive. */
    boolean leadsOutside() {
        return member != null && (name.matches("(?s)[/\\\\].*|[A-Za-z]:.*") || folders(name).anyMatch(".."::equals));
    }

    /**
     * Its bytes.
     *
     * @throws UnpackingException here or in reading, if it is damaged
     * @throws FileOpening.RefusedException if the archive is not opened
     */
    InputStream open() throws IOException {
        InputStream bytes = FileOpening.open(archive);
        return member == null ? new GzipBytes(bytes) : ZipDirectory.open(bytes, member);
    }

    /**
     * Refuses what the directory of its archive shows to be unreadable.
     *
     * @param before how many bytes were unpacked from the same archive
     * @param most how many bytes the archive may have unpacked
     * @throws UnpackingException if it is encrypted, not the only one of its name, packed otherwise, or more than may be unpacked
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
        // What the directory promises is verified in reading, so that a bomb is refused before it is unpacked.
        requireWithin(before, member.size(), most);
    }

    /**
     * Reads all of its bytes, to learn whether they are whole and how many they are.
     *
     * @return this file with its size
     * @throws UnpackingException if it is damaged, or more than may be unpacked
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
