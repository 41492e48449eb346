package nl.kpimodel.data.catalogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.measure.Basis;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import nl.kpimodel.core.measure.MeasureSpecification.Option;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import nl.kpimodel.core.measure.MeasureSpecifications;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code measures.json}. {@code measures.schema.json} describes the format. This class also refuses errors that a schema cannot
 * express: an unknown record type or field, a part of a specification without a basis, and measures out of order.
 */
public final class MeasuresReader {
    /** The bases of a part of a specification, in the notation of the files. */
    private enum Status {
        STATED,
        INTERPRETED,
        GAP
    }

    private static final Map<String, RecordField> FIELDS = Stream.of(RecordType.values())
            .flatMap(type -> type.fields().stream().map(field -> Map.entry(type.key() + "." + field.name(), field)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private MeasuresReader() {}

    /**
     * Reads a file.
     *
     * @param changes what to consider when figures of a KPI are compared with those of another edition
     */
    public static MeasureSpecifications read(JsonFile measures, Edition expected, Function<? super KpiId, List<MeasureSpecification.EditionChange>> changes) {
        return JsonReader.read(measures).readBy(root -> MeasureSpecifications.of(
                CatalogueReader.edition(root, expected), root.entries("measures", in -> measure(in, changes))));
    }

    private static MeasureSpecification measure(JsonObject in, Function<? super KpiId, List<MeasureSpecification.EditionChange>> changes) {
        KpiId kpi = in.id("kpi", KpiId::parse);
        MeasureSpecification.Builder measure = MeasureSpecification.builder()
                .kpi(kpi)
                .reading(in.entry("reading", MeasuresReader::text))
                .direction(in.constant("direction", MeasureSpecification.Direction.values()));
        List<MeasureComponent> components = in.entries("components", MeasuresReader::component);
        List<String> keys = components.stream().map(MeasureComponent::key).toList();
        in.entry("strata", strata -> measure.ownStrata(strata.entries("own", MeasuresReader::ownStratum)).strata(strataBy(strata)));
        return measure.components(components)
                .items(in.nullableEntry("items", MeasuresReader::items))
                .basis(in.entries("basis", basis -> basis(basis, keys)))
                .changes(changes.apply(kpi))
                .build();
    }

    private static BilingualText text(JsonObject in) {
        return new BilingualText(in.text("nl"), in.text("en"));
    }

    private static MeasureComponent component(JsonObject in) {
        return MeasureComponent.builder()
                .key(in.text("key"))
                .label(in.entry("label", MeasuresReader::text))
                .kind(in.constant("kind", MeasureComponent.Kind.values()))
                .unit(in.constant("unit", MeasureComponent.Unit.values()))
                .arithmetic(in.nullableConstant("arithmetic", MeasureComponent.FigureArithmetic.values()))
                .counted(in.entry("counted", MeasuresReader::counted))
                .numerator(in.entry("numerator", MeasuresReader::text))
                .denominator(in.nullableEntry("denominator", MeasuresReader::text))
                .timing(in.entry("timing", MeasuresReader::timing))
                .missing(in.entries("missing", MeasuresReader::missing))
                .excluded(in.constants("excluded", ExclusionReason.values()))
                .records(in.entries("records", MeasuresReader::use))
                .needs(in.entries("needs", need -> new MeasureComponent.FieldNeed(need.ids("oneOf", MeasuresReader::field))))
                .requires(in.ids("requires", MeasureSpecification.Option::ofKey))
                .accepts(in.ids("accepts", MeasureSpecification.Option::ofKey))
                .build();
    }

    private static MeasureComponent.CountedUnit counted(JsonObject in) {
        return new MeasureComponent.CountedUnit(type(in.text("record")), text(in));
    }

    private static Timing timing(JsonObject in) {
        return new Timing(
                in.constant("kind", Timing.Kind.values()),
                in.nullableId("date", MeasuresReader::field),
                in.ids("until", MeasuresReader::field),
                in.nullableId("otherwise", MeasuresReader::field));
    }

    private static MeasureComponent.MissingField missing(JsonObject in) {
        return new MeasureComponent.MissingField(in.id("field", MeasuresReader::field), in.constant("rule", MeasureComponent.MissingRule.values()));
    }

    private static MeasureComponent.RecordUse use(JsonObject in) {
        RecordType type = type(in.text("type"));
        List<RecordField> fields = in.texts("fields").stream().map(name -> field(type.key() + "." + name)).toList();
        return new MeasureComponent.RecordUse(type, fields, in.nullableEntry("timing", MeasuresReader::timing));
    }

    private static MeasureSpecification.OwnStratum ownStratum(JsonObject in) {
        return new MeasureSpecification.OwnStratum(in.text("key"), in.id("field", MeasuresReader::field), in.flag("unknown"), in.flag("partition"));
    }

    private static Set<StratumKind> strataBy(JsonObject in) {
        List<StratumKind> listed = in.ids("by", StratumKind::ofKey);
        Set<StratumKind> kinds = listed.isEmpty() ? Set.of() : EnumSet.copyOf(listed);
        if (!listed.equals(List.copyOf(kinds))) {
            throw in.spot("by").refuse(listed + " should be written " + kinds + ".");
        }
        return kinds;
    }

    private static MeasureSpecification.IndicatorItems items(JsonObject in) {
        return new MeasureSpecification.IndicatorItems(in.ids("participant", ItemId::parse), in.ids("professional", ItemId::parse));
    }

    private static Basis basis(JsonObject in, List<String> all) {
        Basis.Part part = in.constant("part", Basis.Part.values());
        List<String> components = Objects.requireNonNullElse(in.nullableTexts("components"), all);
        return switch (in.constant("status", Status.values())) {
            case STATED -> new Basis.Stated(part, components, in.entries("quotes", MeasuresReader::quote));
            case INTERPRETED -> new Basis.Interpreted(part, components, option(in), in.entry("reason", MeasuresReader::text));
            case GAP -> new Basis.Gap(part, components, option(in), in.entry("supply", MeasuresReader::text));
        };
    }

    private static @Nullable Option option(JsonObject in) {
        return in.nullableId("option", MeasureSpecification.Option::ofKey);
    }

    private static Basis.Quote quote(JsonObject in) {
        return new Basis.Quote(in.constant("place", Basis.QuotePlace.values()), in.text("text"));
    }

    private static RecordType type(String key) {
        return RecordType.ofKey(key).orElseThrow(() -> new IllegalArgumentException(
                "The registration has no record type " + DisplayText.quoted(key) + "."));
    }

    /** Returns a field that is written with the key of its record type: {@code case.startedOn}. */
    private static RecordField field(String qualified) {
        RecordField field = FIELDS.get(qualified);
        if (field == null) {
            throw new IllegalArgumentException("The registration has no field " + DisplayText.quoted(qualified) + "; a field is written like case.startedOn.");
        }
        return field;
    }
}
