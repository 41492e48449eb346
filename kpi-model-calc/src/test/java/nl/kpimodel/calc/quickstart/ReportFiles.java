package nl.kpimodel.calc.quickstart;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.ReportCsv;
import nl.kpimodel.calc.report.ReportHtml;
import nl.kpimodel.calc.report.ReportJson;
import nl.kpimodel.calc.report.ReportMarkdown;
import nl.kpimodel.core.Language;

/** Where the job writes its report, and in which forms: all of them in a folder, or the one that a file's name ends in. */
final class ReportFiles {
    private static final List<String> FORMS = List.of("json", "html", "csv", "md");

    private final Path folder;
    private final String name;
    private final List<String> forms;

    private ReportFiles(Path folder, String name, List<String> forms) {
        this.folder = folder;
        this.name = name;
        this.forms = forms;
    }

    static ReportFiles at(Path target) {
        String file = target.getFileName() == null ? "" : target.getFileName().toString();
        for (String form : FORMS) {
            if (file.endsWith("." + form)) {
                Path folder = Optional.ofNullable(target.toAbsolutePath().getParent()).orElseThrow();
                return new ReportFiles(folder, file.substring(0, file.length() - form.length() - 1), List.of(form));
            }
        }
        return new ReportFiles(target, "report", FORMS);
    }

    /** Writes the reports and tells the files: JSON has one for each period, the other forms have all periods in one. */
    List<Path> write(List<KpiReport> reports) throws IOException {
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        for (String form : forms) {
            switch (form) {
                case "json" -> json(reports, written);
                case "html" -> written.add(write(name + ".html", out -> ReportHtml.write(reports, Language.DUTCH, out)));
                case "csv" -> written.add(write(name + ".csv", out -> ReportCsv.write(reports, ReportCsv.Dialect.DUTCH.withByteOrderMark(), out)));
                default -> written.add(write(name + ".md", out -> ReportMarkdown.write(reports, Language.DUTCH, out)));
            }
        }
        return written;
    }

    private void json(List<KpiReport> reports, List<Path> written) throws IOException {
        for (KpiReport report : reports) {
            String suffix = report == reports.get(0) ? "" : "-" + report.period().name().replace('/', '_');
            written.add(write(name + suffix + ".json", out -> ReportJson.write(report, out)));
        }
    }

    private interface Content {
        void writeTo(Appendable out) throws IOException;
    }

    private Path write(String file, Content content) throws IOException {
        Path path = folder.resolve(file);
        try (BufferedWriter out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
            content.writeTo(out);
        }
        return path;
    }
}
