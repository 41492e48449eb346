package nl.kpimodel.core.selection;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.measure.MeasureOption;
import org.jspecify.annotations.Nullable;

/**
 * A choice that the model leaves open and that an organisation makes for certain KPIs (Dutch: <i>te maken keuze</i>).
 *
 * @param option the option that makes it; {@code null} if it is made during registration, such as what counts as successful
 * @param supply what must be chosen
 * @param kpis the KPIs, in model order
 */
public record OpenChoice(@Nullable MeasureOption option, BilingualText supply, List<KpiId> kpis) {
    /** Creates a choice. */
    public OpenChoice {
        Objects.requireNonNull(supply, "supply");
        kpis = List.copyOf(kpis);
    }

    /**
     * Returns the option that makes the choice.
     *
     * @return the option, empty if the choice is made during registration
     */
    public Optional<MeasureOption> asOption() {
        return Optional.ofNullable(option);
    }

    /**
     * Returns the subject of the choice.
     *
     * @param language the language
     * @return the term of the option with its article, empty if the choice is made during registration
     */
    public Optional<String> term(Language language) {
        return asOption().map(known -> Terms.in(language).of("option." + known.key()));
    }

    /**
     * Returns the tree form. Keys: {@code option} (left out if there is none), {@code supply} (by language) and {@code kpis}. Jackson 2 and
     * 3 write it as JSON.
     *
     * @return the tree
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().known("option", asOption().map(MeasureOption::key)).both("supply", supply).texts("kpis", kpis).toMap();
    }
}
