package nl.kpimodel.data.catalogue;

import java.util.List;
import java.util.Set;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.data.KpiModel;

/** Reads {@code editions.json}. */
public final class EditionsReader {
    private static final Set<String> OPTIONAL = Set.of("measures", "changes");

    private final NameIndex names = new NameIndex();

    private EditionsReader() {}

    public static List<KpiModel.EditionInfo> read(JsonFile file) {
        return List.copyOf(JsonReader.read(file).readBy(new EditionsReader()::editions));
    }

    private List<KpiModel.EditionInfo> editions(JsonObject in) {
        return in.entries("editions", this::edition);
    }

    private KpiModel.EditionInfo edition(JsonObject in) {
        Edition edition = in.id("edition", Edition::ofKey);
        names.declare("edition " + edition, in, "edition");
        for (String key : List.of("catalogue", "measures", "errata", "changes")) {
            String path = edition + "/" + key + ".json";
            String written = OPTIONAL.contains(key) ? in.nullableText(key) : in.text(key);
            if (written != null && !written.equals(path)) {
                throw in.spot(key).refuse(DisplayText.quoted(written) + " where " + DisplayText.quoted(path) + " belongs; the paths are fixed.");
            }
        }
        return new KpiModel.EditionInfo(edition, in.text("label"), in.constant("status", KpiModel.EditionInfo.Status.values()), in.texts("sources"),
                in.nullableText("measures") != null, in.nullableText("changes") != null);
    }
}
