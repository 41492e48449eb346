package nl.kpimodel.core.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import org.jspecify.annotations.Nullable;

/**
 * Maps an application's own objects to records of a type (Dutch: <i>afbeelding op een recordtype</i>): a lambda for each field, and the
 * application's name of the field. It needs no file and no base class, and findings have the application's names.
 *
 * <pre>{@code
 * RecordMapping<Dossier> cases = RecordMapping.to(RecordType.CASE).from(Dossier.class)
 *         .field("id", "number", Dossier::number)
 *         .field("organisation", dossier -> "Welzijn Noord")
 *         .field("startedOn", "start", Dossier::start)
 *         .field("complexityAtStart", "complexity", Dossier::complexity)
 *         .build();
 * ValidationReport report = RecordMappings.of(cases).validate(dossiers, ValidationOptions.standard());
 * }</pre>
 *
 * <p><b>What a lambda may return</b>, in addition to {@code null} or an empty {@code Optional} for no value:
 * <ul>
 *   <li>text: any {@code CharSequence}; for ids and labels also whole numbers, a {@code UUID} or an enum constant;
 *   <li>days: {@code LocalDate}; moments: {@code OffsetDateTime}, {@code ZonedDateTime} or {@code Instant};
 *   <li>numbers: {@code BigDecimal}, whole numbers, and for decimals {@code double} and {@code float} by the digits that they print;
 *   <li>codes: the constant, its code, or a constant of the application's own that has the same name; sets of codes: a {@code Collection}
 *       of these;
 *   <li>ids of KPIs and items and codes of areas: the type of the model, or text.
 * </ul>
 * A value of these kinds that cannot be used, such as an unknown code, results in a finding. Anything else is a mistake in the mapping, and
 * results in an {@link IllegalArgumentException} that names the property and the way out.
 *
 * <p>Immutable. Safe for use by several threads if its lambdas are.
 *
 * @param <T> the application's class
 */
public final class RecordMapping<T> {
    private final RecordType type;
    private final Class<T> source;
    private final List<Property<T>> properties;
    private final Map<String, String> names;

    private RecordMapping(RecordType type, Class<T> source, List<Property<T>> properties) {
        this.type = type;
        this.source = source;
        this.properties = List.copyOf(properties);
        this.names = properties.stream().collect(Collectors.toUnmodifiableMap(property -> property.field.name(), property -> property.name));
    }

    private record Property<T>(RecordField field, String name, Function<? super T, ?> getter) {}

    /**
     * Starts a mapping.
     *
     * @param type the type of the records
     * @return the next step, which takes the class
     */
    public static Target to(RecordType type) {
        return new Target(Objects.requireNonNull(type, "type"));
    }

    /** A mapping that has only the type of the records. */
    public static final class Target {
        private final RecordType type;

        private Target(RecordType type) {
            this.type = type;
        }

        /**
         * Sets the class of the objects.
         *
         * @param source the application's class or interface
         * @param <T> the application's class
         * @return a builder for the fields
         */
        public <T> Builder<T> from(Class<T> source) {
            return new Builder<>(type, Objects.requireNonNull(source, "source"));
        }
    }

    /**
     * Builds a mapping field by field. Not safe for use by several threads.
     *
     * @param <T> the application's class
     */
    public static final class Builder<T> {
        private final RecordType type;
        private final Class<T> source;
        private final Map<RecordField, Property<T>> properties = new HashMap<>();

        private Builder(RecordType type, Class<T> source) {
            this.type = type;
            this.source = source;
        }

        /**
         * Maps a field that has the same name in the application.
         *
         * @param field the name of a field of the type, for example {@code startedOn}
         * @param getter returns its value
         * @return this builder
         * @throws IllegalArgumentException if the type has no such field, or it is mapped already
         */
        public Builder<T> field(String field, Function<? super T, ?> getter) {
            return field(field, field, getter);
        }

        /**
         * Maps a field.
         *
         * @param field the name of a field of the type, for example {@code startedOn}
         * @param property the application's own name, which findings use
         * @param getter returns its value
         * @return this builder
         * @throws IllegalArgumentException if the type has no such field, or it is mapped already
         */
        public Builder<T> field(String field, String property, Function<? super T, ?> getter) {
            Objects.requireNonNull(property, "property");
            Objects.requireNonNull(getter, "getter");
            RecordField known = type.field(field).orElseThrow(() -> new IllegalArgumentException(String.format(Locale.ROOT,
                    "A record of type %s has no field %s; its fields are %s.", type, DisplayText.value(field), names(type.fields()))));
            if (properties.putIfAbsent(known, new Property<>(known, property, getter)) != null) {
                throw new IllegalArgumentException(known.qualifiedName() + " is mapped twice; leave one of the two.");
            }
            return this;
        }

