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
 * A workbook in the format of Office Open XML: its sheets, and what their cells refer to. Opening it reads the whole file once; each sheet is read
 * when it is asked for.
 */
public final class Workbook {
    /** A spreadsheet takes no longer name of a sheet. */
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
     * @param part the part of the file that holds it, {@code null} if it is not there
     * @param hidden whether it is not shown
     */
    record Sheet(String name, @Nullable String part, boolean hidden) {
        /** Whether somebody put data in it, by its name. */
        boolean isForData() {
            return !hidden && !EXPLAINING.contains(name.strip().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * Opens a workbook.
     *
     * @param name the name of the file, for messages
     * @param file opens it anew, each time from its start
     * @throws WorkbookException if it is no workbook that is read
     */
    public static Workbook open(String name, ZipDirectory.Archive file) throws IOException {
        Workbook workbook = new Workbook(ZipParts.of(name, file));
        workbook.readDirectory();
        return workbook;
    }

    /** What a part refers to: the part of an id, and the id of a kind of part. */
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
                // Charts and macros have sheets of other kinds.
                if (relations.kinds().getOrDefault(id, "worksheet").equals("worksheet")) {
                    String state = xml.attribute("state");
                    sheets.add(new Sheet(xml.required("name"), relations.targets().get(id), state != null && !state.equals("visible")));
                }
            }
        }
    }

    /** Whether it holds macros, which are not run. */
    public boolean hasMacros() {
        return macros;
    }

    /** The names of the sheets that are there for data, in their order. */
    public List<String> dataSheets() {
        return sheets.stream().filter(Sheet::isForData).map(Sheet::name).toList();
    }

    /** The names of all hidden sheets. */
    public List<String> hiddenSheets() {
        return sheets.stream().filter(Sheet::hidden).map(Sheet::name).toList();
    }

    /** The name of the sheet that a text names, in any spelling. */
    public Optional<String> sheet(String named) {
        return sheets.stream().map(Sheet::name).filter(named::equals).findFirst()
                .or(() -> sheets.stream().map(Sheet::name).filter(name -> Spelling.folded(name).equals(Spelling.folded(named))).findFirst());
    }

    /**
     * The type of records that a sheet of this name holds: one whose key or Dutch term is the name, or begins it as words of their own, of which the
     * longest counts. Empty if there is none.
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

    /** How many bytes a sheet has, unpacked. */
    public long sizeOf(String sheet) {
        return part(sheet).map(parts::size).orElse(0L);
    }

    private Optional<String> part(String sheet) {
        return sheets.stream().filter(one -> one.name().equals(sheet)).findFirst().map(Sheet::part);
    }

    /** The size of the file in bytes. */
    public long size() {
        return parts.size();
    }

    /** The checksum of all bytes of the file. */
    public long checksum() {
        return parts.checksum();
    }
}
