package nl.kpimodel.data;

import java.util.List;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.internal.DisplayText;

/** Reads {@code editions.json}. */
final class EditionsReader {
    private final Names names = new Names();

    private EditionsReader() {}

    static List<EditionInfo> read(JsonFile file) {
        return List.copyOf(JsonReading.read(file).readBy(new EditionsReader()::editions));
    }

    private List<EditionInfo> editions(Entry in) {
        return in.entries("editions", this::edition);
    }

    private EditionInfo edition(Entry in) {
        Edition edition = in.id("edition", Edition::ofKey);
        names.declare("edition " + edition, in, "edition");
        for (String key : List.of("catalogue", "measures", "errata")) {
            String path = edition + "/" + key + ".json";
            String written = key.equals("measures") ? in.textOrNull(key) : in.text(key);
            if (written != null && !written.equals(path)) {
                throw in.spot(key).refuse(DisplayText.quoted(written) + " where " + DisplayText.quoted(path) + " belongs; the paths are fixed.");
            }
        }
        return new EditionInfo(edition, in.text("label"), in.constant("status", EditionInfo.Status.values()), in.texts("sources"),
                in.textOrNull("measures") != null);
    }
}
