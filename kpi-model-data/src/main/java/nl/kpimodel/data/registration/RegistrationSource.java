package nl.kpimodel.data.registration;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.data.registration.file.ContentDetection;
import nl.kpimodel.data.registration.file.EncodedCharacters;
import nl.kpimodel.data.registration.file.FileOpening;
import nl.kpimodel.data.registration.file.FileRefusal;
import nl.kpimodel.data.registration.file.FileSignature;
import nl.kpimodel.data.registration.file.PackedFile;
import nl.kpimodel.data.registration.file.SourcePart;
import nl.kpimodel.data.registration.file.UnpackingException;
import org.jspecify.annotations.Nullable;

/**
 * Where registration data come from: files, folders and streams.
 *
 * <p>The name of a file says what it holds: {@code case.csv} and {@code case-2025-q1.csv} are CSV of cases ({@code .tsv} as well), any
 * name that ends in {@code .ndjson} or {@code .jsonl} is NDJSON or an array of records, and so is {@code case.json}. The name of the type
 * may be followed by anything that does not begin with a letter or digit, as in {@code case (1).csv}; capital and small letters are the same. A JSON record without a
 * {@code type} has the type that the name of its file begins with.
 *
 * <p>A {@code .zip} is read as the folder of all files in it, whatever folders they are in there; findings name them as in
 * {@code export.zip!2025/case.csv}. A {@code .gz} is read as the one file that it holds, under its name without the ending
 * ({@code case.csv.gz}). Neither is unpacked to disk, and each file is verified before its first record is handed on. What is damaged, encrypted or
 * larger than {@link ReadingOptions#withLargestUnpacked} allows is a finding, and the other files are read. A zip in a folder or in another zip is not
 * followed, which is a finding as well.
 *
 * <p>A workbook ({@code .xlsx}, {@code .xlsm}) has a sheet for each record type, named by the type's key or Dutch term in the same way: {@code case},
 * {@code Casus}, {@code casus 2025}. In a workbook that is itself named after a type the only sheet may have any name. Other sheets are a finding each,
 * but for hidden ones and a sheet <i>Uitleg</i> or <i>Explanation</i>.
 *
 * <p>A folder is read without its subfolders, in an order that does not depend on the machine: first CSV, the types that others refer to
 * before the rest ({@link RecordType#inReferenceOrder()}), then workbooks and NDJSON, each by name. A file in it that is no registration file is a
 * finding, unless it is hidden.
 */
public final class RegistrationSource {
    private final List<Entry> entries;

