package nl.kpimodel.calc.outcome.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kpimodel.calc.outcome.OutcomeDescription;
import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.calc.outcome.Remark;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import nl.kpimodel.core.selection.LocalVariant;
import org.jspecify.annotations.Nullable;

/**
 * The words that all outcomes with one description share, in one language. Texts without a number are created once, on first use. Not
 * thread-safe.
 */
final class DescriptionWords {
    final OutcomeDescription about;
    final Language language;
    final WordList terms;

    private final Map<String, Optional<String>> found = new HashMap<>();
    private final Map<ExclusionReason, NumberedText> excluded = new EnumMap<>(ExclusionReason.class);
    private final Map<String, NumberedText> missing = new HashMap<>();
    private @Nullable String unit;
    private @Nullable String head;
    private @Nullable String notes;
    private @Nullable String tail;

    DescriptionWords(OutcomeDescription about, Language language) {
        this.about = about;
        this.language = language;
        this.terms = Terms.in(language);
    }

    /** Returns a word of this figure, from the most specific key that exists. */
    Optional<String> find(String word) {
        Optional<String> known = found.get(word);
        if (known == null) {
            Kpi definition = about.definition();
            known = Terms.find(definition == null ? "" : definition.edition().key(), about.kpi().toString(), about.component(), word, language);
            found.put(word, known);
        }
        return known;
    }

    /** Returns a noun in singular and plural; empty if the figure has none. */
    String noun(String word) {
        return find(word).orElse("");
    }

    /** Returns the denominator as a noun. With several questions, it mentions at least one of them. */
    String denominator() {
        return about.counted().items().size() > 1 ? find("denominator.several").orElseGet(() -> noun("denominator")) : noun("denominator");
    }

    /** Returns the noun of the units in the account. */
    String unit() {
        String made = unit;
        if (made == null) {
            made = about.kpi().layer() == Layer.IMPACT
                    ? noun("denominator")
                    : find("unit").or(() -> terms.find("unit." + about.counted().recordType())).orElse("");
            unit = made;
        }
        return made;
    }

    /** Returns the text on the number of units that are excluded for a reason. */
    String excluded(ExclusionReason reason, String number) {
        NumberedText text = excluded.get(reason);
        if (text == null) {
            text = NumberedText.of(noun("excluded." + reason.name()));
            excluded.put(reason, text);
        }
        return text.with(number);
    }

    /** Returns the text on the number of units that lack a field. */
    String missing(String field, String number) {
        NumberedText text = missing.get(field);
        if (text == null) {
            text = find("missing." + field).map(NumberedText::of).orElseGet(() -> Explanation.missing(field, language));
            missing.put(field, text);
        }
        return text.with(number);
    }

    List<String> remarks(Remark.Place place) {
        Set<String> remarks = new LinkedHashSet<>();
        for (Remark remark : about.remarks()) {
            if (remark.place() == place) {
                remarks.add(remark.in(language));
            }
        }
        return List.copyOf(remarks);
    }

    /** Returns the id and the short name, with the kind of respondent for an effect indicator. */
    String name() {
        String label = about.kpi().layer() == Layer.EFFECT ? label().map(text -> " " + text).orElse("") : "";
        String name = find("name").or(() -> Optional.ofNullable(about.definition()).map(Kpi::name)).orElse("");
        return Explanation.id(about.kpi().toString()) + (name.isEmpty() ? "" : " " + name) + label;
    }

    /**
     * Returns the name of the component; empty if the KPI has one figure. Numbered parts share a name, in which {0} is
     * the number in their key: 2 for {@code part2}.
     */
    Optional<String> label() {
        return find("label").map(label -> label.contains("{0}") ? WordList.fill(label, about.component().replaceFirst("^[^0-9]*", "")) : label);
    }

    String when(ReportingPeriod period) {
        if (about.timing() == Timing.Kind.STOCK) {
            return word("when.on", Notation.date(period.last(), language));
        }
        String key = about.timing() == Timing.Kind.COHORT ? "when.completedIn" : "when.in";
        return word(key, period.name(), Notation.days(period.first(), period.last(), language));
    }

    /** Returns the beginning of an explanation: the subject and the period. */
    String head() {
        String made = head;
        if (made == null) {
            made = name() + (about.period() == null ? "" : " " + when(about.period()));
            head = made;
        }
        return made;
    }

    /** Returns the sentences on how strata overlap. */
    String notes() {
        String made = notes;
        if (made == null) {
            made = sentences(remarks(Remark.Place.NOTE).stream().map(DescriptionWords::sentence).toList());
            notes = made;
        }
        return made;
    }

    /** Returns the end of an explanation: the choices, the definition and the variant, each preceded by a space. */
    String tail() {
        String made = tail;
        if (made == null) {
            List<String> sentences = new ArrayList<>();
            remarks(Remark.Place.SENTENCE).forEach(remark -> sentences.add(sentence(remark)));
            List<String> choices = choices();
            if (!choices.isEmpty()) {
                sentences.add(word("choices", String.join("; ", choices)));
            }
            if (about.definition() != null) {
                sentences.add(Explanation.definition(about.definition(), language));
            }
            if (about.variant() != null) {
                sentences.add(variant(about.variant(), about.kpi(), language));
            }
            made = sentences(sentences);
            tail = made;
        }
        return made;
    }

    private static String sentences(List<String> sentences) {
        return sentences.isEmpty() ? "" : " " + String.join(" ", sentences);
    }

    /** Returns the sentences on a variant, which say that its figure is not that of the KPI. */
    static String variant(LocalVariant variant, KpiId kpi, Language language) {
        String difference = variant.difference().replaceAll("\\s+", " ").replaceFirst("\\.$", "");
        return OutcomeWords.filled(
                "variant." + variant.kind(), language, variant.name(), variant.parent(), difference, Explanation.id(kpi.toString()));
    }

    /** Returns the choices that are not sentences. */
    List<String> choices() {
        List<String> choices = new ArrayList<>();
        find("choice").ifPresent(choices::add);
        choices.addAll(remarks(Remark.Place.CHOICE));
        return choices;
    }

    /** Returns a text as a sentence, with a capital and a full stop. */
    static String sentence(String text) {
        String start = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return start.endsWith(".") ? start : start + ".";
    }

    private String word(String key, String... values) {
        return OutcomeWords.filled(key, language, values);
    }
}
