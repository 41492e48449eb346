package nl.kpimodel.calc.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.kpimodel.calc.report.text.RefusalWords;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.BilingualException;
import nl.kpimodel.core.internal.DisplayText;
import org.jspecify.annotations.Nullable;

/**
 * The stories next to the figures (Dutch: <i>duiding</i>): what the people who do the work say about a KPI, and about the report as a
 * whole. Their tree is an object whose keys are ids of KPIs or {@code report}, and whose values are texts:
 *
 * <pre>{@code
 * { "report": "Zuid had twee vacatures.", "A 4": "De intake gebeurt sinds april aan de telefoon." }
 * }</pre>
 *
 * <p>A story is plain text: markup and formulas in it are shown as written. Immutable; safe for use by several threads.
 *
 * @see KpiReport#withStories
 */
public final class ReportStories {
    /** The largest length of a story, in characters. */
    public static final int LONGEST = 10_000;

    private static final String REPORT = "report";

    private final @Nullable String ofReport;
    private final Map<KpiId, String> ofKpis;

    private ReportStories(@Nullable String ofReport, Map<KpiId, String> ofKpis) {
        this.ofReport = ofReport;
        this.ofKpis = Collections.unmodifiableMap(ofKpis);
    }

    /**
     * Reads stories from their tree, as returned by any JSON library for {@code stories.json}.
     *
     * @param tree texts by the id of a KPI, or {@code report}
     * @return the stories
     * @throws IllegalArgumentException if a key is not an id, a KPI occurs twice, or a value is not a text, blank or longer than {@link
     *         #LONGEST}; the message names all errors
     */
    public static ReportStories fromTree(Map<String, ?> tree) {
        List<BilingualText> wrong = new ArrayList<>();
        Map<KpiId, String> ofKpis = new TreeMap<>();
        String ofReport = null;
        for (Map.Entry<String, ?> entry : tree.entrySet()) {
            String key = DisplayText.quoted(entry.getKey());
            if (!(entry.getValue() instanceof String story) || story.isBlank()) {
                wrong.add(RefusalWords.of("stories.noText", key));
            } else if (story.length() > LONGEST) {
                wrong.add(RefusalWords.of("stories.long", key, story.length(), LONGEST));
            } else if (entry.getKey().equals(REPORT)) {
                ofReport = story;
            } else {
                try {
                    if (ofKpis.put(KpiId.parse(entry.getKey()), story) != null) {
                        wrong.add(RefusalWords.of("stories.twice", key));
                    }
                } catch (IllegalArgumentException noId) {
                    wrong.add(RefusalWords.of("stories.noId", key));
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new BilingualException(new BilingualText(joined(wrong, Language.DUTCH), joined(wrong, Language.ENGLISH)), null);
        }
        return new ReportStories(ofReport, ofKpis);
    }

    private static String joined(List<BilingualText> wrong, Language language) {
        return wrong.stream().map(text -> text.in(language)).collect(Collectors.joining(" "));
    }

    /** {@return the story of the report as a whole, empty if absent} */
    public Optional<String> ofReport() {
        return Optional.ofNullable(ofReport);
    }

    /**
     * Returns the stories of KPIs.
     *
     * @return the stories by KPI, in the order of the ids
     */
    public Map<KpiId, String> ofKpis() {
        return ofKpis;
    }

    /**
     * Returns the KPIs that have a story but are not in a report, so that the story would not be seen.
     *
     * @param report the report
     * @return the ids in order, empty if the report has all KPIs with a story
     */
    public List<KpiId> without(KpiReport report) {
        return ofKpis.keySet().stream().filter(kpi -> report.outcomes(kpi).isEmpty()).toList();
    }

    /**
     * Returns the tree form. Jackson 2 and 3 write it as JSON; so can any other library.
     *
     * @return texts by {@code report} and the ids of KPIs
     */
    @JsonValue
    public Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        ofReport().ifPresent(story -> tree.put(REPORT, story));
        ofKpis.forEach((kpi, story) -> tree.put(kpi.toString(), story));
        return tree;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReportStories that && toTree().equals(that.toTree());
    }

    @Override
    public int hashCode() {
        return Objects.hash(ofReport, ofKpis);
    }

    /** Returns the number of stories, without their text. */
    @Override
    public String toString() {
        return "Stories of " + ofKpis.keySet() + (ofReport == null ? "" : " and of the report");
    }
}
