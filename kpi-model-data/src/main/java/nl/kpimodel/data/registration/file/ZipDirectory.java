package nl.kpimodel.data.registration.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import nl.kpimodel.core.validation.Rules;

/**
 * Reads the directory of a zip archive and the files that it lists, with the 64-bit extension. {@link java.util.zip.ZipFile} refuses a
 * whole archive if one of its files is encrypted, and finds only one of two files with the same name.
 */
public final class ZipDirectory {
    static final int STORED = 0;
    static final int DEFLATED = 8;

    /** The largest number of files in an archive without the 64-bit extension. */
    private static final int MOST_MEMBERS = 65_535;
    private static final int LARGEST_DIRECTORY = 1 << 25;

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int LARGE_END_LOCATOR_SIGNATURE = 0x07064b50;
    private static final int LARGE_END_LOCATOR_LENGTH = 20;
    private static final int LARGE_END_SIGNATURE = 0x06064b50;
    private static final int LARGE_END_LENGTH = 56;
    private static final int MEMBER_SIGNATURE = 0x02014b50;
    private static final int MEMBER_LENGTH = 46;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int ENCRYPTED = 1;
    private static final int UTF_8_NAME = 1 << 11;
    private static final int LARGE_FIELD = 0x0001;
    private static final int UNICODE_NAME_FIELD = 0x7075;
    private static final long IN_LARGE_FIELD = 0xffff_ffffL;

    private ZipDirectory() {}

    /**
     * A file as listed in the directory.
     *
     * @param header the position of its local header in the archive
     * @param twice whether another file has the same name
     */
    public record Member(String name, boolean encrypted, int method, long checksum, long compressed, long size, long header, boolean twice) {
        /** Returns whether it is not encrypted, is the only file with its name, and is compressed by a supported method. */
        public boolean isReadable() {
            return !twice && !encrypted && (method == STORED || method == DEFLATED);
        }

        boolean isFolder() {
            return name.endsWith("/") || name.endsWith("\\");
        }
    }

    /**
     * Lists the files of an archive in the order of its directory.
     *
     * @throws UnpackingException if it is not a zip archive, is damaged, or lists too many files
     */
    static List<Member> read(Path archive) throws IOException {
        return read(() -> FileOpening.open(archive), Files.size(archive));
    }

    /** Opens an archive from its start each time. It provides streams, because an interrupt of the thread closes a channel. */
    public interface Archive {
        InputStream open() throws IOException;
    }

    /**
     * Lists the files of an archive in the order of its directory.
     *
     * @param length the size of the archive in bytes
     * @throws UnpackingException if it is not a zip archive, is damaged, or lists too many files
     */
    public static List<Member> read(Archive archive, long length) throws IOException {
        try {
            return listed(archive, length);
        } catch (EOFException | IndexOutOfBoundsException damaged) {
            throw new UnpackingException(Rules.BROKEN_ARCHIVE);
        }
    }

    private static List<Member> listed(Archive archive, long length) throws IOException {
        int tail = (int) Math.min(length, END_LENGTH + LONGEST_COMMENT);
        ByteBuffer last = at(archive, length - tail, tail);
        int found = tail - END_LENGTH;
        while (found >= 0 && !(last.getInt(found) == END_SIGNATURE && found + END_LENGTH + u2(last, found + 20) <= tail)) {
            found--;
        }
        if (found < 0) {
            boolean begun = length >= 4 && at(archive, 0, 4).getInt(0) == LOCAL_SIGNATURE;
            throw new UnpackingException(begun ? Rules.BROKEN_ARCHIVE : Rules.NOT_AN_ARCHIVE);
        }
        long end = length - tail + found;
        long members = u2(last, found + 10);
        long size = u4(last, found + 12);
        long start = u4(last, found + 16);
        boolean inParts = u2(last, found + 4) != 0 && u2(last, found + 4) != 0xffff;
        if (end >= LARGE_END_LOCATOR_LENGTH) {
            ByteBuffer locator = at(archive, end - LARGE_END_LOCATOR_LENGTH, LARGE_END_LOCATOR_LENGTH);
            if (locator.getInt(0) == LARGE_END_LOCATOR_SIGNATURE) {
                end = locator.getLong(8);
                ByteBuffer large = at(archive, end, LARGE_END_LENGTH);
                inParts |= large.getInt(0) != LARGE_END_SIGNATURE;
                members = large.getLong(32);
                size = large.getLong(40);
                start = large.getLong(48);
            }
        }
        // An unpacking program may precede the archive. All positions are then counted from its end.
        long before = end - size - start;
        if (inParts || members < 0 || size < 0 || start < 0 || before < 0) {
            throw new UnpackingException(Rules.BROKEN_ARCHIVE);
        }
        if (members > MOST_MEMBERS || size > LARGEST_DIRECTORY) {
            throw new UnpackingException(Rules.TOO_MANY_FILES, "bound", String.format(Locale.ROOT, "%d", MOST_MEMBERS));
        }
        return members(at(archive, before + start, (int) size), (int) members, before);
    }

