package nl.kpimodel.data.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.Linkage;
import nl.kpimodel.core.selection.Selection;
import nl.kpimodel.core.selection.SelectionFinding;
import nl.kpimodel.core.selection.SelectionFinding.Kind;
import nl.kpimodel.core.selection.SelectionReviewer;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The two projects that the manual works out, as selections: what they ask, and what they can and cannot measure. */
class ProjectsOfTheManualTest {
    @TempDir
    Path folder;

    static Stream<String[]> projects() throws IOException {
        return text("projects.csv").lines().filter(line -> !line.startsWith("#"))
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toArray(String[]::new));
    }

    private static String text(String name) throws IOException {
        try (InputStream file = ProjectsOfTheManualTest.class.getResourceAsStream("/nl/kpimodel/data/selection/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("projects")
    void aProjectAsksExactlyItsItemsAndMeasuresWhatTheyFeed(String name, String items, String complete, String partial, String withoutIndicator)
            throws IOException {
        Path file = folder.resolve(name + ".json");
        String written = text(name + ".json");
        Files.writeString(file, written);
        Selection selection = SelectionFile.read(file);
        KpiCatalogue model = KpiModel.edition(Edition.E2025);
        Linkage.Measurability measurable = model.linkage().measurableWith(selection.items(model));

        assertThat(joined(selection.items(model))).isEqualTo(items);
        assertThat(joined(measurable.indicators(Linkage.Coverage.Degree.COMPLETE))).isEqualTo(complete);
        assertThat(joined(measurable.indicators(Linkage.Coverage.Degree.PARTIAL))).isEqualTo(partial);
        assertThat(joined(measurable.withoutIndicator())).isEqualTo(withoutIndicator);

        SelectionFile.write(selection, file);
        assertThat(Files.readString(file)).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("projects")
    void theReviewNamesTheIndicatorsToChoose(String name, String items, String complete, String partial, String withoutIndicator) throws IOException {
        Path file = folder.resolve(name + ".json");
        Files.writeString(file, text(name + ".json"));

        List<SelectionFinding> findings = SelectionFile.review(file, SelectionReviewer.of(KpiModel::edition, KpiModel::measures)).findings();

        assertThat(findings).extracting(SelectionFinding::kind).containsExactlyInAnyOrder(Kind.NO_KPI, Kind.NO_AGREEMENT, Kind.NO_PERIOD);
        String indicators = findings.stream().filter(finding -> finding.kind() == Kind.NO_KPI).findFirst().orElseThrow().arguments().get(0);
        assertThat(indicators.split(", ")).containsExactlyInAnyOrder(
                Stream.of(complete, partial).filter(ids -> !ids.isEmpty()).flatMap(ids -> Stream.of(ids.split(", "))).toArray(String[]::new));
    }

    private static String joined(Collection<?> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
