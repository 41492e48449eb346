package nl.kpimodel.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class HtmlTextTest {
    private static final String HOSTILE = "</p><script>alert('1 & \"2\"')</script>";

    private final StringBuilder out = new StringBuilder();
    private final HtmlText html = new HtmlText(out);

    @Test
    void textsAndAttributesAreNoMarkup() throws Exception {
        html.open("p", "title", HOSTILE).text(HOSTILE).close().end();

        Element paragraph = parsed();
        assertThat(paragraph.getTextContent()).isEqualTo(HOSTILE);
        assertThat(paragraph.getAttribute("title")).isEqualTo(HOSTILE);
        assertThat(paragraph.getElementsByTagName("*").getLength()).isZero();
    }

    @Test
    void aProgramIsReadAsItIsByXml() throws Exception {
        html.script("if (1 < 2 && 3 > 2) { run(); }\n");

        assertThat(parsed().getTextContent()).contains("if (1 < 2 && 3 > 2) { run(); }");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x = '</script>'", "x = '<!--'", "x = a[b[0]]>c"})
    void aProgramThatWouldEndTooEarlyIsRefused(String program) {
        assertThatIllegalStateException().isThrownBy(() -> html.script(program)).withMessageContaining("too early");
        assertThat(out).isEmpty();
    }

    @Test
    void dataMeanNothingToHtmlOrXml() throws Exception {
        html.data("d", "{\"a\":\"</script><!-- & ]]>\"}");

        assertThat(parsed().getTextContent()).isEqualTo("{\"a\":\"\\u003c/script\\u003e\\u003c!-- \\u0026 ]]\\u003e\"}");
    }

    @Test
    void aPageWithAnOpenElementDoesNotEnd() throws IOException {
        html.open("main").open("p");

        assertThatIllegalStateException().isThrownBy(html::end).withMessageContaining("[p, main]");
    }

    private Element parsed() throws Exception {
        byte[] page = out.toString().getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(page)).getDocumentElement();
    }
}
