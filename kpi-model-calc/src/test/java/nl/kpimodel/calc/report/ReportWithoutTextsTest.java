package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Remark;
import nl.kpimodel.core.Language;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.Test;

/** A report that is written without texts. */
class ReportWithoutTextsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EXPLANATION = "explanation";

    private static List<ReportForm> forms() {
        List<ReportForm> forms = new ArrayList<>(SmallGroups.standard().publish(SampleReports.twoQuarters()));
        SampleReports.twoQuarters().forEach(report -> forms.add(report.internal()));
        forms.add(SampleReports.ofEarlierEdition().internal());
        forms.add(SampleReports.hostile().internal());
        forms.add(SampleReports.ofParts().internal());
        forms.add(SampleReports.empty().internal());
        return forms;
    }

    private static byte[] bytes(ReportForm form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportJson.writeWithoutTexts(form, out);
        return out.toByteArray();
    }

    @SuppressWarnings("unchecked")
    private static ReportForm read(byte[] json) throws IOException {
        return ReportForm.fromTree(JSON.readValue(json, Map.class), KpiModel::edition);
    }

    @Test
    void hasAllButTheExplanationsAndTheOverlapOfStrataAsAKey() throws IOException {
        int overlapping = 0;
        for (ReportForm form : forms()) {
            ObjectNode full = (ObjectNode) JSON.readTree(JSON.writeValueAsString(form.toTree()));
            ObjectNode bare = (ObjectNode) JSON.readTree(bytes(form));
            assertThat(bare.findValues(EXPLANATION)).isEmpty();
            full.withObject("/validation").remove(EXPLANATION);
            full.get("outcomes").forEach(outcome -> ((ObjectNode) outcome).remove(EXPLANATION));
            overlapping += bare.findValues("overlap").size();
            bare.get("outcomes").forEach(outcome -> ((ObjectNode) outcome).remove("overlap"));

            bare.withObject("/validation");
            assertThat(bare.toString()).isEqualTo(full.toString());
        }
        assertThat(overlapping).isPositive();
    }

    @Test
    void followsTheSchema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(ReportJson.Schemas.report(), InputFormat.JSON);
        for (ReportForm form : forms()) {
            assertThat(schema.validate(JSON.readTree(bytes(form)))).isEmpty();
        }
    }

    @Test
    void isReadBackAsItIsAndWrittenTheSameAsATreeToo() throws IOException {
        for (ReportForm form : forms()) {
            byte[] json = bytes(form);
            ReportForm read = read(json);
            ByteArrayOutputStream again = new ByteArrayOutputStream();
            ReportJson.writeUtf8(read, again);

            assertThat(again.toByteArray()).isEqualTo(json);
            assertThat(bytes(read)).isEqualTo(json);
            assertThat(JSON.readTree(JSON.writeValueAsString(read.toTree())).toString()).isEqualTo(JSON.readTree(json).toString());
            assertThat(read).isEqualTo(read(json));
        }
    }

    @Test
    void givesTheSameNumbersAndExplainsThemByWhatItHas() throws IOException {
        KpiReport report = SampleReports.twoQuarters().get(0);
        KpiReport read = read(bytes(report.internal())).report();
        for (int i = 0; i < report.outcomes().size(); i++) {
            Outcome before = report.outcomes().get(i);
            Outcome after = read.outcomes().get(i);
            assertThat(after.value()).isEqualTo(before.value());
            assertThat(after.account()).isEqualTo(before.account());
            String statement = after.explain(Language.ENGLISH).split(": ", 2)[0];
            assertThat(before.explain(Language.ENGLISH)).startsWith(statement);
        }
    }

    @Test
    void knowsOfTheSameStrataAsAReportWithTextsThatTheyOverlapWhichDecidesHowGroupsAreCompared() throws IOException {
        int overlapping = 0;
        for (ReportForm form : forms()) {
            List<Outcome> withTexts = ReportForm.fromTree(form.toTree(), KpiModel::edition).report().outcomes();
            List<Outcome> without = read(bytes(form)).report().outcomes();
            for (int i = 0; i < withTexts.size(); i++) {
                List<Remark> notes = withTexts.get(i).about().remarks();
                overlapping += notes.size();
                assertThat(without.get(i).about().remarks()).isEqualTo(notes);
            }
        }
        assertThat(overlapping).isPositive();
    }

    @Test
    void refusesAnOverlapThatDoesNotExist() throws IOException {
        Map<String, Object> tree = new LinkedHashMap<>(SampleReports.twoQuarters().get(0).outcomes().get(0).toTree());
        tree.remove(EXPLANATION);
        assertThat(Outcome.fromTree(tree).toTree()).isEqualTo(tree);
        tree.put("overlap", List.of("TWICE"));

        assertThatIllegalArgumentException().isThrownBy(() -> Outcome.fromTree(tree)).withMessageContaining("overlap[0]").withMessageContaining("DISTINCT, SHORTAGE, AGE_BANDS");
    }
}
