package nl.kpimodel.calc.conformance;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kpimodel.calc.report.ReportJson;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.data.registration.RecordSchemas;

/**
 * Creates the conformance kit, a zip, from the cases that the tests of the library run. The same cases give the same bytes.
 *
 * <p>The entry {@code README.md} describes the content; {@code kit.json} lists the files.
 */
final class ConformanceKit {
    /** The number that {@code kit.json} and every file of cases begin with. It is raised when a key changes its meaning. */
    static final int FORMAT = 1;

    /** Of the first month that a zip file knows, the first minute is written with the time zone of the machine. */
    private static final LocalDateTime TIME_OF_ENTRIES = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Map<String, byte[]> entries = new TreeMap<>();
    private final ArrayNode files = CaseFiles.JSON.createArrayNode();

    private ConformanceKit() {}

    /**
     * Creates the kit.
     *
     * @param arguments the zip file to write, and the version of the library
     */
    public static void main(String[] arguments) throws IOException {
        Path zip = Path.of(arguments[0]);
        Files.createDirectories(zip.toAbsolutePath().getParent());
        write(zip, arguments[1]);
    }

    static void write(Path zip, String version) throws IOException {
        ConformanceKit kit = new ConformanceKit();
        kit.cases();
        kit.schemas();
        ObjectNode index = CaseFiles.JSON.createObjectNode().put("format", FORMAT).put("version", version);
        index.set("files", kit.files);
        kit.add("kit.json", index);
        for (String text : new String[] {"/conformance/README.md", "/META-INF/LICENSE", "/META-INF/NOTICE"}) {
            kit.add(text.substring(text.lastIndexOf('/') + 1), bytes(text));
        }
        kit.writeTo(zip);
    }

    private void cases() throws IOException {
        for (Map.Entry<String, ArrayNode> file : CaseFiles.all().entrySet()) {
            ObjectNode root = CaseFiles.JSON.createObjectNode().put("format", FORMAT);
            root.set("cases", file.getValue());
            String path = "cases/" + file.getKey() + ".json";
            add(path, root);
            files.addObject().put("path", path).put("kind", file.getValue().get(0).get("kind").asText()).put("cases", file.getValue().size());
        }
    }

    private void schemas() throws IOException {
        add("schema/case.schema.json", bytes("/conformance/case.schema.json"));
        add("schema/options.schema.json", ReportJson.Schemas.options());
        add("schema/outcome.schema.json", ReportJson.Schemas.outcome());
        add("schema/registration/registration.schema.json", RecordSchemas.ofAnyRecord());
        for (RecordType type : RecordType.values()) {
            add("schema/registration/" + type.key() + ".schema.json", RecordSchemas.of(type));
        }
    }

    private void add(String path, JsonNode json) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        add(path, CaseFiles.JSON.writer(printer).writeValueAsString(json) + "\n");
    }

    private void add(String path, String text) {
        add(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(String path, byte[] bytes) {
        entries.put(path, bytes);
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream stream = ConformanceKit.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(stream, resource).readAllBytes();
        }
    }

    private void writeTo(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setTimeLocal(TIME_OF_ENTRIES);
                zip.putNextEntry(entry);
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
    }
}
