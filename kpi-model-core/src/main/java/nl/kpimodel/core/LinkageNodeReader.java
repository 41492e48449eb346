package nl.kpimodel.core;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kpimodel.core.internal.CleanText;
import nl.kpimodel.core.internal.DisplayText;

/** Reads the key of a node. No text is a valid id of two types, so the order of the readers does not matter. */
final class LinkageNodeReader {
    private static final Pattern DOMAIN = Pattern.compile("(?:(?:leefgebied|domein|domain) ?)?([0-9]{1,3})", Pattern.CASE_INSENSITIVE);
    private static final List<Function<String, LinkageNode>> READERS = List.of(
            text -> LinkageNode.of(KpiId.of(text)),
            text -> LinkageNode.of(IntendedEffect.Id.of(text)),
            text -> LinkageNode.of(ItemId.of(text)));

    /** The largest length of a key. A longer text is not normalised. */
    private static final int LONGEST = 200;

    private LinkageNodeReader() {}

    static LinkageNode read(String text) {
        Matcher domain = DOMAIN.matcher(text.length() > LONGEST ? "" : CleanText.of(text));
        if (domain.matches()) {
            return LinkageNode.domain(Integer.parseInt(domain.group(1)));
        }
        for (Function<String, LinkageNode> reader : READERS) {
            try {
                return reader.apply(text);
            } catch (InvalidIdException another) {
                // It may be an id of the next type.
            }
        }
        throw new IllegalArgumentException(DisplayText.quoted(text)
                + " names no node of the linkage; a node reads like leefgebied 4, E 4.1, I 4.1.3, E 4.1.3, 4a2 or E4.A.");
    }
}
