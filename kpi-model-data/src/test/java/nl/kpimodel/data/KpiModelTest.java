package nl.kpimodel.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("locale")
class KpiModelTest {
    @ParameterizedTest
    @EnumSource
    void everyEditionLoadsOnceAndIsTheSameInstanceEverAfter(Edition edition) {
        KpiCatalogue catalogue = KpiModel.edition(edition);

        assertThat(catalogue.edition()).isEqualTo(edition);
        assertThat(KpiModel.edition(edition)).isSameAs(catalogue);
    }

    @Test
    void theListOfEditionsAgreesWithTheirCatalogues() {
        assertThat(KpiModel.editions()).extracting(KpiModel.EditionInfo::edition).containsExactly(Edition.values());
        for (KpiModel.EditionInfo info : KpiModel.editions()) {
            KpiCatalogue catalogue = KpiModel.edition(info.edition());
            assertThat(info.label()).isEqualTo(catalogue.label());
            assertThat(info.sources()).isEqualTo(catalogue.sources().stream().map(source -> source.key()).toList());
        }
        assertThat(KpiModel.editions()).filteredOn(info -> info.status() == KpiModel.EditionInfo.Status.CURRENT).hasSize(1);
    }

    @Test
    void aFileThatIsNotThereIsAnErrorOfReadingAndNotOfItsFormat(@TempDir Path directory) {
        Path missing = directory.resolve("missing.json");

        assertThatThrownBy(() -> KpiModel.catalogueOf(missing)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aStreamIsReadUnderTheNameThatTheCallerGivesIt() {
        ByteArrayInputStream stream = new ByteArrayInputStream("[]".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> KpiModel.catalogueOf(stream, "from the post"))
                .isInstanceOf(CatalogueFormatException.class)
                .hasMessage("from the post, line 1, column 1: the file begins with a list; it should be one object in braces.");
    }
}
