package host;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.PartialCalculation;
import nl.kpimodel.calc.report.ReportJson;
import nl.kpimodel.core.registration.RegistrationRecord;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Aggregator;

/** All KPIs over a dataset of accepted records, as {@code report.json} in its internal form. */
final class ReportAggregator extends Aggregator<RegistrationRecord, PartialCalculation, String> {
    private static final long serialVersionUID = 1L;

    @Override
    public PartialCalculation zero() {
        return SharedCalculator.CALCULATOR.create();
    }

    @Override
    public PartialCalculation reduce(PartialCalculation partial, RegistrationRecord record) {
        SharedCalculator.CALCULATOR.accept(partial, record);
        return partial;
    }

    @Override
    public PartialCalculation merge(PartialCalculation partial, PartialCalculation other) {
        return SharedCalculator.CALCULATOR.combine(partial, other);
    }

    @Override
    public String finish(PartialCalculation whole) {
        return json(SharedCalculator.CALCULATOR.result(whole).get(0));
    }

    static String json(KpiReport report) {
        StringWriter text = new StringWriter();
        try {
            ReportJson.write(report.internal(), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return text.toString();
    }

    @Override
    public Encoder<PartialCalculation> bufferEncoder() {
        return Encoders.javaSerialization(PartialCalculation.class);
    }

    @Override
    public Encoder<String> outputEncoder() {
        return Encoders.STRING();
    }
}
