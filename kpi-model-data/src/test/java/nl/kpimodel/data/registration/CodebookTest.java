package nl.kpimodel.data.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodebookTest {
    @ParameterizedTest
    @EnumSource
    void everyFieldAndEveryRuleHasALineInWords(Language language) {
        Codebook codebook = Codebook.in(language);
        List<List<String>> fields = codebook.fieldCells();
        List<String> names = Stream.of(RecordType.values()).flatMap(type -> type.fields().stream().map(field -> type.key() + "." + field.name())).toList();
        assertThat(fields.subList(1, fields.size())).extracting(row -> row.get(1)).containsExactlyElementsOf(names);
        assertThat(fields).allSatisfy(row -> assertThat(row.subList(0, 6)).doesNotContain(""));
        List<List<String>> rules = codebook.ruleCells();
        assertThat(rules.subList(1, rules.size())).extracting(row -> row.get(0)).containsExactlyElementsOf(Rules.all().stream().map(rule -> rule.id()).toList());
        assertThat(rules).allSatisfy(row -> assertThat(row).doesNotContain(""));
        assertThat(Stream.concat(fields.stream(), rules.stream()).flatMap(List::stream)).noneMatch(cell -> cell.matches("(?s).*\\{\\w+}.*"));
    }

    /** What the codebook allows can be read: a Dutch term in place of each code, a Dutch heading in place of each name. */
    @Test
    void everyTermIsOneThatReadersKnow() throws IOException {
        JsonNode book = new ObjectMapper().readTree(Codebook.in(Language.DUTCH).json());
        for (JsonNode record : book.get("records")) {
            RecordType type = RecordType.of(record.get("dutchTerm").textValue());
            assertThat(type.key()).isEqualTo(record.get("record").textValue());
            for (JsonNode each : record.get("fields")) {
                RecordField field = type.field(each.get("field").textValue()).orElseThrow();
                assertThat(each.get("dutchTerm").textValue()).isEqualTo(field.dutchTerm());
                assertThat(each.get("codes")).hasSize(field.codes().size());
                assertThat(each.has("maximumDecimals")).isEqualTo(field.kind().isDecimal());
                assertThat(each.has("mayBePlanned")).isEqualTo(field.kind() == RecordField.Kind.DATE);
                for (int i = 0; i < field.codes().size(); i++) {
                    assertThat(each.get("codes").get(i).get("code").textValue()).isEqualTo(field.codes().get(i));
                    assertThat(each.get("codes").get(i).get("label").get("nl").textValue()).isEqualTo(field.dutchTerms().get(i));
                }
            }
        }
    }

    @Test
    void jsonIsWhatItsSchemaDescribes() {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Codebook.schema(), InputFormat.JSON)
                .validate(Codebook.in(Language.DUTCH).json(), InputFormat.JSON)).isEmpty();
        assertThat(Codebook.in(Language.ENGLISH).json()).isEqualTo(Codebook.in(Language.DUTCH).json());
    }

    @ParameterizedTest
    @EnumSource
    void itIsWrittenAsMarkdownAndCsv(Language language, @TempDir Path folder) throws IOException {
        Codebook codebook = Codebook.in(language);
        codebook.write(folder.resolve("codebook.md"));
        codebook.write(folder.resolve("codebook.csv"));
        String markdown = Files.readString(folder.resolve("codebook.md"));
        assertThat(markdown.lines().filter(line -> line.startsWith("## "))).hasSize(RecordType.values().length + 2);
        assertThat(markdown.lines().filter(line -> line.startsWith("| REG-"))).hasSize(Rules.all().size());
        assertThat(Files.readString(folder.resolve("codebook.csv")).lines()).hasSize(codebook.fieldCells().size());
    }
}
