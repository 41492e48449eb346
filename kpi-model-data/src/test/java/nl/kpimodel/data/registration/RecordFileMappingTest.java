package nl.kpimodel.data.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Satisfaction;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.core.validation.ValidationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordFileMappingTest {
    private static final Path SHEET = sheet();

    private static Path sheet() {
        try {
            return Path.of(Objects.requireNonNull(RecordFileMappingTest.class.getResource("trajecten.csv")).toURI());
        } catch (java.net.URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static CollectingSink read(RecordFileMapping mapping, String... lines) throws IOException {
        CollectingSink sink = new CollectingSink();
        RegistrationReader.standard().read(RegistrationSource.mapped(mapping, "eigen.csv",
                new ByteArrayInputStream(String.join("\n", lines).concat("\n").getBytes(StandardCharsets.UTF_8))), sink);
        return sink;
    }

    private static RecordFileMapping cases(java.util.function.Consumer<MappedRecord.Builder> more) {
        return RecordFileMapping.builder().constant("organisation", "Welzijn").constant("complexityAtStart", "LOW")
                .record(RecordType.CASE, record -> more.accept(record.field("id", "Nr").field("startdatum", "Begin"))).build();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> mended(Map<String, Object> draft) {
        List<Map<String, Object>> records = (List<Map<String, Object>>) draft.get("records");
        Map<String, Object> caseFields = (Map<String, Object>) records.get(0).get("fields");
        caseFields.put("organisation", Map.of("constant", "Welzijn"));
        Map<String, Object> codes = (Map<String, Object>) ((Map<String, Object>) caseFields.get("complexityAtStart")).get("codes");
        codes.putAll(Map.of("Licht", "LOW", "1", "LOW", "Zwaar", "HIGH"));
        Map<String, Object> satisfaction = (Map<String, Object>) records.get(1).get("fields");
        satisfaction.putAll(Map.of("organisation", Map.of("constant", "Welzijn"), "respondent", Map.of("constant", "CLIENT"),
                "scaleMin", Map.of("constant", 1), "scaleMax", Map.of("constant", 10)));
        return draft;
    }

    @Test
    void draftNamesWhatIsMissingUnknownAndUnused() throws IOException {
        RecordFileMapping.Draft draft = RecordFileMapping.draftOf(SHEET);
        assertThat(draft.types()).containsExactly(RecordType.CASE, RecordType.SATISFACTION);
        assertThat(draft.missing().get(RecordType.CASE)).extracting(Object::toString).containsExactly("organisation");
        assertThat(draft.unknownCodes()).containsExactly(Map.entry("Zwaarte", List.of("Licht", "Zwaar", "1")));
        assertThat(draft.unusedColumns()).containsExactly("Opmerking");
        assertThat(draft.isComplete()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> RecordFileMapping.fromTree(draft.toTree()))
                .withMessageContaining("records[0].fields.").withMessageContaining("question mark");
    }

    @Test
    void wideSheetIsReadByMendedDraftInBothPasses(@TempDir Path folder) throws IOException {
        Path json = folder.resolve("koppeling.json");
        RecordFileMapping.fromTree(mended(RecordFileMapping.draftOf(SHEET).toTree())).write(json);
        RegistrationData data = RegistrationData.read(RegistrationSource.mapped(RecordFileMapping.read(json), SHEET), ReadingOptions.standard(),
                ValidationOptions.standard());
        List<RegistrationRecord> records = new ArrayList<>();
        try (java.util.stream.Stream<RegistrationRecord> all = data.records()) {
            all.forEach(records::add);
        }
        List<Case> cases = records.stream().filter(Case.class::isInstance).map(Case.class::cast).toList();
        assertThat(cases).hasSize(40);
        assertThat(cases.stream().mapToLong(each -> ChronoUnit.DAYS.between(each.signalReceivedOn(), each.startedOn())).sum()).isEqualTo(900);
        assertThat(cases).filteredOn(each -> each.complexityAtStart() == Complexity.HIGH).hasSize(10);
        assertThat(records).filteredOn(Satisfaction.class::isInstance).hasSize(10);
        assertThat(data.reading().files().get(0)).satisfies(file -> {
            assertThat(file.read()).isEqualTo(50);
            assertThat(file.accepted()).isEqualTo(50);
            assertThat(file.skipped()).isEqualTo(30);
        });
    }

    @Test
    void findingNamesOwnColumnAndPlace() throws IOException {
        Finding finding = read(cases(record -> {}), "Nr;Begin", "C1;32-1-2025").findings.get(0);
        assertThat(finding.place().toString()).startsWith("eigen.csv:2:2");
        assertThat(finding.arguments()).containsEntry(Finding.COLUMN, "Begin");
        assertThat(finding.message(Language.DUTCH)).endsWith("(kolom: Begin).");
    }

    @Test
    void codesWordsFormsPartsAndConditionsAreRead() throws IOException {
        RecordFileMapping mapping = RecordFileMapping.builder().constant("organisatie", "Welzijn")
                .skip(RecordFileMapping.RowCondition.in("Status", "Vervallen"))
                .record(RecordType.CASE, record -> record
                        .field("id", MappedField.joined("-", "Team", "Nr"))
                        .field("startedOn", MappedField.column("Begin").dates("dd-MM-yy").missing("onbekend"))
                        .field("complexityAtStart", MappedField.column("Zwaarte").code("Laag", "LOW").code("+", "HIGH"))
                        .field("onPlan", MappedField.column("Plan").yes("x").no(""))
                        .field("team", MappedField.part("Plek", "/", 1))
                        .field("neighbourhood", MappedField.part("Plek", "/", 2)))
                .build();
        CollectingSink sink = read(mapping, "Team;Nr;BEGIN;Zwaarte;Plan;Plek;Status", "N;1;31-03-25;LAAG;x;Zuid / Dorp;", "N;2;1-4-2025;+;;Zuid;",
                "N;3;1-4-2025;+;;;vervallen");
        assertThat(sink.findings).isEmpty();
        assertThat(sink.records).hasSize(2);
        Case first = (Case) sink.records.get(0);
        assertThat(first.id()).isEqualTo("N-1");
        assertThat(first.startedOn()).isEqualTo(LocalDate.of(2025, 3, 31));
        assertThat(first.complexityAtStart()).isEqualTo(Complexity.LOW);
        assertThat(first.onPlan()).isTrue();
        assertThat(first.strata().team()).isEqualTo("Zuid");
        assertThat(first.strata().neighbourhood()).isEqualTo("Dorp");
        Case second = (Case) sink.records.get(1);
        assertThat(second.complexityAtStart()).isEqualTo(Complexity.HIGH);
        assertThat(second.onPlan()).isFalse();
        assertThat(second.strata().neighbourhood()).isNull();
    }

    @Test
    void headerWithoutMappedColumnOrWithItTwiceIsRefused() throws IOException {
        CollectingSink missing = read(cases(record -> {}), "Nr;Begni", "C1;1-1-2025");
        assertThat(missing.records).isEmpty();
        assertThat(missing.findings.get(0).ruleId()).isEqualTo(Rules.MAPPED_COLUMN_MISSING);
        assertThat(missing.findings.get(0).instruction(Language.ENGLISH)).contains("Begni");
        CollectingSink twice = read(cases(record -> {}), "Nr;Begin;begin!", "C1;1-1-2025;1-1-2025");
        assertThat(twice.records).hasSize(1);
        assertThat(read(cases(record -> {}), "Nr;Begin;Begin", "C1;1-1-2025;1-1-2025").findings.get(0).ruleId()).isEqualTo(Rules.COLUMN_TWICE);
    }

    @Test
    void wrongMappingsAreRefusedWithWayOut() {
        assertThatIllegalArgumentException().isThrownBy(() -> cases(record -> record.field("startedOn", "Start"))).withMessageContaining("mapped twice");
        assertThatIllegalArgumentException().isThrownBy(() -> cases(record -> record.field("onPlam", "X"))).withMessageContaining("onPlan");
        assertThatIllegalArgumentException().isThrownBy(() -> MappedField.joined("", "A", "A")).withMessageContaining("twice");
        assertThatIllegalArgumentException().isThrownBy(() -> RecordFileMapping.builder().record(RecordType.CASE, record -> record
                .field("complexityAtStart", MappedField.column("Z").code("Laag", "LOUW"))).build()).withMessageContaining("LOW");
        assertThatIllegalArgumentException().isThrownBy(() -> RecordFileMapping.builder().record(RecordType.CASE, record -> record.field("id", "Nr"))
                .build()).withMessageContaining("startedOn (startdatum)");
        assertThatIllegalArgumentException().isThrownBy(() -> MappedField.column("D").dates("MMMM")).withMessageContaining("dd-MM-yy");
    }

    @Test
    void brokenJsonNamesKeyAndWayOut(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("m.json");
        Map<String, String> messages = Map.of(
                "{\"records\": [{\"type\": \"cas\", \"fields\": {}}]}", "records[0].type: ",
                "{\"record\": []}", "the nearest is records",
                "{\"records\": [], \"records\": []}", "twice",
                "{\"records\": [{\"type\": \"case\", \"fields\": {\"id\": {\"column\": \"A\", \"constant\": \"B\"}}}]}", "records[0].fields.id",
                "{\"records\": [{\"type\": \"case\", \"fields\": {\"nummer\": \"A\"}}]}", "has no field");
        for (Map.Entry<String, String> message : messages.entrySet()) {
            Files.writeString(file, message.getKey());
            assertThatThrownBy(() -> RecordFileMapping.read(file)).isInstanceOf(RegistrationFileException.class)
                    .hasMessageContaining("m.json").hasMessageContaining(message.getValue());
        }
    }

    @Test
    void textWithTwoMeaningsIsRefusedInAnySpelling() {
        MappedField zwaarte = MappedField.column("Zwaarte").code("Laag", "LOW");
        assertThatIllegalArgumentException().isThrownBy(() -> zwaarte.code("LAAG", "HIGH")).withMessageContaining("\"LAAG\"")
                .withMessageContaining("LOW and as HIGH");
        assertThatIllegalArgumentException().isThrownBy(() -> zwaarte.code("Laag", "HIGH")).withMessageContaining("one meaning");
        assertThatIllegalArgumentException().isThrownBy(() -> zwaarte.missing("laag.")).withMessageContaining("LOW and as missing");
        assertThatIllegalArgumentException().isThrownBy(() -> MappedField.column("Plan").yes("x").no("X")).withMessageContaining("yes and as no");
        assertThat(zwaarte.code("LAAG", "LOW").code("+", "HIGH").code("-", "LOW").codes()).hasSize(4);
    }

    @Test
    void jsonThatNamesAFieldTwiceAnUnknownCodeOrTooFewFieldsIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("m.json");
        Map<String, List<String>> messages = Map.of(
                "\"startdatum\": \"Start\"", List.of("records[0].fields.startdatum", "case.startedOn is mapped twice, to Begin and to Start"),
                "\"startedOn\": \"Start\"", List.of("m.json:1", "startedOn"),
                "\"team\": {\"columns\": [\"A\", \"A\"], \"between\": \"\"}", List.of("records[0].fields.team", "joined twice"),
                "\"onPlan\": {\"column\": \"Plan\", \"codes\": {\"goed\": \"misschien\"}}", List.of("records[0].fields.onPlan", "misschien"),
                "\"stoppedEarlyReason\": \"Uitval\"", List.of("needs", "complexityAtStart (complexiteit bij start)", "constant"));
        for (Map.Entry<String, List<String>> message : messages.entrySet()) {
            String complexity = message.getKey().contains("Uitval") ? "" : "\"complexityAtStart\": {\"column\": \"Z\", \"codes\": {\"Licht\": \"LOW\"}}, ";
            Files.writeString(file, "{\"records\": [{\"type\": \"case\", \"fields\": {\"id\": \"Nr\", \"organisation\": \"Org\", \"startedOn\": \"Begin\", "
                    + complexity + message.getKey() + "}}]}");
            assertThatThrownBy(() -> RecordFileMapping.read(file)).isInstanceOf(RegistrationFileException.class).satisfies(refused ->
                    assertThat(refused.getMessage()).contains(message.getValue()));
        }
        Files.writeString(file, "{\"records\": [{\"type\": \"case\", \"fields\": {\"complexityAtStart\": {\"column\": \"Z\", \"codes\": {\"Licht\": \"LAGE\"}}}}]}");
        assertThatThrownBy(() -> RecordFileMapping.read(file)).hasMessageContaining("\"LAGE\" is no value of case.complexityAtStart")
                .hasMessageContaining("nearest is").hasMessageContaining("LOW, HIGH");
    }

    @Test
    void unknownCodeInTheFileIsAFindingThatNamesTheColumn() throws IOException {
        RecordFileMapping mapping = RecordFileMapping.builder().constant("organisation", "Welzijn").record(RecordType.CASE, record -> record
                .field("id", "Nr").field("startedOn", "Begin").field("complexityAtStart", MappedField.column("Zwaarte").code("Licht", "LOW"))).build();
        CollectingSink sink = read(mapping, "Nr;Begin;Zwaarte", "C1;1-1-2025;Licht", "C2;1-1-2025;Matig");
        assertThat(sink.records).hasSize(1);
        assertThat(sink.findings.get(0).ruleId()).isEqualTo(Rules.NOT_A_CODE);
        assertThat(sink.findings.get(0).message(Language.DUTCH)).endsWith("(kolom: Zwaarte).");
    }

    /** Cases with their satisfaction and a change. Several have errors that only all records together show. */
    private static RecordFileMapping severalRecords() {
        return RecordFileMapping.builder().constant("organisation", "Welzijn")
                .record(RecordType.CASE, record -> record.field("id", "Dossier").field("startedOn", "Begin").field("completedOn", "Eind")
                        .field("complexityAtStart", MappedField.constant("LOW")))
                .record(RecordType.PLAN_CHANGE, record -> record.field("caseId", MappedField.part("Hoort bij", "/", 1)).field("on", "Wijziging")
                        .when(RecordFileMapping.RowCondition.notIn("Wijziging", "")))
                .record(RecordType.SATISFACTION, record -> record.field("caseId", "Dossier").field("respondent", MappedField.constant("CLIENT"))
                        .field("on", "Eind").field("score", "Cijfer").field("scaleMin", MappedField.constant("1")).field("scaleMax", MappedField.constant("10"))
                        .when(RecordFileMapping.RowCondition.notIn("Cijfer", "")))
                .build();
    }

    @Test
    void findingAcrossRecordsNamesOwnColumn(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("eigen.csv"),
                "Dossier;Begin;Eind;Hoort bij;Wijziging;Cijfer\nC1;6-1-2025;3-1-2025;C1/x;;\nC2;6-1-2025;;C9/x;7-1-2025;\nC3;6-1-2025;;C3/x;;\nC3;7-1-2025;;C3/x;;\n");
        RegistrationData data = RegistrationData.read(RegistrationSource.mapped(severalRecords(), file), ReadingOptions.standard(), ValidationOptions.standard());
        assertThat(data.report().findings()).extracting(finding -> finding.ruleId() + " " + finding.place().line() + " " + finding.arguments().get(Finding.COLUMN))
                .containsExactlyInAnyOrder("REG-120 2 Eind, Begin", "REG-202 3 Hoort bij", "REG-201 5 Dossier");
        assertThat(data.report().findings()).filteredOn(finding -> finding.ruleId().equals(Rules.UNKNOWN_REFERENCE)).first()
                .satisfies(finding -> assertThat(finding.message(Language.DUTCH)).endsWith("(kolom: Hoort bij)."));
    }

    @Test
    void ownColumnIsNamedOnlyForTheFileThatHasIt(@TempDir Path folder) throws IOException {
        Path mapped = Files.writeString(folder.resolve("eigen.csv"), "Nr;Begin\nC1;1-1-2025\n");
        Path plain = Files.writeString(folder.resolve("planChange.csv"), "caseId,organisation,on\nC9,Welzijn,2025-01-03\n");
        RegistrationData data = RegistrationData.read(RegistrationSource.all(RegistrationSource.mapped(cases(record -> {}), mapped), RegistrationSource.at(plain)),
                ReadingOptions.standard(), ValidationOptions.standard());
        assertThat(data.report().findings()).hasSize(1).allSatisfy(finding -> assertThat(finding.arguments()).doesNotContainKey(Finding.COLUMN));
    }

    @Test
    void rejectedRowOfSeveralRecordsIsKeptOnceByteForByte(@TempDir Path folder) throws IOException {
        String header = "Dossier;Begin;Eind;Hoort bij;Wijziging;Cijfer\r\n";
        List<String> rows = List.of(
                "C1;6-1-2025;31-3-2025;C1/x;7-1-2025;8\r\n",
                // Unreadable in the case, its change and its satisfaction.
                "C2;32-1-2025;;C2/\"\"caf\u00e9;32-2-2025;tien\r\n",
                // A rule rejects the case, and with it the records that refer to it.
                "C3;6-1-2025;3-1-2025;C3/x;7-1-2025;9\r\n",
                // A line break within a cell; the change refers to nothing.
                "C4;6-1-2025;31-3-2025;\"C9/a\r\nb\";7-1-2025;7\r\n",
                // Too few cells.
                "C5;6-1-2025\r\n",
                "C6;6-1-2025;31-3-2025;C6/x;;6");
        Path file = folder.resolve("eigen.csv");
        Files.write(file, (header + String.join("", rows)).getBytes(Charset.forName("windows-1252")));
        Path rejected = folder.resolve("rejected");
        RegistrationData data = RegistrationData.read(RegistrationSource.mapped(severalRecords(), file), ReadingOptions.standard().withRejectedTo(rejected),
                ValidationOptions.standard());

        assertThat(Files.readString(rejected.resolve("eigen.csv"), Charset.forName("windows-1252")))
                .isEqualTo(header + rows.get(1) + rows.get(2) + rows.get(3) + rows.get(4));
        Map<RecordType, ValidationReport.Counts> counts = data.report().counts();
        assertThat(counts.get(RecordType.CASE)).isEqualTo(new ValidationReport.Counts(6, 3, 3));
        assertThat(counts.get(RecordType.PLAN_CHANGE)).isEqualTo(new ValidationReport.Counts(5, 1, 4));
        assertThat(counts.get(RecordType.SATISFACTION)).isEqualTo(new ValidationReport.Counts(6, 3, 3));
        assertThat(data.report().total()).isEqualTo(new ValidationReport.Counts(17, 7, 10));
        assertThat(data.reading().files().get(0)).satisfies(each -> {
            assertThat(each.read()).isEqualTo(17);
            assertThat(each.skipped()).isEqualTo(1);
        });
        List<RegistrationRecord> left = new ArrayList<>();
        data.forEach(left::add);
        assertThat(left).hasSize(7);
        RegistrationData again = RegistrationData.read(RegistrationSource.mapped(severalRecords(), rejected.resolve("eigen.csv")), ReadingOptions.standard(),
                ValidationOptions.standard());
        assertThat(again.report().counts().get(RecordType.CASE)).isEqualTo(new ValidationReport.Counts(4, 1, 3));
    }

    @Test
    void schemaTakesWhatIsWrittenAndDrafted() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(RecordSchemas.ofFileMapping());
        JsonMapper json = new JsonMapper();
        RecordFileMapping.Draft draft = RecordFileMapping.draftOf(SHEET);
        assertThat(schema.validate(draft.toString(), com.networknt.schema.InputFormat.JSON)).isEmpty();
        RecordFileMapping mapping = RecordFileMapping.fromTree(mended(draft.toTree()));
        assertThat(schema.validate(json.writeValueAsString(mapping.toTree()), com.networknt.schema.InputFormat.JSON)).isEmpty();
        assertThat(RecordFileMapping.fromTree(mapping.toTree()).toTree()).isEqualTo(mapping.toTree());
        assertThat(schema.validate("{\"records\": [], \"extra\": 1}", com.networknt.schema.InputFormat.JSON)).isNotEmpty();
    }
}
