package nl.kpimodel.calc.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.report.ReportForm;
import nl.kpimodel.calc.report.ReportCsv;
import nl.kpimodel.calc.report.ReportHtml;
import nl.kpimodel.calc.report.ReportJson;
import nl.kpimodel.calc.report.ReportMarkdown;
import nl.kpimodel.core.Language;
import nl.kpimodel.data.internal.FileReplacement;

/** The files to which a job writes its reports, with their formats: all formats for a folder, or the one that the name of a file ends in. */
final class ReportFiles {
    private static final List<String> FORMS = List.of("json", "html", "csv", "md");

    private final Path folder;
    private final String name;
    private final List<String> forms;
    private final JsonContent json;

    /** Writes a report as JSON, with or without texts. */
    @FunctionalInterface
    private interface JsonContent {
        void write(ReportForm report, OutputStream out) throws IOException;
    }

    private ReportFiles(Path folder, String name, List<String> forms, JsonContent json) {
        this.folder = folder;
        this.name = name;
        this.forms = forms;
        this.json = json;
    }

    /** Returns these files, with JSON without texts. */
    ReportFiles withoutTexts() {
        return new ReportFiles(folder, name, forms, ReportJson::writeWithoutTexts);
    }

    static ReportFiles at(Path target) {
        String file = target.getFileName() == null ? "" : target.getFileName().toString();
        for (String form : FORMS) {
            if (file.endsWith("." + form)) {
                Path folder = Optional.ofNullable(target.toAbsolutePath().getParent()).orElseThrow();
                return new ReportFiles(folder, file.substring(0, file.length() - form.length() - 1), List.of(form), ReportJson::writeUtf8);
            }
        }
        return new ReportFiles(target, "report", FORMS, ReportJson::writeUtf8);
    }

    /**
     * Returns the files for reports over these periods. JSON has a file for each period, named after it if there are several; the other
     * formats have all periods in one file.
     */
    List<Path> paths(List<ReportingPeriod> periods) {
        List<Path> paths = new ArrayList<>();
        for (String form : forms) {
            if (form.equals("json") && periods.size() > 1) {
                periods.forEach(period -> paths.add(folder.resolve(name + "-" + period.name().replace('/', '_') + ".json")));
            } else {
                paths.add(folder.resolve(name + "." + form));
            }
        }
        return paths;
    }

    /**
     * Writes the reports to several places and returns the files, in the order of {@link #paths}. Files are moved into place when all are written, so
     * that a full disk leaves none of them.
     */
    static List<Path> write(List<ReportFiles> places, List<ReportForm> reports, Language language) throws IOException {
        List<Path> paths = new ArrayList<>();
        List<FileReplacement> files = new ArrayList<>();
        try {
            for (ReportFiles place : places) {
                Files.createDirectories(place.folder);
                List<Path> own = place.paths(reports.stream().map(form -> form.report().period()).toList());
                paths.addAll(own);
                place.write(own.iterator(), reports, language, files);
            }
            for (FileReplacement file : files) {
                file.complete();
            }
        } finally {
            for (FileReplacement file : files) {
                file.close();
            }
        }
        return paths;
    }

    private void write(Iterator<Path> path, List<ReportForm> reports, Language language, List<FileReplacement> files) throws IOException {
        for (String form : forms) {
            switch (form) {
                case "json" -> {
                    for (ReportForm report : reports) {
                        FileReplacement file = begin(path.next(), files);
                        json.write(report, file);
                        file.finish();
                    }
                }
                case "html" -> begin(path.next(), files).finishText(out -> ReportHtml.write(reports, language, out));
                case "csv" -> begin(path.next(), files).finishText(out -> ReportCsv.write(reports, dialect(language).withByteOrderMark(), out));
                default -> begin(path.next(), files).finishText(out -> ReportMarkdown.write(reports, language, out));
            }
        }
    }

    private static FileReplacement begin(Path path, List<FileReplacement> files) throws IOException {
        FileReplacement file = FileReplacement.of(path);
        files.add(file);
        return file;
    }

    private static ReportCsv.Dialect dialect(Language language) {
        return language == Language.DUTCH ? ReportCsv.Dialect.DUTCH : ReportCsv.Dialect.INTERNATIONAL;
    }
}
