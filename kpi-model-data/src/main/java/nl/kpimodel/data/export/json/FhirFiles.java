package nl.kpimodel.data.export.json;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.data.export.model.ExportedEdition;
import nl.kpimodel.data.export.model.ModelWriter;
import nl.kpimodel.data.internal.JsonTree;
import nl.kpimodel.data.questionnaire.QuestionnaireForm;

/** Each questionnaire of an edition as a FHIR R4 Questionnaire, with the known texts; none for an edition without questionnaires. */
public final class FhirFiles implements ModelWriter {
    /** Creates the writer. */
    public FhirFiles() {}

    @Override
    public Map<String, byte[]> files(ExportedEdition edition) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Questionnaire.Text questionnaire : edition.catalogue().questionnaires()) {
            QuestionnaireForm form = QuestionnaireForm.ofModel(edition.catalogue(), questionnaire.questionnaire());
            String name = edition.fileName("-" + questionnaire.questionnaire().name().toLowerCase(Locale.ROOT) + ".fhir.json");
            files.put(name, JsonTree.text(form.toFhir()).getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }
}
