package nl.kpimodel.data.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Drafts of mappings for the headers of {@code draft-headers.txt}, which describes its format. */
@Tag("locale")
class MappingDraftTest {
    private record Header(RecordType type, Map<String, String> fieldsByColumn) {
        List<String> columns() {
            return List.copyOf(fieldsByColumn.keySet());
        }
    }

    private static Stream<Header> headers() {
        List<Header> headers = new ArrayList<>();
        try (InputStream file = Objects.requireNonNull(MappingDraftTest.class.getResourceAsStream("draft-headers.txt"))) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList()) {
                String[] parts = line.split(" \\| ");
                Map<String, String> fields = new LinkedHashMap<>();
                for (String column : parts[1].split("; ")) {
                    String[] pair = column.split("=");
                    fields.put(pair[0], pair[1]);
                }
                headers.add(new Header(RecordType.ofKey(parts[0]).orElseThrow(), fields));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return headers.stream();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(Map<String, Object> draft, int record) {
        return (Map<String, Object>) ((List<Map<String, Object>>) draft.get("records")).get(record).get("fields");
    }

    @Test
    void everyTypeHasAHeader() {
        assertThat(headers().map(Header::type).collect(Collectors.toSet())).isEqualTo(EnumSet.allOf(RecordType.class));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void aHeaderOfPracticeShowsItsTypeAndTheFieldOfEachColumn(Header header) {
        RecordFileMapping.Draft draft = RecordFileMapping.draftOf(header.columns(), List.of());
        assertThat(draft.types()).containsExactly(header.type());
        Map<String, String> found = new LinkedHashMap<>();
        header.columns().forEach(column -> found.put(column, "-"));
        fields(draft.toTree(), 0).forEach((field, from) -> {
            if (from instanceof String column) {
                found.put(column, field);
            }
        });
        assertThat(found).isEqualTo(header.fieldsByColumn());
        assertThat(draft.unusedColumns()).isEqualTo(header.columns().stream().filter(column -> header.fieldsByColumn().get(column).equals("-")).toList());
        Set<String> mapped = Set.copyOf(header.fieldsByColumn().values());
        assertThat(draft.missing().getOrDefault(header.type(), List.of()).stream().map(RecordField::name)).containsExactlyElementsOf(
                header.type().fields().stream().filter(field -> field.required() && !mapped.contains(field.name())).map(RecordField::name).toList());
    }

    @ParameterizedTest
    @EnumSource
    void theDutchTermsAndTheNamesOfAllFieldsShowTheirType(RecordType type) {
        for (List<String> header : List.of(type.fields().stream().map(RecordField::dutchTerm).toList(), type.fields().stream().map(RecordField::name).toList())) {
            RecordFileMapping.Draft draft = RecordFileMapping.draftOf(header, List.of());
            // Both have the same fields.
            RecordType shown = type == RecordType.TEAM_CHANGE ? RecordType.PLAN_CHANGE : type;
            assertThat(draft.types().get(0)).isEqualTo(shown);
            assertThat(draft.isComplete()).isTrue();
            assertThat(draft.unusedColumns()).isEmpty();
        }
    }

    @Test
    void wordsThatAreNoYesOrNoAreLeftOpen() {
        RecordFileMapping.Draft draft = RecordFileMapping.draftOf(List.of("Medewerkernr", "Datum", "Uren", "Declarabel", "Organisatie"), List.of(
                List.of("M1", "2025-01-06", "1", "J", "Welzijn"), List.of("M1", "2025-01-06", "1", "deels", "Welzijn"),
                List.of("M1", "2025-01-06", "1", "n.v.t.", "Welzijn"), List.of("M1", "2025-01-06", "1", "", "Welzijn")));
        assertThat(draft.missing()).isEmpty();
        assertThat(draft.unknownCodes()).containsExactly(Map.entry("Declarabel", List.of("deels")));
        Map<String, Object> tree = draft.toTree();
        assertThatIllegalArgumentException().isThrownBy(() -> RecordFileMapping.fromTree(tree)).withMessageContaining("records[0].fields.billable.codes.deels");
        fields(tree, 0).put("billable", Map.of("column", "Declarabel", "codes", Map.of("deels", true)));
        assertThat(RecordFileMapping.fromTree(tree).records()).hasSize(1);
    }
}
