package nl.kpimodel.data.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.data.CatalogueFormatException;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.catalogue.CatalogueReader;
import nl.kpimodel.data.catalogue.JsonFile;

class CatalogueFuzzTest {
    @FuzzTest
    void anyCatalogueIsRefusedWithItsPlaceOrIsWrittenAsItWasRead(byte[] json) throws IOException {
        KpiCatalogue read;
        try {
            read = CatalogueReader.read(new JsonFile("catalogue.json", json), null, null);
        } catch (CatalogueFormatException refused) {
            assertThat(refused.line()).isPositive();
            assertThat(refused).hasMessageStartingWith("catalogue.json, line " + refused.line());
            return;
        }
        String once = KpiModel.catalogueJson(read);
        KpiCatalogue again = CatalogueReader.read(new JsonFile("catalogue.json", once.getBytes(StandardCharsets.UTF_8)), null, null);
        assertThat(KpiModel.catalogueJson(again)).isEqualTo(once);
    }
}
