package nl.kpimodel.data.registration.value;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The texts that mark a missing value, ignoring case. */
public final class MissingMarkers {
    /**
     * The texts that databases, statistics programs and spreadsheets write for a missing value. Words that may be a value, such as
     * <i>onbekend</i>, are not included.
     */
    public static final MissingMarkers USUAL = of(List.of("NULL", "(null)", "<null>", "[null]", "\\N", "NaN", "NaT", "NA", "<NA>", "N/A", "#N/A", "#N/B",
            "None", "nil", "undefined", "n.v.t.", "n.v.t", "nvt", "n.b.", "-", "--", "\u2013", "\u2014", ".", "leeg", "(leeg)", "(blank)",
            "(empty)", "empty"));

    public static final MissingMarkers NONE = of(Set.of());

    private static final int ASCII = 128;

    private final Set<String> folded;
    private final int longest;
    /** The last characters of the markers in either case. They quickly rule out most texts. */
    private final boolean[] ends = new boolean[ASCII];
    private final boolean endsBeyondAscii;
    private final boolean kept;

    private MissingMarkers(Set<String> folded, boolean kept) {
        this.folded = folded;
        this.kept = kept;
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

    public static MissingMarkers of(Collection<String> texts) {
        return new MissingMarkers(texts.stream().map(MissingMarkers::folded).filter(text -> !text.isEmpty())
                .collect(Collectors.toUnmodifiableSet()), false);
    }

    /** Returns the same markers, which are only reported and stay the value: for texts in JSON, which has {@code null}. */
    public MissingMarkers kept() {
        return new MissingMarkers(folded, true);
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Returns the adjusted value of a text without surrounding white space; {@code null} if it is not a marker. */
    public @Nullable Adjusted find(String text) {
        int length = text.length();
        if (length == 0 || length > longest) {
            return null;
        }
        char end = text.charAt(length - 1);
        boolean mayBe = end < ASCII ? ends[end] : endsBeyondAscii;
        if (!mayBe || !folded.contains(folded(text))) {
            return null;
        }
        return kept ? Adjusted.text(text) : Adjusted.missing(text);
    }

    public @Nullable Adjusted find(char[] text, int from, int to) {
        return to - from <= longest ? find(new String(text, from, to - from)) : null;
    }

    /** Returns the texts in lower case. */
    public Set<String> texts() {
        return folded;
    }
}
