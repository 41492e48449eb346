package nl.kpimodel.calc.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.text.OutcomeTreeReader;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.TreeNode;

/**
 * The outcomes of one measure: its figures over all units, followed by those of each stratum (Dutch: <i>uitkomsten</i>).
 *
 * @param all the outcomes in order, including those without a value
 */
public record Outcomes(List<Outcome> all) implements Iterable<Outcome> {
    /** Creates outcomes. */
    public Outcomes {
        all = List.copyOf(all);
    }

    /**
     * {@return the outcome of a figure over all units}
     *
     * @param component its key
     * @throws IllegalArgumentException if there is no such figure; the message lists all figures
     */
    public Outcome outcome(String component) {
        return outcome(component, Stratum.TOTAL);
    }

    /**
     * {@return the outcome of a figure over the units of a stratum}
     *
     * @param component its key
     * @param stratum the stratum
     * @throws IllegalArgumentException if there is no such figure, or the stratum has no units; the message lists all figures
     */
    public Outcome outcome(String component, Stratum stratum) {
        return find(component, stratum)
                .orElseThrow(() -> new IllegalArgumentException("There is no outcome " + DisplayText.quoted(component) + " for "
                        + DisplayText.value(stratum.toString()) + "; the figures are "
                        + stream().map(Outcome::component).distinct().toList() + ", and no unit may have been in the stratum."));
    }

    /**
     * Finds the outcome of a figure over the units of a stratum.
     *
     * @param component its key
     * @param stratum the stratum
     * @return the outcome, empty if absent
     */
    public Optional<Outcome> find(String component, Stratum stratum) {
        return stream().filter(outcome -> outcome.component().equals(component) && outcome.stratum().equals(stratum)).findFirst();
    }

    /** {@return the strata, the total first, each once} */
    public List<Stratum> strata() {
        return stream().map(Outcome::stratum).distinct().toList();
    }

    /**
     * Returns a stream of the outcomes.
     *
     * @return an ordered stream
     */
    public Stream<Outcome> stream() {
        return all.stream();
    }

    /**
     * Returns the tree form: the trees of the outcomes. Jackson 2 and 3 write it as JSON.
     *
     * @return the trees in order
     */
    @JsonValue
    public List<Map<String, Object>> toTree() {
        return stream().map(Outcome::toTree).toList();
    }

    /**
     * Reads outcomes from their tree form, each as {@link Outcome#fromTree} does.
     *
     * @param trees the trees, which are not kept
     * @return the outcomes, equal to those that were written
     * @throws IllegalArgumentException if a tree does not contain an outcome; the message begins with its place in the list and the path of
     *     the key, such as {@code [2].excluded.OPEN}
     */
    @JsonCreator
    public static Outcomes fromTree(List<? extends Map<String, ?>> trees) {
        return new Outcomes(TreeNode.root("", trees).elements().stream().map(tree -> OutcomeTreeReader.read(tree, null, true)).toList());
    }

    @Override
    public Iterator<Outcome> iterator() {
        return all.iterator();
    }

    public Outcome only() {
        return all.get(0);
    }
}