    private static List<Member> members(ByteBuffer directory, int number, long before) throws IOException {
        List<Member> members = new ArrayList<>();
        Map<String, Integer> names = new HashMap<>();
        int at = 0;
        for (int i = 0; i < number; i++) {
            if (directory.getInt(at) != MEMBER_SIGNATURE) {
                throw new UnpackingException(Rules.BROKEN_ARCHIVE);
            }
            Member member = member(directory, at, before);
            names.merge(member.name(), 1, Integer::sum);
            members.add(member);
            at += MEMBER_LENGTH + u2(directory, at + 28) + u2(directory, at + 30) + u2(directory, at + 32);
        }
        return members.stream()
                .map(member -> names.getOrDefault(member.name(), 1) == 1
                        ? member
                        : new Member(member.name(), member.encrypted(), member.method(), member.checksum(), member.compressed(), member.size(),
                                member.header(), true))
                .toList();
    }

    private static Member member(ByteBuffer directory, int at, long before) {
        int flags = u2(directory, at + 8);
        byte[] name = new byte[u2(directory, at + 28)];
        directory.get(at + MEMBER_LENGTH, name);
        long compressed = u4(directory, at + 20);
        long size = u4(directory, at + 24);
        long header = u4(directory, at + 42);
        String text = (flags & UTF_8_NAME) != 0 ? new String(name, StandardCharsets.UTF_8) : named(name);
        int field = at + MEMBER_LENGTH + name.length;
        int end = field + u2(directory, at + 30);
        while (field + 4 <= end) {
            int length = u2(directory, field + 2);
            int value = field + 4;
            if (u2(directory, field) == LARGE_FIELD) {
                if (size == IN_LARGE_FIELD) {
                    size = directory.getLong(value);
                    value += 8;
                }
                if (compressed == IN_LARGE_FIELD) {
                    compressed = directory.getLong(value);
                    value += 8;
                }
                if (header == IN_LARGE_FIELD) {
                    header = directory.getLong(value);
                }
            } else if (u2(directory, field) == UNICODE_NAME_FIELD && length > 5) {
                CRC32 checksum = new CRC32();
                checksum.update(name);
                if (u4(directory, value + 1) == checksum.getValue()) {
                    byte[] unicode = new byte[length - 5];
                    directory.get(value + 5, unicode);
                    text = new String(unicode, StandardCharsets.UTF_8);
                }
            }
            field += 4 + length;
        }
        return new Member(text, (flags & ENCRYPTED) != 0, u2(directory, at + 10), u4(directory, at + 16), compressed, size, before + header, false);
    }

    /**
     * Returns the name of a member. Its encoding is not always declared: programs write UTF-8, or code page 437 as the format originally
     * used.
     */
    private static String named(byte[] name) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
        } catch (CharacterCodingException older) {
            return new String(name, Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1);
        }
    }

    /**
     * Returns the bytes of a file, verifying size and checksum at the end. An {@link UnpackingException} reports a difference.
     *
     * @param archive the bytes of the archive, which are closed with the result
     */
    public static InputStream open(InputStream archive, Member member) throws IOException {
        boolean opened = false;
        try {
            if (member.header() < 0) {
                throw new EOFException();
            }
            archive.skipNBytes(member.header());
            ByteBuffer header = bytes(archive, LOCAL_LENGTH);
            if (header.getInt(0) != LOCAL_SIGNATURE) {
                throw new UnpackingException(Rules.BROKEN_ARCHIVE);
            }
            archive.skipNBytes(u2(header, 26) + u2(header, 28));
            InputStream packed = new FirstBytes(archive, member.compressed());
            opened = true;
            return new VerifiedBytes(member.method() == STORED ? packed : new InflatedBytes(packed), member);
        } catch (EOFException damaged) {
            throw new UnpackingException(Rules.BROKEN_ARCHIVE);
        } finally {
            if (!opened) {
                archive.close();
            }
        }
    }

    private static ByteBuffer at(Archive archive, long position, int length) throws IOException {
        if (position < 0) {
            throw new EOFException();
        }
        try (InputStream bytes = archive.open()) {
            bytes.skipNBytes(position);
            return bytes(bytes, length);
        }
    }

    private static ByteBuffer bytes(InputStream source, int length) throws IOException {
        byte[] bytes = source.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int u2(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xffff;
    }

    private static long u4(ByteBuffer bytes, int at) {
        return bytes.getInt(at) & 0xffff_ffffL;
    }

    /** The first bytes of a stream, up to a number. */
    private static final class FirstBytes extends BlockStream {
        private long left;

        FirstBytes(InputStream source, long most) {
            super(source);
            this.left = most;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int count = in.read(target, offset, (int) Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }
    }

    private static final class InflatedBytes extends InflaterInputStream {
        InflatedBytes(InputStream packed) {
            super(packed, new Inflater(true), 1 << 13);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }

    private static final class VerifiedBytes extends BlockStream {
        private final Member member;
        private final CRC32 checksum = new CRC32();
        private long size;

        VerifiedBytes(InputStream source, Member member) {
            super(source);
            this.member = member;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count;
            try {
                count = in.read(target, offset, length);
            } catch (ZipException | EOFException damaged) {
                throw new UnpackingException(Rules.BROKEN_ARCHIVE);
            }
            if (count > 0) {
                size += count;
                checksum.update(target, offset, count);
            }
            if (size > member.size() || count < 0 && (size < member.size() || checksum.getValue() != member.checksum())) {
                throw new UnpackingException(Rules.BROKEN_ARCHIVE);
            }
            return count;
        }
    }
}
