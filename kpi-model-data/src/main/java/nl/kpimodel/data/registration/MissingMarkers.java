package nl.kpimodel.data.registration;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The texts that mark a missing value in CSV, whatever their case. */
final class MissingMarkers {
    /**
     * What databases, statistics programs and spreadsheets write for a missing value. Words that may be a value, such as
     * <i>onbekend</i>, are not among them.
     */
    static final MissingMarkers USUAL = of(List.of("NULL", "(null)", "<null>", "[null]", "\\N", "NaN", "NaT", "NA", "<NA>", "N/A", "#N/A", "#N/B",
            "None", "nil", "undefined", "n.v.t.", "n.v.t", "nvt", "n.b.", "-", "--", "\u2013", "\u2014", ".", "leeg", "(leeg)", "(blank)",
            "(empty)", "empty"));

    static final MissingMarkers NONE = of(Set.of());

    private static final int ASCII = 128;

    private final Set<String> folded;
    private final int longest;
    /** The last characters of the markers in either case: by them most texts are known not to be one. */
    private final boolean[] ends = new boolean[ASCII];
    private final boolean endsBeyondAscii;

    private MissingMarkers(Set<String> folded) {
        this.folded = folded;
        this.longest = folded.stream().mapToInt(String::length).max().orElse(0);
        boolean beyond = false;
        for (String marker : folded) {
            char end = marker.charAt(marker.length() - 1);
            beyond |= end >= ASCII;
            if (end < ASCII) {
                ends[end] = true;
                ends[Character.toUpperCase(end)] = true;
            }
        }
        this.endsBeyondAscii = beyond;
    }

    static MissingMarkers of(Collection<String> texts) {
        return new MissingMarkers(texts.stream().map(MissingMarkers::folded).filter(text -> !text.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** The missing value that a text without surrounding white space marks, {@code null} if it is no marker. */
    @Nullable Adjusted find(String text) {
        int length = text.length();
        if (length == 0 || length > longest) {
            return null;
        }
        char end = text.charAt(length - 1);
        boolean mayBe = end < ASCII ? ends[end] : endsBeyondAscii;
        return mayBe && folded.contains(folded(text)) ? Adjusted.missing(text) : null;
    }

    @Nullable Adjusted find(char[] text, int from, int to) {
        return to - from <= longest ? find(new String(text, from, to - from)) : null;
    }

    /** The texts in small letters. */
    Set<String> texts() {
        return folded;
    }
}
