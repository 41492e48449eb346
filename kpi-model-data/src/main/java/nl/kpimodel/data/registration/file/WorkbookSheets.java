package nl.kpimodel.data.registration.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.data.registration.RecordFileMapping;
import nl.kpimodel.data.registration.workbook.Workbook;

/** Decides which sheets of a workbook are read, and with which type or mapping. */
final class WorkbookSheets {
    private final Workbook workbook;
    private final SourcePart part;
    private final FileFindings own;
    private final Consumer<Finding> findings;

    WorkbookSheets(Workbook workbook, SourcePart part, FileFindings own, Consumer<Finding> findings) {
        this.workbook = workbook;
        this.part = part;
        this.own = own;
        this.findings = findings;
    }

    /** Returns the sheets in the order of reading, and reports those that are not read. */
    List<SourcePart> parts() {
        own.begin();
        RecordFileMapping mapping = part.mapping();
        return mapping == null ? ofTypes() : mapped(mapping);
    }

    private List<SourcePart> ofTypes() {
        List<String> names = workbook.dataSheets();
        List<SourcePart> sheets = new ArrayList<>();
        for (String name : names) {
            Optional<RecordType> type = Workbook.typeOf(name).or(() -> Optional.ofNullable(names.size() == 1 ? part.type() : null));
            if (type.isPresent()) {
                sheets.add(part.sheet(name, type.get()));
            } else {
                reportNotRead(name);
            }
        }
        workbook.hiddenSheets().stream().filter(name -> Workbook.typeOf(name).isPresent()).forEach(this::reportNotRead);
        List<RecordType> order = RecordType.inReferenceOrder();
        sheets.sort(Comparator.comparingInt(sheet -> order.indexOf(sheet.type())));
        return sheets;
    }

    private void reportNotRead(String sheet) {
        new FileFindings(part.name(), sheet, findings).report(Rules.OTHER_SHEET, null, 0, 0, "expected",
                Stream.of(RecordType.values()).map(RecordType::key).collect(Collectors.joining(", ")));
    }

    private List<SourcePart> mapped(RecordFileMapping mapping) {
        List<String> names = workbook.dataSheets();
        String named = mapping.sheet().orElse(null);
        if (named == null && names.size() == 1) {
            return List.of(part.sheet(names.get(0), null));
        }
        Optional<String> found = named == null ? Optional.empty() : workbook.sheet(named);
        if (found.isPresent()) {
            return List.of(part.sheet(found.get(), null));
        }
        String sheets = String.join(", ", names);
        if (named == null) {
            own.report(Rules.SHEET_UNDECIDED, null, 0, 0, "sheets", sheets);
        } else {
            own.report(Rules.SHEET_MISSING, null, 0, 0, Finding.NAME, named, "sheets", sheets);
        }
        return List.of();
    }
}
