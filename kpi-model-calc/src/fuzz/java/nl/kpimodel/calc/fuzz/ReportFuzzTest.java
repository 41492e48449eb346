package nl.kpimodel.calc.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.kpimodel.calc.job.ReportReader;
import nl.kpimodel.calc.report.ReportForm;
import nl.kpimodel.calc.report.ReportJson;

class ReportFuzzTest {
    @FuzzTest
    void anyReportIsRefusedWithAReasonOrIsWrittenAsItWasRead(byte[] json) throws IOException {
        Path file = Files.createTempFile("report", ".json");
        try {
            Files.write(file, json);
            ReportForm read = ReportReader.readForm(file);
            String once = written(read);
            Files.writeString(file, once, StandardCharsets.UTF_8);
            assertThat(written(ReportReader.readForm(file))).isEqualTo(once);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageMatching("(?s).+");
        } finally {
            Files.delete(file);
        }
    }

    private static String written(ReportForm report) throws IOException {
        StringWriter text = new StringWriter();
        ReportJson.write(report, text);
        return text.toString();
    }
}
