package nl.kpimodel.data.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.LinkageNode;
import nl.kpimodel.core.UnknownIdException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("locale")
class LinkageExportTest {
    private final KpiCatalogue catalogue = ShownCatalogue.of("Buurt", 0);

    @Test
    void aMermaidFlowchartShowsAShapePerKindAndWhoDisagrees() {
        assertThat(LinkageExport.of(catalogue).withVariants().mermaid()).isEqualTo("""
                flowchart LR
                    leefgebied_1(["leefgebied 1<br/>Geld"])
                    leefgebied_2(["leefgebied 2<br/>Buurt"])
                    E_1_1("E 1.1<br/>Iedereen komt rond")
                    E_2_1("E 2.1<br/>Het is prettig op straat")
                    I_1_1_1["I 1.1.1<br/>% dat rondkomt"]
                    I_2_1_1["I 2.1.1<br/>#35; feesten #34;op straat#34;"]
                    I_2_1_2["I 2.1.2<br/>#61;SOM(A1)"]
                    E_1_1_1{{"E 1.1.1<br/>% deelnemers dat beter rondkomt"}}
                    E_2_1_1{{"E 2.1.1<br/>% deelnemers dat:"}}
                    item_1a1[/"1a1<br/>kom ik beter rond"/]
                    item_1a2[/"1a2"/]
                    item_2a1[/"2a1"/]
                    item_E2[\\"E2"\\]
                    leefgebied_1 --> E_1_1
                    leefgebied_2 --> E_2_1
                    E_1_1 --> I_1_1_1
                    E_2_1 --> I_2_1_1
                    E_2_1 --> I_2_1_2
                    I_1_1_1 --> E_1_1_1
                    I_2_1_1 --> E_2_1_1
                    I_2_1_2 --> item_2a1
                    E_1_1_1 --> item_1a1
                    E_1_1_1 -->|"niet in handleiding: figuur 1"| item_1a2
                    E_2_1_1 --> item_1a1
                    E_2_1_1 -.->|"alleen in handleiding: figuur 2"| item_1a2
                    E_2_1_1 --> item_E2
                """);
    }

    @Test
    void aGraphInDotShowsTheSame() {
        assertThat(LinkageExport.of(catalogue).withVariants().dot()).isEqualTo("""
                digraph linkage {
                    graph [rankdir=LR, charset="UTF-8"];
                    "leefgebied 1" [shape=ellipse, label="leefgebied 1\\nGeld"];
                    "leefgebied 2" [shape=ellipse, label="leefgebied 2\\nBuurt"];
                    "E 1.1" [shape=octagon, label="E 1.1\\nIedereen komt rond"];
                    "E 2.1" [shape=octagon, label="E 2.1\\nHet is prettig op straat"];
                    "I 1.1.1" [shape=box, label="I 1.1.1\\n% dat rondkomt"];
                    "I 2.1.1" [shape=box, label="I 2.1.1\\n# feesten \\"op straat\\""];
                    "I 2.1.2" [shape=box, label="I 2.1.2\\n=SOM(A1)"];
                    "E 1.1.1" [shape=hexagon, label="E 1.1.1\\n% deelnemers dat beter rondkomt"];
                    "E 2.1.1" [shape=hexagon, label="E 2.1.1\\n% deelnemers dat:"];
                    "1a1" [shape=note, label="1a1\\nkom ik beter rond"];
                    "1a2" [shape=note, label="1a2"];
                    "2a1" [shape=note, label="2a1"];
                    "E2" [shape=tab, label="E2"];
                    "leefgebied 1" -> "E 1.1";
                    "leefgebied 2" -> "E 2.1";
                    "E 1.1" -> "I 1.1.1";
                    "E 2.1" -> "I 2.1.1";
                    "E 2.1" -> "I 2.1.2";
                    "I 1.1.1" -> "E 1.1.1";
                    "I 2.1.1" -> "E 2.1.1";
                    "I 2.1.2" -> "2a1";
                    "E 1.1.1" -> "1a1";
                    "E 1.1.1" -> "1a2" [style=solid, label="niet in handleiding: figuur 1"];
                    "E 2.1.1" -> "1a1";
                    "E 2.1.1" -> "1a2" [style=dotted, label="alleen in handleiding: figuur 2"];
                    "E 2.1.1" -> "E2";
                }
                """);
    }

