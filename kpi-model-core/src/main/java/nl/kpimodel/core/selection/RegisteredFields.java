package nl.kpimodel.core.selection;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Strata;

/**
 * The fields that an application has, or that a registration fills (Dutch: <i>geregistreerde velden</i>).
 *
 * <pre>{@code
 * RegisteredFields have = RegisteredFields.of(List.of("case.id", "case.startedOn", "casus.signaaldatum", "organisation"));
 * }</pre>
 *
 * <p>A field is written with its record type, as in {@code case.startedOn}. Names in files, Dutch terms and labels are recognised; case,
 * accents, spaces and punctuation do not matter. A field that every record has may be written without a record type; it then applies to all
 * types. Other names are kept as {@link #unknown()}, so an application can pass a list of everything that it has.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class RegisteredFields {
    private final Map<RecordType, Set<RecordField>> fields;
    private final List<String> unknown;

    private RegisteredFields(Map<RecordType, Set<RecordField>> fields, List<String> unknown) {
        this.fields = fields;
        this.unknown = List.copyOf(unknown);
    }

    /**
     * Reads a list of fields.
     *
     * @param names the names, in any order; blank names are skipped
     * @return the fields
     */
    public static RegisteredFields of(Collection<String> names) {
        Map<RecordType, Set<RecordField>> fields = new EnumMap<>(RecordType.class);
        Set<String> unknown = new LinkedHashSet<>();
        for (String name : names) {
            if (!name.isBlank() && !add(name.strip(), fields)) {
                unknown.add(name.strip());
            }
        }
        return new RegisteredFields(fields, new ArrayList<>(unknown));
    }

    private static boolean add(String name, Map<RecordType, Set<RecordField>> fields) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            Optional<RecordField> ofEvery = field(Strata.fields(), name);
            ofEvery.ifPresent(field -> Stream.of(RecordType.values()).forEach(type -> add(type, field, fields)));
            return ofEvery.isPresent();
        }
        Optional<RecordType> type = CodeText.find(List.of(RecordType.values()), name.substring(0, dot),
                List.of(RecordType::key, RecordType::dutchTerm, each -> each.label(Language.DUTCH), each -> each.label(Language.ENGLISH)));
        Optional<RecordField> field = type.flatMap(known -> field(known.fields(), name.substring(dot + 1)));
        field.ifPresent(known -> add(type.orElseThrow(), known, fields));
        return field.isPresent();
    }

    private static Optional<RecordField> field(List<RecordField> fields, String name) {
        return CodeText.find(fields, name,
                List.of(RecordField::name, RecordField::dutchTerm, each -> each.label(Language.DUTCH), each -> each.label(Language.ENGLISH)));
    }

    private static void add(RecordType type, RecordField field, Map<RecordType, Set<RecordField>> fields) {
        fields.computeIfAbsent(type, first -> new LinkedHashSet<>()).add(field);
    }

    /**
     * {@return the fields that at least one of the given records fills}
     *
     * @param records the records, such as those of a registration that was read; the stream is consumed
     */
    public static RegisteredFields filledIn(Stream<? extends RegistrationRecord> records) {
        Map<RecordType, Set<RecordField>> fields = new EnumMap<>(RecordType.class);
        records.sequential().forEach(record -> {
            Set<RecordField> ofType = fields.computeIfAbsent(record.type(), first -> new LinkedHashSet<>());
            for (RecordField field : record.type().fields()) {
                if (!ofType.contains(field) && field.get(record) != null) {
                    ofType.add(field);
                }
            }
        });
        return new RegisteredFields(fields, List.of());
    }

    /**
     * Returns whether a field is available.
     *
     * @param type the record type
     * @param field the field
     * @return true if it is one of these
     */
    public boolean has(RecordType type, RecordField field) {
        return fields.getOrDefault(type, Set.of()).contains(field);
    }

    /**
     * Returns the given names that are not fields of the library.
     *
     * @return the original texts without surrounding white space, each once; they are external input and may contain anything
     */
    public List<String> unknown() {
        return unknown;
    }

    /**
     * Returns the text forms of the fields. Jackson 2 and 3 write them as a JSON array.
     *
     * @return names as {@code case.startedOn}, by record type and in the order of the type
     */
    @JsonValue
    public List<String> names() {
        List<String> names = new ArrayList<>();
        fields.forEach((type, ofType) -> type.fields().stream().filter(ofType::contains).forEach(field -> names.add(type.key() + "." + field.name())));
        return List.copyOf(names);
    }

    /** Returns whether the other object has the same fields. Unknown names are ignored. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RegisteredFields that && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    /** Returns the names. */
    @Override
    public String toString() {
        return names().toString();
    }
}
