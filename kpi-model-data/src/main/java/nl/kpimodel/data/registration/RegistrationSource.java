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
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import nl.kpimodel.data.registration.RegistrationReader.FileReading.Format;
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
 * A source of registration data: files, folders and streams.
 *
 * <p>The name of a file reveals its content: {@code case.csv} and {@code case-2025-q1.csv} are CSV files of cases (also with {@code .tsv}).
 * Any name that ends in {@code .ndjson} or {@code .jsonl}, and {@code case.json}, is NDJSON or an array of records. The name of the type
 * may be followed by anything that does not begin with a letter or digit, as in {@code case (1).csv}. Case does not matter. A JSON record
 * without a {@code type} has the type that the name of its file begins with.
 *
 * <p>A {@code .zip} is read as a folder of all its files, whatever their folders in the archive; findings name them as in {@code
 * export.zip!2025/case.csv}. A {@code .gz} is read as its single file, under its name without the extension ({@code case.csv.gz}). Neither
 * is unpacked to disk, and each file is verified before its first record is passed on. A file that is damaged, encrypted or larger than
 * {@link ReadingOptions#withLargestUnpacked} allows gives a finding, and the other files are read. A zip in a folder or in another zip is
 * not read, which also gives a finding.
 *
 * <p>A workbook ({@code .xlsx}, {@code .xlsm}) has a sheet for each record type, named by the type's key or Dutch term in the same way: {@code case},
 * {@code Casus}, {@code casus 2025}. In a workbook that is itself named after a type, a single sheet may have any name. Other sheets give a
 * finding each, except hidden ones and a sheet <i>Uitleg</i> or <i>Explanation</i>.
 *
 * <p>A folder is read without its subfolders, in an order that does not depend on the machine: first CSV, with types before the types that
 * refer to them ({@link RecordType#inReferenceOrder()}), then workbooks and NDJSON, each by name. A file in it that is not a registration
 * file gives a finding, unless it is hidden.
 */
public final class RegistrationSource {
    private final List<Entry> entries;

    private RegistrationSource(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** One element of a source: a path that has not been inspected yet, or a file. */
    private sealed interface Entry {}

    /** @param name its name in findings; {@code null} for the name of the path */
    private record PathEntry(Path path, @Nullable String name) implements Entry {}

    private record FileEntry(SourcePart part) implements Entry {}

    /**
     * {@return a file or a folder, whose file names reveal their content}
     *
     * @param path the file or folder, which is inspected when it is read
     */
    public static RegistrationSource at(Path path) {
        return new RegistrationSource(List.of(new PathEntry(Objects.requireNonNull(path, "path"), null)));
    }

    /**
     * {@return a file whose own name reveals nothing, such as a temporary copy of a stream} It is read by the given name, or, if that
     * reveals nothing either, by its content: zip, gzip, JSON records, or CSV whose columns are the fields of one type.
     *
     * @param name its name in findings, such as {@code case.csv} or {@code upload}
     * @param file the file, which is inspected when it is read, and refused with a {@link RegistrationFileException} if it does not reveal
     *     its content
     */
    public static RegistrationSource named(String name, Path file) {
        return new RegistrationSource(List.of(new PathEntry(Objects.requireNonNull(file, "file"), Objects.requireNonNull(name, "name"))));
    }

    /**
     * {@return a CSV file with any name}
     *
     * @param type the type of its records
     * @param file the file
     */
    public static RegistrationSource csv(RecordType type, Path file) {
        return of(new SourcePart(nameOf(file), FileReading.Format.CSV, Objects.requireNonNull(type, "type"), file, null, false));
    }

    /**
     * {@return CSV from a stream, which is read once to its end and is not closed}
     *
     * @param type the type of its records
     * @param name its name in findings
     * @param bytes the bytes
     */
    public static RegistrationSource csv(RecordType type, String name, InputStream bytes) {
        return of(new SourcePart(Objects.requireNonNull(name, "name"), FileReading.Format.CSV, Objects.requireNonNull(type, "type"), null,
                Objects.requireNonNull(bytes, "bytes"), false));
    }

    /**
     * {@return CSV from a reader, which is read once to its end and is not closed} Rejected lines are written in UTF-8.
     *
     * @param type the type of its records
     * @param name its name in findings
     * @param characters the characters
     */
    public static RegistrationSource csv(RecordType type, String name, Reader characters) {
        return csv(type, name, new EncodedCharacters(Objects.requireNonNull(characters, "characters")));
    }

    /**
     * {@return a file with any name of JSON records, one on each line or in an array} Records without a type have the type with which the
     * name begins.
     *
     * @param file the file
     */
    public static RegistrationSource ndjson(Path file) {
        return of(new SourcePart(nameOf(file), FileReading.Format.NDJSON, typeOf(nameOf(file)), file, null, false));
    }

    /**
     * {@return JSON records from a stream, one on each line or in an array} The stream is read once to its end and is not closed.
     *
     * @param name its name in findings; records without a type have the type with which it begins
     * @param bytes the bytes, in UTF-8
     */
    public static RegistrationSource ndjson(String name, InputStream bytes) {
        return of(new SourcePart(Objects.requireNonNull(name, "name"), FileReading.Format.NDJSON, typeOf(name), null,
                Objects.requireNonNull(bytes, "bytes"), false));
    }

    /**
     * {@return JSON records from a reader, one on each line or in an array} The reader is read once to its end and is not closed.
     *
     * @param name its name in findings
     * @param characters the characters
     */
    public static RegistrationSource ndjson(String name, Reader characters) {
        return ndjson(name, new EncodedCharacters(Objects.requireNonNull(characters, "characters")));
    }

    /**
     * {@return an organisation's own file, read with a mapping: a workbook if its name has that extension ({@code .xlsx}), otherwise CSV}
     * In a workbook, the {@linkplain RecordFileMapping#sheet() sheet of the mapping} is read, or the only sheet. In a {@code .zip} with
     * several files, each CSV file and workbook is read this way.
     *
     * @param mapping the mapping of its columns
     * @param file the file
     */
    public static RegistrationSource mapped(RecordFileMapping mapping, Path file) {
        return mapped(mapping, nameOf(file), file);
    }

    /**
     * {@return an organisation's own file under another name, such as a temporary copy of a stream}
     *
     * @param mapping the mapping of its columns
     * @param name its name in findings, which also reveals whether the file is packed, and whether it is a workbook
     * @param file the file
     */
    public static RegistrationSource mapped(RecordFileMapping mapping, String name, Path file) {
        return of(new SourcePart(Objects.requireNonNull(name, "name"), tableFormat(name), null, Objects.requireNonNull(file, "file"), null, false,
                Objects.requireNonNull(mapping, "mapping"), null, null));
    }

    /**
     * {@return an organisation's own file from a stream, which is read once to its end and is not closed: a workbook if the name has that
     * extension ({@code .xlsx}), otherwise CSV}
     *
     * @param mapping the mapping of its columns
     * @param name its name in findings
     * @param bytes the bytes
     */
    public static RegistrationSource mapped(RecordFileMapping mapping, String name, InputStream bytes) {
        return of(new SourcePart(Objects.requireNonNull(name, "name"), tableFormat(name), null, null, Objects.requireNonNull(bytes, "bytes"), false,
                Objects.requireNonNull(mapping, "mapping"), null, null));
    }

    private static FileReading.Format tableFormat(String name) {
        return SourcePart.isWorkbook(PackedFile.withoutGzip(name).toLowerCase(Locale.ROOT)) ? FileReading.Format.XLSX : FileReading.Format.CSV;
    }

    /**
     * {@return a workbook with any name, with a sheet for each record type}
     *
     * @param file the file
     */
    public static RegistrationSource workbook(Path file) {
        return of(new SourcePart(nameOf(file), FileReading.Format.XLSX, typeOf(nameOf(file)), file, null, false));
    }

    /**
     * {@return a workbook from a stream, with a sheet for each record type} The stream is read once to its end and is not closed. Its
     * packed bytes are kept in memory, because the parts of a workbook may have any order.
     *
     * @param name its name in findings
     * @param bytes the bytes
     */
    public static RegistrationSource workbook(String name, InputStream bytes) {
        return of(new SourcePart(Objects.requireNonNull(name, "name"), FileReading.Format.XLSX, typeOf(name), null,
                Objects.requireNonNull(bytes, "bytes"), false));
    }

    /**
     * {@return several sources as one, read one after the other: for example a folder and the corrected lines that were rejected from it}
     *
     * @param sources the sources in the order of reading
     */
    public static RegistrationSource all(RegistrationSource... sources) {
        return new RegistrationSource(Stream.of(sources).flatMap(source -> source.entries.stream()).toList());
    }

    private static RegistrationSource of(SourcePart part) {
        return new RegistrationSource(List.of(new FileEntry(part)));
    }

    /**
     * {@return whether a file is one of those that are read, under any name or link} Such a file must not be written to.
     *
     * @param file any file, which need not exist
     * @throws IOException if the files cannot be inspected
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

    /** Returns the files in the order of reading, so that they can be read again: streams are read now and kept in memory. */
    List<SourcePart> repeatableParts() throws IOException {
        List<SourcePart> repeatable = new ArrayList<>();
        for (SourcePart part : parts()) {
            repeatable.add(part.held());
        }
        return repeatable;
    }

    /** Returns the files in the order of reading. */
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
     * Returns the files in an archive.
     *
     * @param given their format according to the caller; {@code null} if their names reveal it
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
                FileReading.Format format = workbook ? FileReading.Format.XLSX : files.size() == 1 || endsAs(given.format(), file.name())
                        ? given.format() : null;
                RecordType type = given.format() == FileReading.Format.CSV ? given.type() : typeOf(file.name());
                parts.add(new SourcePart(shown, format, type, null, null, false, given.mapping(), file, null));
            }
        }
        return inOrder(parts);
    }

    private static boolean endsAs(@Nullable Format format, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return format == FileReading.Format.CSV ? SourcePart.isCsv(lower) || lower.endsWith(".txt") : isJson(lower);
    }

    private static List<SourcePart> inOrder(List<SourcePart> parts) {
        List<RecordType> order = RecordType.inReferenceOrder();
        return parts.stream()
                .sorted(Comparator.comparingInt((SourcePart part) -> part.format() == FileReading.Format.CSV && part.type() != null
                        ? order.indexOf(part.type()) : order.size())
                        .thenComparing(SourcePart::name))
                .toList();
    }

    private static List<SourcePart> folder(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                // Spreadsheets create files with the second prefix next to an open workbook.
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
            return List.of(new SourcePart(name, FileReading.Format.NDJSON, null, file, null, false));
        }
        throw nameless(name);
    }

    private static List<SourcePart> byContent(Path file, String name) throws IOException {
        SourcePart plain = new SourcePart(name, null, null, file, null, false);
        String kind = ContentDetection.foreign(plain);
        if (FileSignature.ZIP.equals(kind)) {
            List<SourcePart> files = zip(file, name, null);
            boolean workbook = files.stream().map(SourcePart::packed).anyMatch(member -> member != null && member.name().equals("[Content_Types].xml"));
            return workbook ? List.of(new SourcePart(name, FileReading.Format.XLSX, typeOf(name), file, null, false)) : files;
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
     * Returns one file by its name.
     *
     * @param name the name that reveals its content
     * @param file {@code null} if it is packed
     */
    private static SourcePart part(String shown, String name, @Nullable Path file, boolean listed) {
        RecordType type = typeOf(name);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".ndjson") || lower.endsWith(".jsonl") || type != null && lower.endsWith(".json")) {
            return new SourcePart(shown, FileReading.Format.NDJSON, type, file, null, listed);
        }
        if (SourcePart.isWorkbook(lower) && !(listed && type == null && SourcePart.isOtherWorkbook(lower))) {
            return new SourcePart(shown, FileReading.Format.XLSX, type, file, null, listed);
        }
        return type != null && SourcePart.isCsv(lower)
                ? new SourcePart(shown, FileReading.Format.CSV, type, file, null, listed)
                : new SourcePart(shown, null, null, file, null, listed);
    }

    private static boolean isJson(String lowerName) {
        return lowerName.endsWith(".ndjson") || lowerName.endsWith(".jsonl") || lowerName.endsWith(".json");
    }

    /** Returns the type with which a file name begins, as a separate word. */
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
