package nl.kpimodel.data.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.core.validation.ValidationOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("locale")
class FindingsWriterTest {
    private static final List<Finding> FINDINGS = List.of(
            new Finding(Rules.TOO_SMALL, Rule.Severity.FIELD, new Finding.Place("case.csv", 12, 4, Optional.of("budget")),
                    Optional.of(RecordType.CASE), Optional.of("=C1"), Map.of("bound", "0")),
            new Finding(Rules.NOT_TEXT, Rule.Severity.ERROR, new Finding.Place("-x\u001b.csv", 0, 0, Optional.empty()), Optional.empty(),
                    Optional.empty(), Map.of("kind", "pdf")));

    @Test
    void csvIsThatOfTheStandardAndSafeInASpreadsheet() throws IOException {
        StringWriter csv = new StringWriter();
        FindingsWriter.in(Language.DUTCH).writeCsv(FINDINGS, csv);
        assertThat(csv.toString()).isEqualTo("rule,severity,file,sheet,line,column,field,type,recordId,message,instruction\r\n"
                + "REG-105,FIELD,case.csv,,12,4,budget,case,'=C1,budget is kleiner dan 0.,Geef een waarde van 0 of meer.\r\n"
                + "REG-001,ERROR,'-x\ufffd.csv,,,,,,,\"Het bestand is geen CSV of NDJSON in UTF-8 of Windows-1252, maar pdf.\","
                + "Sla het bestand op als CSV of NDJSON in UTF-8 (in Excel: CSV UTF-8) en lever het opnieuw aan.\r\n");
    }

    @Test
    void jsonLeavesOutWhatIsNotKnown() throws IOException {
        StringWriter json = new StringWriter();
        FindingsWriter.in(Language.ENGLISH).writeJson(FINDINGS, json);
        JsonNode tree = new ObjectMapper().readTree(json.toString());
        assertThat(json.toString()).endsWith("]\n");
        assertThat(tree.get(0).toString())
                .isEqualTo("{\"rule\":\"REG-105\",\"severity\":\"FIELD\",\"file\":\"case.csv\",\"line\":12,\"column\":4,\"field\":\"budget\","
                + "\"type\":\"case\",\"recordId\":\"=C1\",\"arguments\":{\"bound\":\"0\"},\"message\":\"budget is below 0.\",\"instruction\":\"Give a value of 0 or more.\"}");
        assertThat(tree.get(1).has("line")).isFalse();
        assertThat(tree.get(1).get("arguments").get("kind").asText()).isEqualTo("pdf");
    }

    @Test
    void aReportAsJsonTellsConclusionCountsRulesAndFindings() throws IOException {
        String cases = Read.CASE_HEADER + "\nC1,Org,2025-01-01,LOW,-1.5\nC2,Org,x,LOW,\n";
        RegistrationData data = RegistrationData.read(RegistrationSource.all(
                RegistrationSource.csv(RecordType.CASE, "case.csv", new StringReader(cases)), RegistrationSource.ndjson("x",
                        new StringReader("1\n"))),
                ReadingOptions.standard(), ValidationOptions.standard());
        StringWriter json = new StringWriter();
        FindingsWriter.in(Language.ENGLISH).writeJson(data.report(), json);
        JsonNode tree = new ObjectMapper().readTree(json.toString());
        assertThat(tree.get("conclusion").asText()).isEqualTo("INVALID");
        assertThat(tree.get("total").toString()).isEqualTo("{\"read\":3,\"accepted\":1,\"rejected\":2}");
        assertThat(tree.get("types").toString()).isEqualTo("{\"case\":{\"read\":2,\"accepted\":1,\"rejected\":1}}");
        assertThat(tree.get("withoutType").toString()).isEqualTo("{\"read\":1,\"accepted\":0,\"rejected\":1}");
        assertThat(tree.get("findingsPerRule").toString()).isEqualTo("{\"REG-015\":1,\"REG-023\":1,\"REG-105\":1}");
        assertThat(tree.get("findingsLeftOut").asInt()).isZero();
        assertThat(tree.get("rules")).hasSize(Rules.all().size());
        assertThat(tree.get("findings")).hasSize(3);
    }

    @Test
    void aTableShowsFindingsBelowEachOther() {
        assertThat(FindingsWriter.in(Language.ENGLISH).table(FINDINGS)).isEqualTo("""
                place           rule     severity  record    finding
                case.csv:12:4   REG-105  FIELD     case =C1  budget is below 0.
                -x\ufffd.csv         REG-001  ERROR               The file is not CSV or NDJSON in UTF-8 or Windows-1252 but pdf.
                """.replace("place           ", "place          ").replace("12:4   ", "12:4  ").replace(".csv         ", ".csv        "));
        assertThat(FindingsWriter.in(Language.DUTCH).table(List.of())).isEqualTo("Geen bevindingen.\n");
    }
}
