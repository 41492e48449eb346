package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.BilingualException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportStoriesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(ReportJson.Schemas.stories());

    @Test
    void comeBackFromTheirTreeAndAreWhatTheSchemaDescribes() {
        ReportStories stories = ReportStories.fromTree(Map.of("report", "Alles", "A 4", "<b>=1+1</b>"));

        assertThat(stories.ofReport()).contains("Alles");
        assertThat(stories.ofKpis()).containsExactly(Map.entry(KpiId.of("A 4"), "<b>=1+1</b>"));
        assertThat(ReportStories.fromTree(stories.toTree())).isEqualTo(stories).hasSameHashCodeAs(stories);
        assertThat(SCHEMA.validate(JSON.<JsonNode>valueToTree(stories.toTree()))).isEmpty();
        assertThat(stories).hasToString("Stories of [A 4] and of the report");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"A 4,'',laat de sleutel weg", "'','x',nummer van een KPI", "A4x,x,nummer van een KPI", "Report,x,nummer van een KPI"})
    void refuseWithTheKeyAndTheWayOut(String key, String story, String said) {
        assertThatThrownBy(() -> ReportStories.fromTree(Map.of(key, story))).isInstanceOf(IllegalArgumentException.class)
                .satisfies(wrong -> assertThat(BilingualException.find(wrong, Language.DUTCH).orElseThrow()).contains(said));
        assertThat(SCHEMA.validate(JSON.<JsonNode>valueToTree(Map.of(key, story)))).isNotEmpty();
    }

    @Test
    void refuseEverythingThatIsWrongAtOnce100KBANumberOneKPITwice() {
        String long100 = "x".repeat(100_000);
        assertThatThrownBy(() -> ReportStories.fromTree(Map.of("A 4", long100, "A 5", 7, "a6", "x", "A 6", "y")))
                .hasMessageContaining("The story of \"A 4\" has 100000 characters; shorten it to 10000.")
                .hasMessageContaining("The story of \"A 5\" is blank or not a text")
                .hasMessageContaining("There are two stories for");
    }

    @Test
    void sayWhichKPIsAReportDoesNotHaveAndLeaveThoseOut() {
        ReportStories stories = ReportStories.fromTree(Map.of("A 4", "Vier", "I 4.1.3", "Dertig"));
        KpiReport report = SampleReports.ofParts().withStories(stories);

        assertThat(stories.without(report)).isEqualTo(List.of(KpiId.of("A 4")));
        assertThat(report.story(KpiId.of("I 4.1.3"))).contains("Dertig");
        assertThat(report.story(KpiId.of("A 4"))).isEmpty();
    }

    @Test
    void ofTheReportComeBackWithItWithoutCitizenNumbersABlankOrLongOneIsRefused() {
        KpiReport report = SampleReports.ofParts().withStory("Zie 111222333").withOrganisation("Waterstad");

        assertThat(report.story().orElseThrow()).startsWith("Zie ").doesNotContain("111222333");
        KpiReport read = KpiReport.fromTree(report.toTree(), report.model());
        assertThat(read.story()).isEqualTo(report.story());
        assertThat(read.organisation()).contains("Waterstad");
        assertThat(read).isEqualTo(report);
        assertThatThrownBy(() -> report.withStory(" ")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("1 to 10000");
        assertThatThrownBy(() -> report.withOrganisation("x".repeat(201))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("201");
    }
}