    @Test
    void anEdgeListHasARecordPerLinkWithItsTextsRowsAndSources() {
        assertThat(LinkageExport.of(catalogue).csv()).isEqualTo("""
                from,fromText,to,toText,kind,rows,sources,agreement,variants
                leefgebied 1,Geld,E 1.1,Iedereen komt rond,DOMAIN_HAS_EFFECT,,lijst: effect E 1.1,AGREED,
                leefgebied 2,Buurt,E 2.1,Het is prettig op straat,DOMAIN_HAS_EFFECT,,lijst: effect E 2.1,AGREED,
                E 1.1,Iedereen komt rond,I 1.1.1,% dat rondkomt,EFFECT_HAS_IMPACT_KPI,I 1.1.1,lijst: impact I 1.1.1,AGREED,
                E 2.1,Het is prettig op straat,I 2.1.1,"# feesten ""op straat""\",EFFECT_HAS_IMPACT_KPI,I 2.1.1,lijst: impact I 2.1.1,AGREED,
                E 2.1,Het is prettig op straat,I 2.1.2,'=SOM(A1),EFFECT_HAS_IMPACT_KPI,I 2.1.2,lijst: impact I 2.1.2,AGREED,
                I 1.1.1,% dat rondkomt,E 1.1.1,% deelnemers dat beter rondkomt,IMPACT_HAS_INDICATOR,I 1.1.1,lijst: rij I 1.1.1,AGREED,
                I 2.1.1,"# feesten ""op straat""\",E 2.1.1,"% deelnemers dat:
                1. buren kent
                2. buren helpt, vaker",IMPACT_HAS_INDICATOR,I 2.1.1,lijst: rij I 2.1.1,AGREED,
                I 2.1.2,'=SOM(A1),2a1,,IMPACT_ASKS_ITEM,I 2.1.2,lijst: rij I 2.1.2,AGREED,
                E 1.1.1,% deelnemers dat beter rondkomt,1a1,kom ik beter rond,INDICATOR_ASKS_ITEM,I 1.1.1,lijst: rij I 1.1.1,AGREED,
                E 1.1.1,% deelnemers dat beter rondkomt,1a2,,INDICATOR_ASKS_ITEM,I 1.1.1,lijst: rij I 1.1.1,DISPUTED,handleiding: figuur 1
                E 2.1.1,"% deelnemers dat:
                1. buren kent
                2. buren helpt, vaker",1a1,kom ik beter rond,INDICATOR_ASKS_ITEM,I 2.1.1,lijst: rij I 2.1.1,AGREED,
                E 2.1.1,"% deelnemers dat:
                1. buren kent
                2. buren helpt, vaker",E2,,INDICATOR_ASKS_PROFESSIONALS,I 2.1.1,lijst: rij I 2.1.1,AGREED,
                """);
    }

    @Test
    void otherReadingsStandInTheEdgeListOnlyWhenAskedFor() {
        assertThat(LinkageExport.of(catalogue).csv()).doesNotContain("VARIANT_ONLY");
        assertThat(records(LinkageExport.of(catalogue).withVariants().csv()))
                .filteredOn(row -> row.getField(7).equals("VARIANT_ONLY"))
                .extracting(row -> row.getField(0), row -> row.getField(2), row -> row.getField(5), row -> row.getField(8))
                .containsExactly(tuple("E 2.1.1", "1a2", "I 2.1.1", "handleiding: figuur 2"));
    }

    @Test
    void aLifeDomainIsExportedWithTheItemsItsIndicatorsAskOfOtherDomains() {
        assertThat(keys(LinkageExport.ofDomain(catalogue, 2)))
                .containsExactly("leefgebied 2", "E 2.1", "I 2.1.1", "I 2.1.2", "E 2.1.1", "1a1", "2a1", "E2");
        assertThat(keys(LinkageExport.ofDomain(catalogue, 2).withVariants())).contains("1a2");
        assertThat(LinkageExport.ofDomain(catalogue, 2).mermaid()).doesNotContain("E_1_1_1", "item_1a2");
    }

    @Test
    void whatLiesAroundNodesIsExportedUpAndDown() {
        assertThat(keys(LinkageExport.around(catalogue, List.of(LinkageNode.of(ItemId.of("1a2"))))))
                .containsExactly("leefgebied 1", "E 1.1", "I 1.1.1", "E 1.1.1", "1a2");
        assertThat(keys(LinkageExport.around(catalogue, List.of(LinkageNode.of(KpiId.of("E 2.1.1"))))))
                .containsExactly("leefgebied 2", "E 2.1", "I 2.1.1", "E 2.1.1", "1a1", "E2");
        assertThat(LinkageExport.around(catalogue, catalogue.linkage().nodes()).dot()).isEqualTo(LinkageExport.of(catalogue).dot());
    }

