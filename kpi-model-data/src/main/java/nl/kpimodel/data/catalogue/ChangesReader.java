package nl.kpimodel.data.catalogue;

import java.util.EnumMap;
import java.util.Map;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.edition.ChangeClass;
import nl.kpimodel.core.edition.ClassifiedChanges;
import nl.kpimodel.core.edition.ClassifiedChanges.Change;
import nl.kpimodel.core.edition.ClassifiedChanges.FieldClass;
import nl.kpimodel.core.edition.FieldChange.Field;
import nl.kpimodel.core.measure.MeasureSpecification;

/** Reads a {@code changes.json}. {@code changes.schema.json} describes the format. */
public final class ChangesReader {
    private static final ChangeClass[] GIVEN = {ChangeClass.WORDING, ChangeClass.IMMATERIAL, ChangeClass.MATERIAL};

    private ChangesReader() {}

    public static ClassifiedChanges read(JsonFile file) {
        return JsonReader.read(file).readBy(root -> ClassifiedChanges.of(
                root.id("earlier", Edition::ofKey), root.id("later", Edition::ofKey), root.entries("changes", ChangesReader::change)));
    }

    private static Change change(JsonObject in) {
        Map<Field, FieldClass> fields = new EnumMap<>(Field.class);
        for (Map.Entry<Field, FieldClass> field : in.entries("fields", ChangesReader::field)) {
            if (fields.put(field.getKey(), field.getValue()) != null) {
                throw in.spot("fields").refuse("the field " + field.getKey() + " is there twice; keep one.");
            }
        }
        return new Change(
                in.text("entry"),
                fields,
                in.nullableConstant("comparability", MeasureSpecification.Comparability.values()),
                in.nullableEntry("reason", text -> new BilingualText(text.text("nl"), text.text("en"))),
                in.ids("followedBy", KpiId::parse));
    }

    private static Map.Entry<Field, FieldClass> field(JsonObject in) {
        return Map.entry(in.id("field", Field::of), new FieldClass(in.constant("change", GIVEN), in.text("texts")));
    }
}
