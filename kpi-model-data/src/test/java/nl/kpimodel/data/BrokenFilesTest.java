package nl.kpimodel.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.data.catalogue.CatalogueReader;
import nl.kpimodel.data.catalogue.EditionsReader;
import nl.kpimodel.data.catalogue.JsonFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages of a reader about invalid files, on a small catalogue that no edit of the real ones can change. */
@Tag("locale")
class BrokenFilesTest {
    private static final String SMALL = BundledFiles.text("small-catalogue.json");
    private static final String ERRATA = BundledFiles.text("small-errata.json");
    private static final String SPACES = "; a text has single spaces and line ends (\\n) and no other white space or control characters.";

    private static KpiCatalogue read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static KpiCatalogue read(byte[] json) {
        try {
            return KpiModel.catalogueOf(new ByteArrayInputStream(json), "own.json");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String changed(String file, String from, String to) {
        assertThat(file).contains(from);
        int at = file.indexOf(from);
        return file.substring(0, at) + to + file.substring(at + from.length());
    }

    @Test
    void theSmallCatalogueItselfIsWhole() {
        KpiCatalogue small = read(SMALL);

        assertThat(KpiModel.catalogueJson(small)).isEqualTo(SMALL);
        assertThat(small.impact("I 1.1.1").definition().asText()).contains("Het percentage:\n1. huishoudens\n2. personen");
        assertThat(small.linkage()).isNotNull();
    }

    @Test
    void theKeysOfAnObjectMayStandInAnyOrder() {
        KpiCatalogue reordered = read(changed(changed(SMALL, "\"edition\": \"2025\",", ""),
                "  \"competences\": [", "  \"edition\": \"2025\",\n  \"competences\": ["));

        assertThat(reordered.contentHash()).isEqualTo(read(SMALL).contentHash());
    }

    static List<Arguments> changes() {
        return List.of(
                arguments("\"label\": \"Klein model\",", "",
                        "line 1, column 1, key label: the key is missing; add it."),
                arguments("\"label\"", "\"lable\"",
                        "line 1, column 1, key label: the key is missing; add it."),
                arguments("\"place\": \"rij 3\"", "\"place\": \"rij 3\", \"page\": 4",
                        "line 131, column 35, entry K 1, key source.page: the key is unknown; the keys of this entry are key, place."),
                arguments("\"name\": \"Geld\",", "\"name\": \"Geld\", \"name\": \"Geld\",",
                        "line 15, column 31, entry domains[0], key name: the key stands twice; a key stands once."),
                arguments("\"number\": 1,", "\"number\": \"1\",",
                        "line 14, column 17, entry domains[0], key number: the text \"1\" where a whole number from 1 to 999 belongs."),
                arguments("\"number\": 1,", "\"number\": 1.0,",
                        "line 14, column 17, entry domains[0], key number: the number 1.0 where a whole number from 1 to 999 belongs."),
                arguments("\"number\": 1,", "\"number\": -1,",
                        "line 14, column 17, entry domains[0], key number: the number -1 where a whole number from 1 to 999 belongs."),
                arguments("\"number\": 1,", "\"number\": 99999999999999999999,",
                        "line 14, column 17, entry domains[0], key number: the number 99999999999999999999 where a whole number from 1 to 999 belongs."),
                arguments("\"number\": 1,", "\"number\": null,",
                        "line 14, column 17, entry domains[0], key number: null where a whole number from 1 to 999 belongs."),
                arguments("\"name\": \"Geld\"", "\"name\": null",
                        "line 15, column 15, entry domains[0], key name: null where a text belongs."),
                arguments("\"name\": \"Geld\"", "\"name\": \"\"",
                        "line 15, column 15, entry domains[0], key name: the text is empty" + SPACES),
                arguments("\"name\": \"Geld\"", "\"name\": \" Geld\"",
                        "line 15, column 15, entry domains[0], key name: the text begins with white space" + SPACES),
                arguments("\"name\": \"Geld\"", "\"name\": \"Geld \"",
                        "line 15, column 15, entry domains[0], key name: the text ends with white space" + SPACES),
                arguments("\"name\": \"Geld\"", "\"name\": \"Ge\\n ld\"",
                        "line 15, column 15, entry domains[0], key name: the text has double white space at position 4" + SPACES),
                arguments("\"name\": \"Geld\"", "\"name\": \"Ge\\u0000ld\"",
                        "line 15, column 15, entry domains[0], key name: the text has the sign U+0000 at position 3" + SPACES),
                arguments("\"name\": \"Geld\"", "\"name\": \"Ge\u00a0ld\"",
                        "line 15, column 15, entry domains[0], key name: the text has the sign U+00A0 at position 3" + SPACES),
                arguments("\"name\": \"Geld\"", "\"name\": \"Ge\\udc00ld\"",
                        "line 15, column 15, entry domains[0], key name: the text has half a surrogate pair at position 3" + SPACES),
                arguments("\"subthemes\": [", "\"subthemes\": [7,",
                        "line 16, column 21, entry domains[0], key subthemes[0]: the number 7 where a text belongs."),
                arguments("\"LOW\",\n        \"HIGH\"", "\"HIGH\",\n        \"LOW\"",
                        "line 29, column 21, entry phases[0], key complexity: [HIGH, LOW] should be written [LOW, HIGH]."),
                arguments("\"layer\": \"IMPACT\"", "\"layer\": \"impact\"",
                        "line 41, column 16, entry impact, key layer: the text \"impact\" where one of [IMPACT, EFFECT, ACTIVITY, QUALITY] belongs."),
                arguments("\"id\": \"I 1.1.1\"", "\"id\": \"i1.1.1.\"",
                        "line 64, column 13, entry i1.1.1., key id: the text \"i1.1.1.\" should be written I 1.1.1."),
                arguments("\"id\": \"I 1.1.1\"", "\"id\": \"I 1.1\"",
                        "line 64, column 13, entry I 1.1, key id: \"I 1.1\" has 2 numbers where layer I has 3; "
                                + "an id of a KPI reads like I 1.1.1, E 1.1.1, A 1 or K 1."),
                arguments("\"id\": \"I 1.1.1\"", "\"id\": \"A 2\"",
                        "line 63, column 5, entry A 2: A 2 is of layer ACTIVITY; this type takes ids of layer IMPACT. Mend the entry."),
                arguments("\"id\": \"I 1.1.1\"", "\"id\": \"I 2.1.1\"",
                        "line 63, column 5, entry I 2.1.1: I 2.1.1 was given life domain 1; its id says 2. Mend the entry."),
                arguments("\"id\": \"E 1.1.1\"", "\"id\": \"I 1.1.1\"",
                        "line 83, column 13, entry I 1.1.1, key id: I 1.1.1 stands twice; an id stands once."),
                arguments("\"definition\": \"Het percentage:\\n1. huishoudens\\n2. personen\"", "\"definition\": null",
                        "line 63, column 5, entry I 1.1.1: A definition with status DEFINED has no text; give the text or the status OPEN."
                                + " Mend the entry."),
                arguments("\"emphasisSource\": \"lijst\"", "\"emphasisSource\": null",
                        "line 63, column 5, entry I 1.1.1: An emphasis of degree YES has no source; YES and NO name their source, UNKNOWN has none."
                                + " Mend the entry."),
                arguments("\"idAssigned\": false", "\"idAssigned\": 0",
                        "line 74, column 21, entry I 1.1.1, key idAssigned: the number 0 where true or false belongs."),
                arguments("\"intendedEffect\": \"E 1.1\"", "\"intendedEffect\": \"E 1.2\"",
                        "line 68, column 25, entry I 1.1.1, key intendedEffect: there is no E 1.2 in this catalogue; add it or correct the reference."),
                arguments("\"key\": \"lijst\",\n        \"place\": \"rij 3\"", "\"key\": \"boek\",\n        \"place\": \"rij 3\"",
                        "line 130, column 16, entry K 1, key source.key: there is no source boek in this catalogue; add it or correct the reference."),
                arguments("\"phase\": 1,\n      \"name\": \"# gesprekken\"", "\"phase\": 2,\n      \"name\": \"# gesprekken\"",
                        "line 96, column 16, entry A 1, key phase: there is no phase 2 in this catalogue; add it or correct the reference."),
                arguments("\"section\": \"a\"", "\"section\": \"b\"",
                        "line 151, column 18, entry 1a1, key section: b contradicts the id 1a1, which says a; correct one of the two."),
                arguments("\"items\": [\n        \"1a1\"", "\"items\": [\n        \"1a2\"",
                        "line 179, column 9, entry I 1.1.1, key items[0]: there is no 1a2 in this catalogue; add it or correct the reference."),
                arguments("\"professionalItems\": [\n        \"E1\"", "\"professionalItems\": [\n        \"1a1\"",
                        "line 173, column 5, entry I 1.1.1: The link row of I 1.1.1 has 1a1 where an item for professionals belongs. Mend the entry."),
                arguments("\"begin\",\n          \"end\"", "\"begin\",\n          \"close\"",
                        "line 218, column 11, entry processModel, key tracks[0].steps[1]: there is no step close in this catalogue;"
                                + " add it or correct the reference."),
                arguments("\"edition\": \"2025\"", "\"edition\": \"2026\"",
                        "line 2, column 14, key edition: There is no edition \"2026\"; the editions are concept-2021, pre-2025, 2025."));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aFaultIsNamedWithItsPlaceAndAWayOut(String from, String to, String message) {
        assertThatThrownBy(() -> read(changed(SMALL, from, to)))
                .isInstanceOf(CatalogueFormatException.class)
                .hasNoCause()
                .hasMessage("own.json, " + message);
    }

    @Test
    void theErrorTellsItsPartsOneByOne() {
        CatalogueFormatException error = catchThrowableOfType(
                CatalogueFormatException.class, () -> read(changed(SMALL, "\"place\": \"rij 3\"", "\"place\": 3")));

        assertThat(error.file()).isEqualTo("own.json");
        assertThat(error.line()).isEqualTo(131);
        assertThat(error.column()).isEqualTo(18);
        assertThat(error.entry()).contains("K 1");
        assertThat(error.key()).contains("source.place");
    }

    static List<Arguments> files() {
        return List.of(
                arguments("", "line 1, column 1: the file is empty; a catalogue is one JSON object."),
                arguments(" \r\n\t", "line 1, column 1: the file is empty; a catalogue is one JSON object."),
                arguments("null", "line 1, column 1: the file begins with null; it should be one object in braces."),
                arguments(SMALL.substring(0, 500), "line 30, column 14: the file ends in the middle; it was cut off, get it whole."),
                arguments(SMALL + "[]", "line 247, column 1: the file goes on after its end; it should be one object in braces."),
                arguments("\ufeff" + SMALL, "line 1, column 1: the file begins with a byte order mark; save it as UTF-8 without one."),
                arguments("{\"label\": \"a\u0000b\"}", "line 1, column 13: byte 0x00 is not UTF-8 text; save the file as UTF-8 without a byte order mark."),
                arguments("[".repeat(10_000), "line 1, column 26: the file is nested deeper than 24 levels, which no catalogue is; give the catalogue itself."),
                arguments("{\"a\":".repeat(10_000),
                        "line 1, column 126: the file is nested deeper than 24 levels, which no catalogue is; give the catalogue itself."),
                arguments("[" + "1,".repeat(300_000) + "1]",
                        "line 1, column 400000: the file has more than 200000 values, which no catalogue has; give the catalogue itself."));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileThatIsNoCatalogueIsRefusedAsAWhole(String content, String message) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(CatalogueFormatException.class)
                .hasNoCause()
                .hasMessage("own.json, " + message);
    }

    /** The JSON library determines the description of the error itself. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "{'label': 1}", "{label: 1}", "{\"label\": .5}", "{\"label\": 01}", "{\"label\": NaN}", "{\"label\": 1,}",
            "{\"label\": \"a\nb\"}", "{\"label\": \"\\x\"}", "/**/{}", "{} x", "{]", "{\"label\" 1}"})
    void whatIsNotJsonIsRefused(String content) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(CatalogueFormatException.class)
                .hasNoCause()
                .hasMessageMatching("own\\.json, line [12], column \\d+: this is not JSON \\([^\n]+\\); correct it with an editor that supports JSON\\.")
                .hasMessageNotContainingAny("enable", "Feature", "[Source");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"label\": %s}", "{\"label\": -%s.5}", "{\"label\": 1e%s}", "{\"%s\": 1}"})
    void numbersAndKeysOfAnyLengthAreRefused(String content) {
        String file = content.replace("%s", "9".repeat(1_000_000));

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(CatalogueFormatException.class)
                .hasNoCause()
                .hasMessageMatching("own\\.json, line 1, column \\d+: a number or key is longer than any catalogue has; give the catalogue itself\\.");
    }

