package nl.kpimodel.calc.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/** Does what the program of a page with packed parts does, without a browser. */
public final class UnpackedPage {
    private static final Pattern DATA = Pattern.compile("<script type=\"application/json\" id=\"packed-parts\">(.*?)</script>");
    private static final Pattern PLACE = Pattern.compile("<p class=\"legend\" data-part=\"([0-9]+)\">[^<]*</p>");

    private UnpackedPage() {}

    /** Returns the parts of a page; none if it has no packed parts. */
    static List<String> parts(CharSequence html) throws IOException {
        Matcher found = DATA.matcher(html);
        if (!found.find()) {
            return List.of();
        }
        JsonNode data = new ObjectMapper().readTree(found.group(1));
        String text = new String(new InflaterInputStream(new ByteArrayInputStream(data.get("bytes").binaryValue())).readAllBytes(), StandardCharsets.UTF_8);
        return List.of(text.split(Pattern.quote(data.get("separator").asText()), -1));
    }

    /** Returns a page with its packed parts in their places. */
    public static String of(CharSequence html) throws IOException {
        List<String> parts = parts(html);
        return PLACE.matcher(html).replaceAll(place -> Matcher.quoteReplacement(parts.get(Integer.parseInt(place.group(1)))));
    }
}
