package nl.kpimodel.data.registration.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.data.registration.file.ZipDirectory;
import nl.kpimodel.data.registration.value.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * A workbook in Office Open XML format: its sheets, and the data to which their cells refer. Opening it reads the whole file once; each
 * sheet is read on demand.
 */
public final class Workbook {
    /** The largest length of a sheet name in a spreadsheet. */
    private static final int LONGEST_NAME = 31;
    /** The sheets that explain a fill-in workbook, and those that list the findings of a findings workbook. */
    private static final Set<String> EXPLAINING = Set.of("uitleg", "explanation", "bevindingen", "findings");

    private final ZipParts parts;
    private final List<Sheet> sheets = new ArrayList<>();
    private final SharedTexts texts = new SharedTexts();
    private final CellFormats formats = new CellFormats();
    private boolean from1904;
    private boolean macros;

    private Workbook(ZipParts parts) {
        this.parts = parts;
    }

    /**
     * A sheet of cells.
     *
     * @param name its name
     * @param part the part of the file with the sheet, {@code null} if it is absent
     * @param hidden whether it is hidden
     */
    record Sheet(String name, @Nullable String part, boolean hidden) {
        /** Returns whether the sheet is for data, according to its name. */
        boolean isForData() {
            return !hidden && !EXPLAINING.contains(name.strip().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * Opens a workbook.
     *
     * @param name the name of the file, for messages
     * @param file opens the file from its start each time
     * @throws WorkbookException if it is not a supported workbook
     */
    public static Workbook open(String name, ZipDirectory.Archive file) throws IOException {
        Workbook workbook = new Workbook(ZipParts.of(name, file));
        workbook.readDirectory();
        return workbook;
    }

    /** The relations of a part: the part of an id, and the id of a kind of part. */
    private record Relations(Map<String, String> targets, Map<String, String> kinds) {
        @Nullable String ofKind(String kind) {
            return kinds.entrySet().stream().filter(one -> one.getValue().equals(kind)).map(one -> targets.get(one.getKey())).findFirst().orElse(null);
        }
    }

    private void readDirectory() throws IOException {
        String root = relations("").ofKind("officeDocument");
        String directory = root != null && parts.has(root) ? root : "xl/workbook.xml";
        if (!parts.has(directory) || directory.endsWith(".bin")) {
            throw new WorkbookException(Rules.OTHER_WORKBOOK, "kind", parts.kind());
        }
        Relations relations = relations(directory);
        parts.read(directory, xml -> readSheets(xml, relations));
        parts.read(relations.ofKind("styles"), formats::read);
        parts.read(relations.ofKind("sharedStrings"), texts::read);
        macros = relations.kinds().containsValue("vbaProject");
        if (sheets.isEmpty()) {
            throw new WorkbookException(Rules.OTHER_WORKBOOK, "kind", parts.kind());
        }
    }

    private Relations relations(String part) throws IOException {
        int name = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, name);
        Relations relations = new Relations(new HashMap<>(), new HashMap<>());
        parts.read(folder + "_rels/" + part.substring(name) + ".rels", xml -> {
            while (xml.next()) {
                if (xml.starts("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                    String id = xml.required("Id");
                    String kind = xml.required("Type");
                    relations.targets().put(id, resolved(folder, xml.required("Target")));
                    relations.kinds().put(id, kind.substring(kind.lastIndexOf('/') + 1));
                }
            }
        });
        return relations;
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        List<String> steps = new ArrayList<>();
        for (String step : (folder + target).split("/")) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.remove(steps.size() - 1);
            } else if (!step.equals(".") && !step.equals("..")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    private void readSheets(XmlPart xml, Relations relations) throws IOException {
        while (xml.next()) {
            if (xml.starts("workbookPr")) {
                from1904 = xml.isTrue("date1904");
            } else if (xml.starts("sheet")) {
                String id = xml.required("id");
                // Sheets of charts and macros have other kinds.
                if (relations.kinds().getOrDefault(id, "worksheet").equals("worksheet")) {
                    String state = xml.attribute("state");
                    sheets.add(new Sheet(xml.required("name"), relations.targets().get(id), state != null && !state.equals("visible")));
                }
            }
        }
    }

    /** Returns whether it has macros, which are not run. */
    public boolean hasMacros() {
        return macros;
    }

    /** Returns the names of the data sheets, in order. */
    public List<String> dataSheets() {
        return sheets.stream().filter(Sheet::isForData).map(Sheet::name).toList();
    }

    /** Returns the names of all hidden sheets. */
    public List<String> hiddenSheets() {
        return sheets.stream().filter(Sheet::hidden).map(Sheet::name).toList();
    }

    /** Returns the name of the sheet that a text names; case, accents, spaces and punctuation do not matter. */
    public Optional<String> sheet(String named) {
        return sheets.stream().map(Sheet::name).filter(named::equals).findFirst()
                .or(() -> sheets.stream().map(Sheet::name).filter(name -> Spelling.folded(name).equals(Spelling.folded(named))).findFirst());
    }

    /**
     * Returns the record type of a sheet name: the type whose key or Dutch term equals the name, or begins it as separate words; the
     * longest match counts. Empty if absent.
     */
    public static Optional<RecordType> typeOf(String sheet) {
        RecordType found = null;
        int longest = 0;
        for (RecordType type : RecordType.values()) {
            for (String name : List.of(type.key(), type.dutchTerm())) {
                if (name.length() > longest && isNamed(sheet.strip(), name)) {
                    found = type;
                    longest = name.length();
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private static boolean isNamed(String sheet, String name) {
        String cut = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        String folded = Spelling.folded(sheet);
        if (folded.equals(Spelling.folded(name)) || folded.equals(Spelling.folded(cut))) {
            return true;
        }
        return sheet.length() > name.length() && sheet.regionMatches(true, 0, name, 0, name.length())
                && !Character.isLetterOrDigit(sheet.charAt(name.length()));
    }

    /** Opens the rows of a sheet. */
    public SheetRows rows(String sheet, int mostColumns) throws IOException {
        String part = part(sheet).orElseThrow(() -> new WorkbookException(Rules.WORKBOOK_BROKEN, "part", "sheet"));
        return new SheetRows(new XmlPart(part, parts.open(part)), new CellValues(texts, formats, from1904), mostColumns);
    }

    /** Returns the unpacked size of a sheet in bytes. */
    public long sizeOf(String sheet) {
        return part(sheet).map(parts::size).orElse(0L);
    }

    private Optional<String> part(String sheet) {
        return sheets.stream().filter(one -> one.name().equals(sheet)).findFirst().map(Sheet::part);
    }

    /** Returns the size of the file in bytes. */
    public long size() {
        return parts.size();
    }

    /** Returns the checksum of all bytes of the file. */
    public long checksum() {
        return parts.checksum();
    }
}
