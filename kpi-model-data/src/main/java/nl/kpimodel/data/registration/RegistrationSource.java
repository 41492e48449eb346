package nl.kpimodel.data.registration;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import nl.kpimodel.core.registration.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * Where registration data come from: files, folders and streams.
 *
 * <p>What a file holds is told by its name: {@code case.csv} and {@code case-2025-q1.csv} are CSV of cases ({@code .tsv} as well), any
 * name that ends in {@code .ndjson} or {@code .jsonl} is NDJSON. The name of the type may be followed by {@code -}, {@code _} or a point
 * and anything else; capital and small letters are the same.
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

    private record FileEntry(Part part) implements Entry {}

    /** One file to read, or one to tell that it is not read. */
    record Part(String name, @Nullable FileFormat format, @Nullable RecordType type, @Nullable Path path, @Nullable InputStream stream) {
        /** Whether it is CSV whose name tells no type, and not merely something else. */
        boolean isMisnamed() {
            return format == null && path != null && !Files.isDirectory(path) && isCsv(name.toLowerCase(Locale.ROOT));
        }

        /** Its size in bytes, empty for a stream. */
        OptionalLong size() throws IOException {
            return path == null ? OptionalLong.empty() : OptionalLong.of(Files.size(path));
        }

        /** Its bytes; closing them closes a file, and leaves open a stream that is the caller's. */
        InputStream open() throws IOException {
            if (path != null) {
                return Files.newInputStream(path);
            }
            if (stream instanceof HeldBytes held) {
                return held.fromStart();
            }
            return new FilterInputStream(Objects.requireNonNull(stream, "stream")) {
                @Override
                public void close() {
                    // It may go on behind this file.
                }
            };
        }
    }

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
        return of(new Part(nameOf(file), FileFormat.CSV, Objects.requireNonNull(type, "type"), file, null));
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
        return of(new Part(Objects.requireNonNull(name, "name"), FileFormat.CSV, Objects.requireNonNull(type, "type"), null,
                Objects.requireNonNull(bytes, "bytes")));
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
     * An NDJSON file, whatever its name.
     *
     * @param file the file
     * @return the source
     */
    public static RegistrationSource ndjson(Path file) {
        return of(new Part(nameOf(file), FileFormat.NDJSON, null, file, null));
    }

    /**
     * NDJSON from a stream, which is read once and to its end, and not closed.
     *
     * @param name what findings call it
     * @param bytes the bytes, in UTF-8
     * @return the source
     */
    public static RegistrationSource ndjson(String name, InputStream bytes) {
        return of(new Part(Objects.requireNonNull(name, "name"), FileFormat.NDJSON, null, null, Objects.requireNonNull(bytes, "bytes")));
    }

    /**
     * NDJSON from characters, which are read once and to their end; the reader is not closed.
     *
     * @param name what findings call it
     * @param characters the characters
     * @return the source
     */
    public static RegistrationSource ndjson(String name, Reader characters) {
        return ndjson(name, new EncodedCharacters(Objects.requireNonNull(characters, "characters")));
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

    private static RegistrationSource of(Part part) {
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
            for (Part part : parts()) {
                if (part.format() != null && part.path() != null && Files.isSameFile(part.path(), file)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The files in the order of reading, such that they can be read again: streams are read now and held in memory. */
    List<Part> repeatableParts() throws IOException {
        List<Part> repeatable = new ArrayList<>();
        for (Part part : parts()) {
            repeatable.add(part.stream() == null
                    ? part
                    : new Part(part.name(), part.format(), part.type(), null, HeldBytes.of(part.stream())));
        }
        return repeatable;
    }

    /** The files in the order of reading. */
    List<Part> parts() throws IOException {
        List<Part> parts = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof FileEntry file) {
                parts.add(file.part());
            } else if (entry instanceof PathEntry named) {
                Path path = named.path();
                if (Files.isDirectory(path)) {
                    parts.addAll(folder(path));
                } else if (Files.exists(path)) {
                    parts.add(required(path));
                } else {
                    throw new NoSuchFileException(path.toString(), null, "there is no such file or folder to read registration data from");
                }
            }
        }
        return parts;
    }

    private static List<Part> folder(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : (Iterable<Path>) children::iterator) {
                if (!nameOf(child).startsWith(".")) {
                    files.add(child);
                }
            }
        }
        List<RecordType> order = RecordType.inReferenceOrder();
        return files.stream()
                .map(RegistrationSource::part)
                .sorted(Comparator.comparingInt((Part part) -> part.type() == null ? order.size() : order.indexOf(part.type()))
                        .thenComparing(Part::name))
                .toList();
    }

    private static Part required(Path file) throws RegistrationFileException {
        Part part = part(file);
        if (part.format() == null) {
            throw new RegistrationFileException(part.name() + " does not tell by its name what it holds. Name it after a record type (case.csv),"
                    + " let it end in .ndjson, or say what it is: RegistrationSource.csv(type, file) or ndjson(file).");
        }
        return part;
    }

    private static Part part(Path file) {
        String name = nameOf(file);
        String lower = name.toLowerCase(Locale.ROOT);
        if (!Files.isDirectory(file)) {
            if (lower.endsWith(".ndjson") || lower.endsWith(".jsonl")) {
                return new Part(name, FileFormat.NDJSON, null, file, null);
            }
            RecordType type = isCsv(lower) ? typeOf(lower) : null;
            if (type != null) {
                return new Part(name, FileFormat.CSV, type, file, null);
            }
        }
        return new Part(name, null, null, file, null);
    }

    private static boolean isCsv(String lowerName) {
        return lowerName.endsWith(".csv") || lowerName.endsWith(".tsv");
    }

    /** The type that a file's name begins with, as a word of its own. */
    private static @Nullable RecordType typeOf(String lowerName) {
        for (RecordType type : RecordType.values()) {
            String key = type.key().toLowerCase(Locale.ROOT);
            if (lowerName.startsWith(key) && ".-_".indexOf(lowerName.charAt(key.length())) >= 0) {
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