    static List<Arguments> malformed() {
        return List.of(
                arguments("a lone continuation", bytes(0x80)),
                arguments("a character cut off", bytes(0xc3)),
                arguments("a long form of a slash", bytes(0xc0, 0xaf)),
                arguments("a longer form of a slash", bytes(0xe0, 0x80, 0xaf)),
                arguments("the longest form of a slash", bytes(0xf0, 0x80, 0x80, 0xaf)),
                arguments("half a surrogate pair", bytes(0xed, 0xa0, 0x80)),
                arguments("a pair of surrogates apart", bytes(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80)),
                arguments("a character beyond the last", bytes(0xf4, 0x90, 0x80, 0x80)),
                arguments("a byte that UTF-8 does not have", bytes(0xff)));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void bytesThatAreNotUtf8AreRefusedWhereTheyStand(String what, byte[] malformed) {
        byte[] before = "{\"label\": \"n\u00e9e ".getBytes(StandardCharsets.UTF_8);
        byte[] file = new byte[before.length + malformed.length + 2];
        System.arraycopy(before, 0, file, 0, before.length);
        System.arraycopy(malformed, 0, file, before.length, malformed.length);
        file[file.length - 2] = '"';
        file[file.length - 1] = '}';

        assertThatThrownBy(() -> read(file))
                .as(what)
                .isInstanceOf(CatalogueFormatException.class)
                .hasMessageMatching("own\\.json, line 1, column 16: byte 0x[0-9a-f]{2} is not UTF-8 text; save the file as UTF-8.*");
    }

    @Test
    void everyCharacterOfUnicodeThatATextMayHaveIsUtf8() {
        String label = "\u00a1\u07ff\u0800\ud7ff\ue000\ufff9\ud800\udc00\udbff\udffd";

        assertThat(read(changed(SMALL, "Klein model", label)).label()).isEqualTo(label);
    }

    @Test
    void anotherEncodingIsRefused() {
        assertThatThrownBy(() -> read(changed(SMALL, "Klein", "Kl\u00e9in").getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessage("own.json, line 3, column 15: byte 0xe9 is not UTF-8 text; save the file as UTF-8 without a byte order mark.");
        assertThatThrownBy(() -> read(SMALL.getBytes(StandardCharsets.UTF_16LE)))
                .hasMessageStartingWith("own.json, line 1, column 2: byte 0x00 is not UTF-8 text");
    }

    @Test
    void ofAFileWithoutEndNoMoreIsReadThanACatalogueMayBe() {
        InputStream endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                assertThat(++given).isLessThan(2L * JsonFile.LARGEST);
                return ' ';
            }
        };

        assertThatThrownBy(() -> KpiModel.catalogueOf(endless, "endless"))
                .isInstanceOf(CatalogueFormatException.class)
                .hasMessage("endless, line 1, column 1: the file is larger than 4194304 bytes, which no catalogue is; give the catalogue itself.");
    }

    @Test
    void errataOfAnotherEditionOrOfNothingAreRefused(@TempDir Path directory) throws IOException {
        Path catalogue = Files.writeString(directory.resolve("own.json"), SMALL);
        Path errata = directory.resolve("errata.json");
        Files.writeString(errata, ERRATA);
        assertThat(KpiModel.catalogueOf(catalogue, errata).errata()).hasSize(1);

        Files.writeString(errata, changed(ERRATA, "\"2025\"", "\"pre-2025\""));
        assertThatThrownBy(() -> KpiModel.catalogueOf(catalogue, errata))
                .hasMessage(errata + ", line 2, column 14, key edition: the file is of edition pre-2025, where edition 2025 belongs;"
                        + " put it where its edition belongs.");

        Files.writeString(errata, changed(ERRATA, "\"I 1.1.1\"", "\"I 1.1.2\""));
        assertThatThrownBy(() -> KpiModel.catalogueOf(catalogue, errata))
                .hasMessage(errata + ", line 5, column 16, entry I 1.1.2, key entry: there is no I 1.1.2 in this catalogue;"
                        + " add it or correct the reference.");

        Files.writeString(errata, changed(ERRATA, "\"reads\": \"\"", "\"reads\": \"huishoudens\\n2.\""));
        assertThatThrownBy(() -> KpiModel.catalogueOf(catalogue, errata))
                .hasMessage(errata + ", line 8, column 16, entry I 1.1.1, key reads: it reads as it is printed;"
                        + " say what it should read, or drop the erratum.");
    }

    @Test
    void theCatalogueOfAnotherEditionIsRefusedWhereOneIsExpected() {
        JsonFile file = new JsonFile("2025/catalogue.json", BundledFiles.bytes("pre-2025/catalogue.json"));

        assertThatThrownBy(() -> CatalogueReader.read(file, null, Edition.E2025))
                .hasMessage("2025/catalogue.json, line 2, column 14, key edition: the file is of edition pre-2025,"
                        + " where edition 2025 belongs; put it where its edition belongs.");
    }

    @Test
    void aListOfEditionsWithOtherPathsIsRefused() {
        String editions = BundledFiles.text("editions.json");
        assertThatThrownBy(() -> EditionsReader.read(new JsonFile("editions.json",
                        changed(editions, "\"2025/errata.json\"", "\"2025/slips.json\"").getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("entry 2025, key errata: \"2025/slips.json\" where \"2025/errata.json\" belongs; the paths are fixed.");
    }

    @Test
    void whatStandsInTheFileIsShownShortAndHarmless() {
        String evil = "\\u001b[31m\\u202e" + "x".repeat(5_000);

        assertThatThrownBy(() -> read(changed(SMALL, "\"layer\": \"IMPACT\"", "\"layer\": \"" + evil + "\"")))
                .isInstanceOf(CatalogueFormatException.class)
                .satisfies(error -> assertThat(error.getMessage()).hasSizeLessThan(400).doesNotContain("\u001b", "\u202e"));
    }
}
