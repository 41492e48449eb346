package nl.kpimodel.data.registration.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.data.registration.file.FileSignature;
import nl.kpimodel.data.registration.file.SourceBytes;
import nl.kpimodel.data.registration.file.UnpackingException;
import nl.kpimodel.data.registration.file.ZipDirectory;
import nl.kpimodel.data.registration.file.ZipDirectory.Member;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook, which is a zip file. All parts are unpacked once when it is opened, so that damage or excessive size is detected
 * before a record is read. Each part is then unpacked again while it is read, so that memory does not grow with the file.
 */
final class ZipParts {
    /**
     * The largest plausible compression ratio. A sheet of empty rows unpacks to about twenty times its size; the maximum of the zip method
     * is about a thousand.
     */
    private static final int MOST_UNPACKED_PER_BYTE = 200;
    /** An unpacked size below which any compression ratio is harmless. */
    private static final long HARMLESS = 1 << 24;
    private static final int HEAD = 1 << 12;
    private static final int BLOCK = 1 << 16;
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    /** The formats of other zip-based files, by a part that only they have. */
    private static final Map<String, String> OTHERS = Map.of("xl/workbook.bin", "xlsb", "word/document.xml", "docx", "ppt/presentation.xml", "pptx",
            "content.xml", "ods/odt", "index/document.iwa", "numbers");

    private final ZipDirectory.Archive archive;
    private final Map<String, Member> members = new HashMap<>();
    private long size;
    private long checksum;

    private ZipParts(ZipDirectory.Archive archive) {
        this.archive = archive;
    }

    /**
     * Reads all parts of a file.
     *
     * @param name the name of the file, for messages
     * @param file opens the file from its start each time
     * @throws WorkbookException if it is not a zip file, or is damaged or too large
     */
    static ZipParts of(String name, ZipDirectory.Archive file) throws IOException {
        ZipParts parts = new ZipParts(() -> new SourceBytes(name, file.open()));
        try (SourceBytes bytes = new SourceBytes(name, file.open())) {
            byte[] head = bytes.readNBytes(HEAD);
            requireZip(head, bytes);
            parts.size = head.length + bytes.transferTo(OutputStream.nullOutputStream());
            parts.checksum = bytes.checksum();
        }
        try {
            parts.unpackAll();
        } catch (UnpackingException damaged) {
            throw new WorkbookException(Rules.WORKBOOK_BROKEN, "part", "zip");
        }
        return parts;
    }

    private static void requireZip(byte[] head, InputStream rest) throws IOException {
        String foreign = FileSignature.foreign(head);
        if (FileSignature.XLS.equals(foreign)) {
            throw holdsEncrypted(head, rest) ? new WorkbookException(Rules.WORKBOOK_PROTECTED) : new WorkbookException(Rules.OTHER_WORKBOOK, "kind", "xls");
        }
        if (!FileSignature.ZIP.equals(foreign)) {
            throw new WorkbookException(Rules.OTHER_WORKBOOK, "kind", head.length == 0 ? "-" : foreign == null ? "csv/txt" : foreign);
        }
    }

    /** Returns whether a legacy compound file contains an encrypted workbook. The name of the stream may be anywhere in it. */
    private static boolean holdsEncrypted(byte[] head, InputStream rest) throws IOException {
        // Latin-1 keeps each byte as one character.
        String name = new String(ENCRYPTED, StandardCharsets.ISO_8859_1);
        byte[] block = head;
        String seen = "";
        while (block.length > 0) {
            seen = seen.substring(Math.max(0, seen.length() - name.length())) + new String(block, StandardCharsets.ISO_8859_1);
            if (seen.contains(name)) {
                return true;
            }
            block = rest.readNBytes(BLOCK);
        }
        return false;
    }

    private void unpackAll() throws IOException {
        List<Member> listed = ZipDirectory.read(archive, size);
        long unpacked = 0;
        for (Member member : listed) {
            String part = partName(member.name());
            unpacked += member.size();
            // The sizes in the directory are verified during reading, so a zip bomb is refused before it is unpacked.
            if (isUnlikely(member.size(), member.compressed()) || isUnlikely(unpacked, size)) {
                throw new WorkbookException(Rules.WORKBOOK_TOO_LARGE, "part", part);
            }
            if (!member.isReadable() || members.put(part, member) != null) {
                throw new WorkbookException(Rules.WORKBOOK_BROKEN, "part", part);
            }
        }
        for (Member member : listed) {
            try (InputStream bytes = ZipDirectory.open(archive.open(), member)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            } catch (UnpackingException damaged) {
                throw new WorkbookException(Rules.WORKBOOK_BROKEN, "part", partName(member.name()));
            }
        }
    }

    private static boolean isUnlikely(long unpacked, long packed) {
        return unpacked < 0 || unpacked > HARMLESS && unpacked / MOST_UNPACKED_PER_BYTE > packed;
    }

    /** Returns the name of a part. Case does not matter. */
    private static String partName(String entry) {
        String name = entry.replace('\\', '/').toLowerCase(Locale.ROOT);
        return name.startsWith("/") ? name.substring(1) : name;
    }

    boolean has(String part) {
        return members.containsKey(partName(part));
    }

    /** Returns the kind of file, if it is not a supported workbook. */
    String kind() {
        return OTHERS.entrySet().stream().filter(other -> members.containsKey(other.getKey())).map(Map.Entry::getValue).findFirst().orElse("zip");
    }

    /** Returns the unpacked size of a part in bytes. */
    long size(String part) {
        Member member = members.get(partName(part));
        return member == null ? 0 : member.size();
    }

    PartStream open(String part) throws IOException {
        Member member = members.get(partName(part));
        if (member == null) {
            throw new WorkbookException(Rules.WORKBOOK_BROKEN, "part", part);
        }
        try {
            return new PartStream(part, ZipDirectory.open(archive.open(), member));
        } catch (UnpackingException damaged) {
            throw new WorkbookException(Rules.WORKBOOK_BROKEN, "part", part);
        }
    }

    /** Reads a part to its end, if it exists. */
    void read(@Nullable String part, XmlPart.Taker taker) throws IOException {
        if (part != null && has(part)) {
            try (XmlPart xml = new XmlPart(part, open(part))) {
                taker.take(xml);
            }
        }
    }

    /** Returns the size of the file in bytes. */
    long size() {
        return size;
    }

    /** Returns the checksum of all bytes of the file. */
    long checksum() {
        return checksum;
    }
}
