package nl.kpimodel.data;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs on the module path: the files of the named module are found, and core is a separate module. */
class KpiModelModulePathTest {
    @ParameterizedTest
    @EnumSource
    void everyEditionLoadsFromTheNamedModule(Edition edition) {
        assertThat(KpiModel.class.getModule().getName()).isEqualTo("nl.kpimodel.data");
        assertThat(KpiCatalogue.class.getModule().getName()).isEqualTo("nl.kpimodel.core");
        assertThat(KpiModel.edition(edition).edition()).isEqualTo(edition);
        assertThat(KpiModel.editions()).extracting(KpiModel.EditionInfo::edition).contains(edition);
    }
}
