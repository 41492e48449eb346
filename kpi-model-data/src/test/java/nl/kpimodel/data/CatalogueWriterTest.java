package nl.kpimodel.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.EffectIndicator;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.LifeDomain;
import nl.kpimodel.core.Source;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("locale")
class CatalogueWriterTest {
    private static final Source.Reference WHERE = new Source.Reference("list", "row 1");

    @ParameterizedTest
    @EnumSource
    void aBundledFileThatIsReadAndWrittenIsTheSameFile(Edition edition) {
        KpiCatalogue catalogue = KpiModel.edition(edition);

        assertThat(KpiModel.catalogueJson(catalogue)).isEqualTo(BundledFiles.text(edition + "/catalogue.json"));
        assertThat(KpiModel.errataJson(catalogue)).isEqualTo(BundledFiles.text(edition + "/errata.json"));
    }

    @ParameterizedTest
    @EnumSource
    void aCatalogueThatIsWrittenAndReadIsTheSameCatalogue(Edition edition, @TempDir Path directory) throws IOException {
        KpiCatalogue catalogue = KpiModel.edition(edition);
        Path file = directory.resolve("catalogue.json");
        Path errata = directory.resolve("errata.json");
        Files.writeString(file, KpiModel.catalogueJson(catalogue));
        Files.writeString(errata, KpiModel.errataJson(catalogue));

        KpiCatalogue again = KpiModel.catalogueOf(file, errata);

        assertThat(again.contentHash()).isEqualTo(catalogue.contentHash());
        assertThat(again.kpis()).isEqualTo(catalogue.kpis());
        assertThat(again.links()).isEqualTo(catalogue.links());
        assertThat(again.items()).isEqualTo(catalogue.items());
        assertThat(again.errata()).isEqualTo(catalogue.errata());
        assertThat(KpiModel.catalogueOf(file).errata()).isEmpty();
    }

    @Test
    void aTextThatCouldNotBeReadAgainIsNotWritten() {
        KpiCatalogue tabbed = small().label("two\twords").build();

        assertThatThrownBy(() -> KpiModel.catalogueJson(tabbed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("In key label, \"two\ufffdwords\": the text has the sign U+0009 at position 4; a text has single spaces");
    }

    @Test
    void signsThatJsonEscapesComeBack() throws IOException {
        String label = "\"aanhaling\" \\ schuin, 50 % \u20ac 5 \ud83d\ude00\n- regel";
        String json = KpiModel.catalogueJson(small().label(label).build());

        assertThat(KpiModel.catalogueOf(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "small").label()).isEqualTo(label);
    }

    @Test
    void whatTheFormatHasNoRoomForIsRefusedAndNotLeftOut() {
        LifeDomain domain = new LifeDomain(1, "Geld", List.of(), null, WHERE);
        EffectIndicator indicator = EffectIndicator.builder()
                .id(KpiId.of("E 1.1.1"))
                .edition(Edition.E2025)
                .domain(domain)
                .text("% dat rondkomt")
                .emphasis(Kpi.Emphasis.of(true, "list"))
                .source(WHERE)
                .build();
        KpiCatalogue catalogue = small().domains(List.of(domain)).kpis(List.of(indicator)).build();

        assertThatThrownBy(() -> KpiModel.catalogueJson(catalogue))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("E 1.1.1 says more than its text");
    }

    private static KpiCatalogue.Builder small() {
        return KpiCatalogue.builder()
                .edition(Edition.E2025)
                .label("Klein")
                .publisher("Niemand")
                .sources(List.of(new Source("list", "list.txt", "Lijst")));
    }
}
