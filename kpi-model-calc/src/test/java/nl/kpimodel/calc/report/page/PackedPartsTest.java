package nl.kpimodel.calc.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import nl.kpimodel.core.internal.HtmlText;
import org.junit.jupiter.api.Test;

class PackedPartsTest {
    private static StringBuilder page(List<String> texts) throws IOException {
        StringBuilder page = new StringBuilder();
        HtmlText html = new HtmlText(page);
        PackedParts packed = new PackedParts();
        for (String text : texts) {
            packed.place(html, "elsewhere", part -> part.element("b", text));
        }
        packed.write(html);
        return page;
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(60), Arbitraries.of("", "\u001e", "</script>", "]]>", "\ud83d\ude00 \u00e9\u00e9n \u2212 1\u00a0%"));
    }

    @Property(tries = 200)
    @Label("are unpacked as they were written, each in its place")
    void areComplete(@ForAll @Size(max = 20) List<@From("texts") String> texts) throws IOException {
        List<String> written = new ArrayList<>();
        for (String text : texts) {
            StringBuilder part = new StringBuilder();
            new HtmlText(part).element("b", text);
            written.add(part.toString());
        }

        assertThat(UnpackedPage.parts(page(texts))).isEqualTo(written);
    }

    @Test
    void haveATextInTheirPlaceWithoutTheProgram() throws IOException {
        StringBuilder page = page(List.of("one", "two"));

        assertThat(UnpackedPage.of(page)).startsWith("<b>one</b>\n<b>two</b>\n");
        assertThat(page).contains("<p class=\"legend\" data-part=\"0\">elsewhere</p>", "<p class=\"legend\" data-part=\"1\">elsewhere</p>")
                .doesNotContain("<b>");
    }

    @Test
    void areForManyCellsAndLeaveNothingInAPageWithoutThem() throws IOException {
        assertThat(page(List.of())).isEmpty();
        assertThat(PackedParts.isFor(60, 8)).isTrue();
        assertThat(PackedParts.isFor(12, 8)).isFalse();
    }

    @Test
    void takeAFractionOfTheirTexts() throws IOException {
        assertThat(page(List.of("Wijkteam 1 12,3 dagen ".repeat(1_000))).length()).isBetween(500, 4_000);
    }
}