    private RegistrationSource(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** One thing that was named: a path yet to be looked at, or one file. */
    private sealed interface Entry {}

    /** @param name what findings call it, {@code null} if that is the name of the path */
    private record PathEntry(Path path, @Nullable String name) implements Entry {}

    private record FileEntry(SourcePart part) implements Entry {}

    /**
     * A file or a folder, by the names of the files.
     *
     * @param path the file or folder; it is looked at when it is read
     * @return the source
     */
    public static RegistrationSource at(Path path) {
        return new RegistrationSource(List.of(new PathEntry(Objects.requireNonNull(path, "path"), null)));
    }

    /**
     * A file whose own name says nothing, such as a temporary one that a stream was copied to. It is read by the name that is given, and where that says
     * nothing either by its content: zip, gzip, JSON records, or CSV whose columns are the fields of one type.
     *
     * @param name what findings call it, such as {@code case.csv} or {@code upload}
     * @param file the file; it is looked at when it is read, and then refused with a {@link RegistrationFileException} if it does not show what it holds
     * @return the source
     */
    public static RegistrationSource named(String name, Path file) {
        return new RegistrationSource(List.of(new PathEntry(Objects.requireNonNull(file, "file"), Objects.requireNonNull(name, "name"))));
    }

    /**
     * A CSV file, whatever its name.
     *
     * @param type the type of its records
     * @param file the file
     * @return the source
     */
    public static RegistrationSource csv(RecordType type, Path file) {
        return of(new SourcePart(nameOf(file), FileFormat.CSV, Objects.requireNonNull(type, "type"), file, null, false));
    }

    /**
     * CSV from a stream, which is read once and to its end, and not closed.
     *
     * @param type the type of its records
     * @param name what findings call it
     * @param bytes the bytes
     * @return the source
     */
    public static RegistrationSource csv(RecordType type, String name, InputStream bytes) {
        return of(new SourcePart(Objects.requireNonNull(name, "name"), FileFormat.CSV, Objects.requireNonNull(type, "type"), null,
                Objects.requireNonNull(bytes, "bytes"), false));
    }

    /**
     * CSV from characters, which are read once and to their end; the reader is not closed. Rejected lines are written in UTF-8.
     *
     * @param type the type of its records
     * @param name what findings call it
     * @param characters the characters
     * @return the source
     */
    public static RegistrationSource csv(RecordType type, String name, Reader characters) {
        return csv(type, name, new EncodedCharacters(Objects.requireNonNull(characters, "characters")));
    }

    /**
     * A file of JSON records, one a line or in an array, whatever its name. Records without a type have the one that the name begins with.
     *
     * @param file the file
     * @return the source
     */
    public static RegistrationSource ndjson(Path file) {
        return of(new SourcePart(nameOf(file), FileFormat.NDJSON, typeOf(nameOf(file)), file, null, false));
    }

    /**
     * JSON records from a stream, one a line or in an array, which is read once and to its end, and not closed.
     *
     * @param name what findings call it; records without a type have the one that it begins with
     * @param bytes the bytes, in UTF-8
     * @return the source
     */
    public static RegistrationSource ndjson(String name, InputStream bytes) {
        return of(new SourcePart(Objects.requireNonNull(name, "name"), FileFormat.NDJSON, typeOf(name), null, Objects.requireNonNull(bytes, "bytes"), false));
    }

    /**
     * JSON records from characters, one a line or in an array, which are read once and to their end; the reader is not closed.
     *
     * @param name what findings call it
     * @param characters the characters
     * @return the source
     */
    public static RegistrationSource ndjson(String name, Reader characters) {
        return ndjson(name, new EncodedCharacters(Objects.requireNonNull(characters, "characters")));
    }

    /**
     * A file of one's own whose columns mean what a mapping says: a workbook if its name ends like one ({@code .xlsx}), CSV under any other name. Of
     * a workbook the {@linkplain RecordFileMapping#sheet() sheet that the mapping names} is read, or the only one; of a {@code .zip} with several files
     * each CSV file and workbook is read so.
     *
     * @param mapping what the columns mean
     * @param file the file
     * @return the source
     */
    public static RegistrationSource mapped(RecordFileMapping mapping, Path file) {
        return mapped(mapping, nameOf(file), file);
    }

    /**
     * A file of one's own under another name, such as a temporary one that a stream was copied to.
     *
     * @param mapping what the columns mean
     * @param name what findings call it; it shows too whether the file is packed, and whether it is a workbook
     * @param file the file
     * @return the source
     */
    public static RegistrationSource mapped(RecordFileMapping mapping, String name, Path file) {
        return of(new SourcePart(Objects.requireNonNull(name, "name"), tableFormat(name), null, Objects.requireNonNull(file, "file"), null, false,
                Objects.requireNonNull(mapping, "mapping"), null, null));
    }

    /**
     * A file of one's own from a stream, which is read once and to its end, and not closed: a workbook if the name ends like one ({@code .xlsx}),
     * CSV under any other name.
     *
     * @param mapping what the columns mean
     * @param name what findings call it
     * @param bytes the bytes
     * @return the source
     */
    public static RegistrationSource mapped(RecordFileMapping mapping, String name, InputStream bytes) {
        return of(new SourcePart(Objects.requireNonNull(name, "name"), tableFormat(name), null, null, Objects.requireNonNull(bytes, "bytes"), false,
                Objects.requireNonNull(mapping, "mapping"), null, null));
    }

    private static FileFormat tableFormat(String name) {
        return SourcePart.isWorkbook(PackedFile.withoutGzip(name).toLowerCase(Locale.ROOT)) ? FileFormat.XLSX : FileFormat.CSV;
    }

    /**
     * A workbook, whatever its name, with a sheet for each record type.
     *
     * @param file the file
     * @return the source
     */
    public static RegistrationSource workbook(Path file) {
        return of(new SourcePart(nameOf(file), FileFormat.XLSX, typeOf(nameOf(file)), file, null, false));
    }

    /**
     * A workbook from a stream, with a sheet for each record type. The stream is read once and to its end, and not closed; its bytes are held in
     * memory, packed as they are, because the parts of a workbook come in no order.
     *
     * @param name what findings call it
     * @param bytes the bytes
     * @return the source
     */
    public static RegistrationSource workbook(String name, InputStream bytes) {
        return of(new SourcePart(Objects.requireNonNull(name, "name"), FileFormat.XLSX, typeOf(name), null, Objects.requireNonNull(bytes, "bytes"), false));
    }

    /**
     * Several sources, read one after the other as if they were one: a folder and the mended lines that it once lost.
     *
     * @param sources the sources in the order of reading
     * @return the source
     */
    public static RegistrationSource all(RegistrationSource... sources) {
        return new RegistrationSource(Stream.of(sources).flatMap(source -> source.entries.stream()).toList());
    }

    private static RegistrationSource of(SourcePart part) {
        return new RegistrationSource(List.of(new FileEntry(part)));
    }

    /**
     * Whether a file is one of those that are read, by whatever name or link: it is no place to write to.
     *
     * @param file any file, which need not be there
     * @return true if it is read
     * @throws IOException if the files cannot be looked at
     */
    public boolean reads(Path file) throws IOException {
        if (Files.exists(file)) {
            for (SourcePart part : parts()) {
                Path read = part.format() == null && part.packed() == null ? null : part.file();
                if (read != null && Files.isSameFile(read, file)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The files in the order of reading, such that they can be read again: streams are read now and held in memory. */
    List<SourcePart> repeatableParts() throws IOException {
        List<SourcePart> repeatable = new ArrayList<>();
        for (SourcePart part : parts()) {
            repeatable.add(part.held());
        }
        return repeatable;
    }

    /** The files in the order of reading. */
    List<SourcePart> parts() throws IOException {
        List<SourcePart> parts = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof FileEntry file) {
                Path path = file.part().path();
                if (path != null && PackedFile.isPacked(file.part().name())) {
                    parts.addAll(packed(path, file.part().name(), file.part()));
                } else {
                    parts.add(file.part());
                }
            } else if (entry instanceof PathEntry named) {
                Path path = named.path();
                String name = named.name() == null ? nameOf(path) : named.name();
                if (Files.isDirectory(path)) {
                    parts.addAll(folder(path));
                } else if (PackedFile.isPacked(name)) {
                    parts.addAll(packed(path, name, null));
                } else {
                    parts.addAll(required(path, name, named.name() != null));
                }
            }
        }
        return parts;
    }

    /**
     * The files in an archive.
     *
     * @param given what the caller says that they are, {@code null} if their names say it
     */
    private static List<SourcePart> packed(Path archive, String name, @Nullable SourcePart given) throws IOException {
        FileOpening.named(archive).close();
        if (PackedFile.isGzip(name)) {
            PackedFile content = PackedFile.gzip(archive, name);
            SourcePart part = given != null ? given : part(name, content.name(), null, false);
            if (part.format() == null) {
                throw nameless(name);
            }
            return List.of(part.in(content));
        }
        return zip(archive, name, given);
    }

    private static List<SourcePart> zip(Path archive, String name, @Nullable SourcePart given) throws IOException {
        List<PackedFile> files = PackedFile.zip(archive, name);
        List<SourcePart> parts = new ArrayList<>();
        for (PackedFile file : files) {
            String shown = name + '!' + file.name();
            if (file.fault() != null) {
                parts.add(new SourcePart(name, null, null, null, null, false).in(file));
            } else if (given == null) {
                parts.add(part(shown, file.name(), null, false).in(file));
            } else {
                boolean workbook = given.mapping() != null && SourcePart.isWorkbook(file.name().toLowerCase(Locale.ROOT));
                FileFormat format = workbook ? FileFormat.XLSX : files.size() == 1 || endsAs(given.format(), file.name()) ? given.format() : null;
                RecordType type = given.format() == FileFormat.CSV ? given.type() : typeOf(file.name());
                parts.add(new SourcePart(shown, format, type, null, null, false, given.mapping(), file, null));
            }
        }
        return inOrder(parts);
    }

    private static boolean endsAs(@Nullable FileFormat format, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return format == FileFormat.CSV ? SourcePart.isCsv(lower) || lower.endsWith(".txt") : isJson(lower);
    }

    private static List<SourcePart> inOrder(List<SourcePart> parts) {
        List<RecordType> order = RecordType.inReferenceOrder();
        return parts.stream()
                .sorted(Comparator.comparingInt((SourcePart part) -> part.format() == FileFormat.CSV && part.type() != null ? order.indexOf(part.type()) : order.size())
                        .thenComparing(SourcePart::name))
                .toList();
    }

    private static List<SourcePart> folder(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                // A spreadsheet lays files of the second name beside a workbook that is open.
                if (!nameOf(child).startsWith(".") && !nameOf(child).startsWith("~$")) {
                    files.add(child);
                }
            }
        } catch (FileSystemException failed) {
            throw FileOpening.refusal(folder, failed).exception(folder);
        } catch (DirectoryIteratorException failed) {
            throw failed.getCause();
        }
        return inOrder(files.stream().map(RegistrationSource::listed).toList());
    }

    private static SourcePart listed(Path file) {
        String name = nameOf(file);
        if (PackedFile.isGzip(name)) {
            PackedFile content = PackedFile.gzip(file, name);
            SourcePart part = part(name, content.name(), null, true);
            if (part.format() != null) {
                return part.in(content);
            }
        }
        return part(name, name, file, true);
    }

    private static List<SourcePart> required(Path file, String name, boolean byContent) throws IOException {
        SourcePart part = part(name, name, file, false);
        if (part.format() != null) {
            return List.of(part);
        }
        FileOpening.named(file).close();
        if (byContent) {
            return byContent(file, name);
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
            return List.of(new SourcePart(name, FileFormat.NDJSON, null, file, null, false));
        }
        throw nameless(name);
    }

    private static List<SourcePart> byContent(Path file, String name) throws IOException {
        SourcePart plain = new SourcePart(name, null, null, file, null, false);
        String kind = ContentDetection.foreign(plain);
        if (FileSignature.ZIP.equals(kind)) {
            List<SourcePart> files = zip(file, name, null);
            boolean workbook = files.stream().map(SourcePart::packed).anyMatch(member -> member != null && member.name().equals("[Content_Types].xml"));
            return workbook ? List.of(new SourcePart(name, FileFormat.XLSX, typeOf(name), file, null, false)) : files;
        }
        try {
            return List.of(ContentDetection.of("gzip".equals(kind) ? plain.in(PackedFile.gzip(file, name)) : plain));
        } catch (UnpackingException damaged) {
            return List.of(plain.in(PackedFile.faulty(file, name, damaged)));
        }
    }

    private static RegistrationFileException nameless(String name) {
        return FileRefusal.file("file.nameless", DisplayText.value(name));
    }

    /**
     * One file by its name.
     *
     * @param name the name that says what it holds
     * @param file {@code null} if it is packed
     */
    private static SourcePart part(String shown, String name, @Nullable Path file, boolean listed) {
        RecordType type = typeOf(name);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".ndjson") || lower.endsWith(".jsonl") || type != null && lower.endsWith(".json")) {
            return new SourcePart(shown, FileFormat.NDJSON, type, file, null, listed);
        }
        if (SourcePart.isWorkbook(lower) && !(listed && type == null && SourcePart.isOtherWorkbook(lower))) {
            return new SourcePart(shown, FileFormat.XLSX, type, file, null, listed);
        }
        return type != null && SourcePart.isCsv(lower)
                ? new SourcePart(shown, FileFormat.CSV, type, file, null, listed)
                : new SourcePart(shown, null, null, file, null, listed);
    }

    private static boolean isJson(String lowerName) {
        return lowerName.endsWith(".ndjson") || lowerName.endsWith(".jsonl") || lowerName.endsWith(".json");
    }

    /** The type that a file's name begins with, as a word of its own. */
    private static @Nullable RecordType typeOf(String name) {
        // A stream may be named by its path in an archive.
        String lowerName = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).toLowerCase(Locale.ROOT);
        for (RecordType type : RecordType.values()) {
            String key = type.key().toLowerCase(Locale.ROOT);
            if (lowerName.startsWith(key) && lowerName.length() > key.length() && !Character.isLetterOrDigit(lowerName.charAt(key.length()))) {
                return type;
            }
        }
        return null;
    }

    private static String nameOf(Path file) {
        Path name = Objects.requireNonNull(file, "file").getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
