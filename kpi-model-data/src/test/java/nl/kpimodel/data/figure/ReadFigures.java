package nl.kpimodel.data.figure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.data.registration.CollectingSink;
import nl.kpimodel.data.registration.ReadingOptions;

/** A text that was read as a file of figures, and the result. */
public record ReadFigures(FigureReader.Result reading, CollectingSink sink) {
    public static ReadFigures csv(FigureMapping mapping, String text) throws IOException {
        return csv(mapping, text, StandardCharsets.UTF_8);
    }

    public static ReadFigures csv(FigureMapping mapping, String text, Charset charset) throws IOException {
        return csv(mapping, text.getBytes(charset), ReadingOptions.standard());
    }

    public static ReadFigures csv(FigureMapping mapping, byte[] bytes, ReadingOptions options) throws IOException {
        CollectingSink sink = new CollectingSink();
        FigureReader.Result reading = FigureReader.with(options).read("figures.csv", new ByteArrayInputStream(bytes), mapping, sink);
        return new ReadFigures(reading, sink);
    }

    List<Figure> figures() {
        return sink.records.stream().map(Figure.class::cast).toList();
    }

    /** Returns the figures as KPI, area, period, part, value or division, and bounds. */
    public List<String> lines() {
        return figures().stream()
                .map(figure -> String.join(" ", figure.kpi().toString(), figure.area().toString(), figure.period(),
                        figure.stratum() == null ? "-" : figure.stratum(),
                        figure.value() == null ? figure.numerator() + "/" + figure.denominator() : figure.value().toPlainString(),
                        figure.lower() + ".." + figure.upper()))
                .toList();
    }

    /** Returns the findings as rule, line, column and field. */
    public List<String> told() {
        return sink.told();
    }

    /** Returns the numbers of figures accepted, rejected, missing and filtered. */
    public List<Long> counts() {
        return List.of(reading.accepted(), reading.rejected(), reading.missing(), reading.filtered());
    }
}
