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
import nl.kpimodel.data.registration.file.EncodedCharacters;
import nl.kpimodel.data.registration.file.FileOpening;
import nl.kpimodel.data.registration.file.HeldBytes;
import nl.kpimodel.data.registration.file.SourceBytes;
import nl.kpimodel.data.registration.file.SourcePart;
import org.jspecify.annotations.Nullable;

/**
 * Where registration data come from: files, folders and streams.
 *
 * <p>The name of a file says what it holds: {@code case.csv} and {@code case-2025-q1.csv} are CSV of cases ({@code .tsv} as well), any
 * name that ends in {@code .ndjson} or {@code .jsonl} is NDJSON or an array of records, and so is {@code case.json}. The name of the type
 * may be followed by anything that does not begin with a letter or digit, as in {@code case (1).csv}; capital and small letters are the same. A JSON record without a
 * {@code type} has the type that the name of its file begins with.
 *
 * <p>A folder is read without its subfolders, in an order that does not depend on the machine: first CSV, the types that others refer to
 * before the rest ({@link RecordType#inReferenceOrder()}), then NDJSON, each by name. A file in it that is no registration file is a
 * finding, unless it is hidden.
 */
public final class RegistrationSource {
    private final List<Entry> entries;

    private RegistrationSource(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** One thing that was named: a path yet to be looked at, or one file. */
    private sealed interface Entry {}

    private record PathEntry(Path path) implements Entry {}

    private record FileEntry(SourcePart part) implements Entry {}

    /**
     * A file or a folder, by the names of the files.
     *
     * @param path the file or folder; it is looked at when it is read
     * @return the source
     */
    public static RegistrationSource at(Path path) {
        return new RegistrationSource(List.of(new PathEntry(Objects.requireNonNull(path, "path"))));
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
     * A CSV file of one's own, whatever its name, whose columns mean what a mapping says.
     *
     * @param mapping what the columns mean
     * @param file the file
     * @return the source
     */
    public static RegistrationSource mapped(RecordFileMapping mapping, Path file) {
        return of(new SourcePart(nameOf(file), FileFormat.CSV, null, file, null, false, Objects.requireNonNull(mapping, "mapping")));
    }

    /**
     * CSV of one's own from a stream, which is read once and to its end, and not closed.
     *
     * @param mapping what the columns mean
     * @param name what findings call it
     * @param bytes the bytes
     * @return the source
     */
    public static RegistrationSource mapped(RecordFileMapping mapping, String name, InputStream bytes) {
        return of(new SourcePart(Objects.requireNonNull(name, "name"), FileFormat.CSV, null, null, Objects.requireNonNull(bytes, "bytes"), false,
                Objects.requireNonNull(mapping, "mapping")));
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
                if (part.format() != null && part.path() != null && Files.isSameFile(part.path(), file)) {
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
            repeatable.add(part.stream() == null
                    ? part
                    : new SourcePart(part.name(), part.format(), part.type(), null, HeldBytes.of(new SourceBytes(part.name(), part.stream())), false, part.mapping()));
        }
        return repeatable;
    }

    /** The files in the order of reading. */
    List<SourcePart> parts() throws IOException {
        List<SourcePart> parts = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof FileEntry file) {
                parts.add(file.part());
            } else if (entry instanceof PathEntry named) {
                Path path = named.path();
                if (Files.isDirectory(path)) {
                    parts.addAll(folder(path));
                } else {
                    parts.add(required(path));
                }
            }
        }
        return parts;
    }

    private static List<SourcePart> folder(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                if (!nameOf(child).startsWith(".")) {
                    files.add(child);
                }
            }
        } catch (FileSystemException failed) {
            throw FileOpening.refusal(folder, failed).exception(folder);
        } catch (DirectoryIteratorException failed) {
            throw failed.getCause();
        }
        List<RecordType> order = RecordType.inReferenceOrder();
        return files.stream()
                .map(file -> part(file, true))
                .sorted(Comparator.comparingInt((SourcePart part) -> part.format() == FileFormat.CSV ? order.indexOf(part.type()) : order.size())
                        .thenComparing(SourcePart::name))
                .toList();
    }

    private static SourcePart required(Path file) throws IOException {
        SourcePart part = part(file, false);
        if (part.format() != null) {
            return part;
        }
        FileOpening.named(file).close();
        if (part.name().toLowerCase(Locale.ROOT).endsWith(".json")) {
            return new SourcePart(part.name(), FileFormat.NDJSON, null, file, null, false);
        }
        throw new RegistrationFileException(DisplayText.value(part.name()) + " does not say by its name what it holds. Name it after a record type"
                + " (case.csv), let it end in .ndjson, or say what it is: RegistrationSource.csv(type, file) or ndjson(file).");
    }

    private static SourcePart part(Path file, boolean listed) {
        String name = nameOf(file);
        String lower = name.toLowerCase(Locale.ROOT);
        RecordType type = typeOf(name);
        if (lower.endsWith(".ndjson") || lower.endsWith(".jsonl") || type != null && lower.endsWith(".json")) {
            return new SourcePart(name, FileFormat.NDJSON, type, file, null, listed);
        }
        return type != null && SourcePart.isCsv(lower)
                ? new SourcePart(name, FileFormat.CSV, type, file, null, listed)
                : new SourcePart(name, null, null, file, null, listed);
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