        /**
         * Builds the mapping.
         *
         * @return the mapping
         * @throws IllegalStateException if a required field is not mapped; the message names all of them
         */
        public RecordMapping<T> build() {
            List<Property<T>> ordered = new ArrayList<>();
            List<RecordField> missing = new ArrayList<>();
            for (RecordField field : type.fields()) {
                Property<T> property = properties.get(field);
                if (property != null) {
                    ordered.add(property);
                } else if (field.required()) {
                    missing.add(field);
                }
            }
            if (!missing.isEmpty()) {
                throw new IllegalStateException("The mapping of " + source.getName() + " to " + type + " lacks the required fields "
                        + names(missing) + "; give each of them with field(...).");
            }
            return new RecordMapping<>(type, source, ordered);
        }

        private static String names(List<RecordField> fields) {
            return fields.stream().map(RecordField::name).collect(Collectors.joining(", "));
        }
    }

    /** {@return the type of the records} */
    public RecordType type() {
        return type;
    }

    /** {@return the application's class} */
    public Class<T> source() {
        return source;
    }

    /**
     * {@return the application's name of a field; the same if the field is not mapped}
     *
     * @param field the name of a field of the type
     */
    public String property(String field) {
        return names.getOrDefault(field, field);
    }

    /**
     * Makes a record of an object, without regard to other records.
     *
     * @param object the object
     * @param place the place that findings name
     * @param options whether findings show values
     * @param findings receives what is wrong, in the application's own names
     * @return the record; {@code null} if the object does not make one
     * @throws IllegalArgumentException if a lambda returns something that its field cannot have
     */
    public @Nullable RegistrationRecord map(T object, Finding.Place place, ValidationOptions options, Consumer<Finding> findings) {
        Consumer<Finding> own = finding -> findings.accept(inOwnNames(finding));
        return RecordAssembly.of(options).assemble(values(object, place, options, own), place, own);
    }

    /** Returns the values of an object. Values that cannot be used are reported, and their fields marked as unreadable. */
    FieldValues values(T object, Finding.Place place, ValidationOptions options, Consumer<Finding> findings) {
        FieldValues values = FieldValues.of(type);
        List<UnusableValue<T>> unusable = new ArrayList<>();
        for (Property<T> property : properties) {
            Object given = OwnValue.unwrapped(property.getter.apply(object));
            if (given != null) {
                Object value = OwnValue.of(property.field, given, property.name);
                if (value instanceof OwnValue.Unusable why) {
                    values.setUnreadable(property.field, 0);
                    unusable.add(new UnusableValue<>(property, why, given));
                } else {
                    values.set(property.field, value);
                }
            }
        }
        if (!unusable.isEmpty()) {
            // Read last, because the mapping may have the id after the field.
            String id = RecordAssembly.idOf(values);
            unusable.forEach(value -> findings.accept(finding(value, id, place, options)));
        }
        return values;
    }

    private record UnusableValue<T>(Property<T> property, OwnValue.Unusable why, Object given) {}

    private Finding finding(UnusableValue<T> value, @Nullable String id, Finding.Place place, ValidationOptions options) {
        RecordField field = value.property.field;
        Map<String, String> arguments = new HashMap<>();
        if (!field.constants().isEmpty()) {
            arguments.put("expected", String.join(", ", field.codes()));
        }
        if (options.values() == ValidationOptions.ValuesInFindings.SHOWN) {
            arguments.put(Finding.VALUE, value.given.toString());
        }
        String rule = value.why.rule();
        return new Finding(rule, Rules.require(rule).severityIn(field), place.withField(field.name(), 0), Optional.of(type), Optional.ofNullable(id), arguments);
    }

    /** Returns the finding with the application's names instead of those of the fields. */
    Finding inOwnNames(Finding finding) {
        if (finding.type().orElse(null) != type) {
            return finding;
        }
        Finding.Place place = finding.place();
        Map<String, String> arguments = new HashMap<>(finding.arguments());
        for (String named : Finding.FIELD_ARGUMENTS) {
            arguments.computeIfPresent(named, (key, field) -> property(field));
        }
        return finding.with(
                finding.severity(), place.field().map(field -> place.withField(property(field), place.column())).orElse(place), arguments);
    }
}