    @Test
    void whatTheEditionDoesNotHaveCannotBeExported() {
        assertThatThrownBy(() -> LinkageExport.ofDomain(catalogue, 3))
                .isInstanceOf(UnknownIdException.class)
                .hasMessageContaining("leefgebied 3");
        assertThatThrownBy(() -> LinkageExport.around(catalogue, List.of(LinkageNode.of(ItemId.of("1a9")))))
                .isInstanceOf(UnknownIdException.class)
                .hasMessageContaining("1a9");
        assertThatIllegalArgumentException().isThrownBy(() -> LinkageExport.around(catalogue, List.of()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderInWhichACatalogueWasFilledMakesNoDifference(long seed) {
        LinkageExport one = LinkageExport.of(catalogue).withVariants();
        LinkageExport other = LinkageExport.of(ShownCatalogue.of("Buurt", seed)).withVariants();
        assertThat(other.mermaid()).isEqualTo(one.mermaid());
        assertThat(other.dot()).isEqualTo(one.dot());
        assertThat(other.csv()).isEqualTo(one.csv());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            a "b" c             ~ a #34;b#34; c
            a\\b                ~ a#92;b
            #quot;              ~ #35;quot;
            <b>x</b> & y        ~ #60;b#62;x#60;/b#62; #38; y
            `*md*` _x_          ~ #96;#42;md#42;#96; #95;x#95;
            %%{init: 1}%%       ~ #37;#37;#123;init: 1#125;#37;#37;
            100 % en 50%        ~ 100 % en 50%
            - a - b             ~ #45; a - b
            1. a 2. b           ~ 1#46; a 2. b
            1) a                ~ 1#41; a
            [a](b) | c          ~ #91;a#93;(b) #124; c
            https://www.b.nl    ~ https#58;//www#46;b.nl
            cliënten in 's      ~ cliënten in 's
            """)
    void noTextBreaksOutOfAMermaidLabel(String name, String label) {
        assertThat(LinkageExport.of(ShownCatalogue.of(name, 0)).mermaid())
                .contains("\n    leefgebied_2([\"leefgebied 2<br/>" + label + "\"])\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            a "b" c             ~ a \\"b\\" c
            a\\b\\              ~ a\\\\b\\\\
            R&D &eacute;        ~ R&amp;D &amp;eacute;
            <b>x</b>            ~ <b>x</b>
            """)
    void noTextBreaksOutOfALabelInDot(String name, String label) {
        assertThat(LinkageExport.of(ShownCatalogue.of(name, 0)).dot())
                .contains("\n    \"leefgebied 2\" [shape=ellipse, label=\"leefgebied 2\\n" + label + "\"];\n");
    }

    @Test
    void aLongTextIsFoldedBetweenWordsInDot() {
        String name = "een naam van een leefgebied die langer is dan op een regel van een plaatje past";
        assertThat(LinkageExport.of(ShownCatalogue.of(name, 0)).dot()).contains(
                "label=\"leefgebied 2\\neen naam van een leefgebied die langer\\nis dan op een regel van een plaatje past\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b\u001bc", "a\r\tb", "a\u2028b\u2029c", "a\u0085b", "a\u202eb\u2066c"})
    void noCharacterThatATerminalWouldObeyGetsIntoAPicture(String name) {
        LinkageExport export = LinkageExport.of(ShownCatalogue.of(name, 0));
        assertThat((export.mermaid() + export.dot()).replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@a", "\ta", "\ra", "\uff1da", "'a", "=1,\"2\"\n;3"})
    void aCellThatASpreadsheetWouldRunBeginsWithAnApostrophe(String name) {
        assertThat(records(LinkageExport.of(ShownCatalogue.of(name, 0)).csv()))
                .filteredOn(row -> row.getField(0).equals("leefgebied 2"))
                .extracting(row -> row.getField(1))
                .containsExactly("'" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a \"b\"", "a\nb", "a\r\nb", " a ", "a;b", "a=b", "% a"})
    void everyOtherCellIsReadBackAsItWas(String name) {
        String csv = LinkageExport.of(ShownCatalogue.of(name, 0)).csv();
        assertThat(records(csv))
                .filteredOn(row -> row.getField(0).equals("leefgebied 2"))
                .extracting(row -> row.getField(1))
                .containsExactly(name);
        assertThat(csv.replace(name, "")).doesNotContain("\r");
    }

    @Test
    void whatIsWrittenIsWhatTheTextHas() throws IOException {
        LinkageExport export = LinkageExport.of(catalogue);
        StringWriter out = new StringWriter();
        export.writeMermaid(out);
        export.writeDot(out);
        export.writeCsv(out);
        assertThat(out).hasToString(export.mermaid() + export.dot() + export.csv());
    }

    @Test
    void anErrorOfTheTargetReachesTheCaller() {
        Appendable full = new StringBuilderThatIsFull();
        LinkageExport export = LinkageExport.of(catalogue);
        assertThatThrownBy(() -> export.writeMermaid(full)).isInstanceOf(IOException.class).hasMessage("full");
        assertThatThrownBy(() -> export.writeDot(full)).isInstanceOf(IOException.class).hasMessage("full");
        assertThatThrownBy(() -> export.writeCsv(full)).isInstanceOf(IOException.class).hasMessage("full");
    }

    /** A target that is full. */
    private static final class StringBuilderThatIsFull implements Appendable {
        @Override
        public Appendable append(CharSequence text) throws IOException {
            throw new IOException("full");
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) throws IOException {
            throw new IOException("full");
        }

        @Override
        public Appendable append(char c) throws IOException {
            throw new IOException("full");
        }
    }

    private static List<String> keys(LinkageExport export) {
        return export.nodes().stream().map(LinkageNode::key).toList();
    }

    private static List<CsvRecord> records(String csv) {
        return CsvReader.builder().ofCsvRecord(csv).stream().toList();
    }
}
