package nl.kpimodel.core.edition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.Tree;
import org.jspecify.annotations.Nullable;

/**
 * The changes from one edition of the KPI-model to a later one, entry by entry and field by field (Dutch: <i>wijzigingen tussen
 * edities</i>).
 *
 * <pre>{@code
 * EditionDiff diff = KpiModel.diff(Edition.PRE_2025, Edition.E2025);      // of the module data
 * diff.kpi("I 4.3.1").comparability();                                    // Optional[NOT_COMPARABLE]
 * diff.of(ChangeClass.MATERIAL);                                          // [E 3.2 MATERIAL, I 4.2.3 MATERIAL, I 4.3.1 MATERIAL, I 6.2.1 MATERIAL]
 * diff.markdown(Language.DUTCH);                                          // a page to read
 * }</pre>
 *
 * <ul>
 *   <li>Entries are matched by id, which no edition reuses for something else. Texts are compared verbatim, including errors.
 *   <li>Whether an entry is equal, new or retired follows from the texts. Whether a changed text has another meaning was decided by a
 *       person who read both: {@link ClassifiedChanges}.
 *   <li>An edition with names only, such as the draft of 2021, is compared by name: entries are equal, {@link ChangeClass#RENAMED}, new or
 *       retired. Figures are then not compared.
 * </ul>
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class EditionDiff {
    private final Edition earlier;
    private final Edition later;
    private final boolean byName;
    private final Map<String, EntryChange> entries;

    EditionDiff(Edition earlier, Edition later, boolean byName, List<EntryChange> entries) {
        ClassifiedChanges.requireOrder(earlier, later);
        this.earlier = earlier;
        this.later = later;
        this.byName = byName;
        this.entries = new LinkedHashMap<>();
        for (EntryChange entry : entries) {
            if (this.entries.put(entry.entry(), entry) != null) {
                throw new IllegalArgumentException("The entry " + entry.entry() + " is there twice; keep one.");
            }
        }
    }

    /**
     * Compares two editions that define their KPIs.
     *
     * @param earlier the catalogue of the earlier edition
     * @param later the catalogue of the later edition
     * @param classified the class of every text that changed
     * @return the diff
     * @throws IllegalArgumentException if the editions are not those of the classification, a changed text has no class or a class for
     *         other texts, an unchanged text has a class, or a retired KPI has no classification; the message names the entry and the way
     *         out
     */
    public static EditionDiff between(KpiCatalogue earlier, KpiCatalogue later, ClassifiedChanges classified) {
        ClassifiedChanges.requireOrder(earlier.edition(), later.edition());
        if (earlier.edition() != classified.earlier() || later.edition() != classified.later()) {
            throw new IllegalArgumentException("The changes from " + classified.earlier() + " to " + classified.later()
                    + " are classified, and editions " + earlier.edition() + " and " + later.edition() + " were given; give those two.");
        }
        return new EditionDiff(earlier.edition(), later.edition(), false, EditionComparison.classified(earlier, later, classified));
    }

    /**
     * Compares the names of KPIs, life domains and phases of two editions, for an edition with names only.
     *
     * @param earlier the catalogue of the earlier edition
     * @param later the catalogue of the later edition
     * @return the diff, which does not compare figures
     * @throws IllegalArgumentException if the editions are not in order of publication
     */
    public static EditionDiff byName(KpiCatalogue earlier, KpiCatalogue later) {
        return new EditionDiff(earlier.edition(), later.edition(), true, EditionComparison.byName(earlier, later));
    }

    /** {@return the earlier edition} */
    public Edition earlier() {
        return earlier;
    }

    /** {@return the later edition} */
    public Edition later() {
        return later;
    }

    /**
     * Returns whether only names were compared.
     *
     * @return true if an edition has names only; no change then has a comparability
     */
    public boolean isByName() {
        return byName;
    }

    /**
     * Returns all entries of both editions, including those that did not change.
     *
     * @return the entries by kind and in model order; retired entries come after the others of their kind
     */
    public List<EntryChange> entries() {
        return List.copyOf(entries.values());
    }

    /**
     * Returns the entries of one kind.
     *
     * @param kind the kind
     * @return the entries in model order
     */
    public List<EntryChange> entries(EntryChange.Kind kind) {
        return entries.values().stream().filter(entry -> entry.kind() == kind).toList();
    }

    /**
     * Returns the entries with a change of one class.
     *
     * @param change the class
     * @return the entries by kind and in model order
     */
    public List<EntryChange> of(ChangeClass change) {
        return entries.values().stream().filter(entry -> entry.change() == change).toList();
    }

    /**
     * Finds an entry.
     *
     * @param entry an id, {@code domain 3}, {@code phase 2}, {@code layer EFFECT}, {@code link I 4.1.3} or {@code questionnaire PARTICIPANT}
     * @return its change, empty if neither edition has the entry
     */
    public Optional<EntryChange> find(String entry) {
        return Optional.ofNullable(entries.get(entry));
    }

    /**
     * {@return what changed in a KPI}
     *
     * @param id its id, for example {@code I 4.3.1}
     * @throws nl.kpimodel.core.InvalidIdException if the text is not an id
     * @throws NoSuchElementException if neither edition has the KPI
     */
    public EntryChange kpi(String id) {
        KpiId kpi = KpiId.parse(id);
        return find(kpi.toString()).orElseThrow(() -> new NoSuchElementException(
                "Neither edition " + earlier + " nor edition " + later + " has the KPI " + kpi + "; ask one that is in entries()."));
    }

    /**
     * Returns the diff as a page to read, in Markdown: what may be compared and what may not, the changes by class with the removed and
     * added words, and the new, retired and equal entries. Texts of the model are escaped.
     *
     * @param language the language of the library's own words; those of the model are Dutch
     * @return the page, lines ending in {@code \n}
     */
    public String markdown(Language language) {
        return new DiffPage(this, language).text();
    }

    /**
     * Returns the tree form. Jackson 2 and 3 write it as JSON; so can any other library.
     *
     * @return {@code earlier}, {@code later}, {@code byName} and {@code entries}
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().text("earlier", earlier)
                .text("later", later)
                .put("byName", byName)
                .list("entries", entries.values(), EntryChange::toTree)
                .toMap();
    }

    /**
     * Reads the tree form. Unknown keys are ignored.
     *
     * @param tree the tree, from any JSON library
     * @return the diff
     * @throws IllegalArgumentException if the tree is not that of a diff; the message begins with the place
     */
    @JsonCreator
    public static EditionDiff fromTree(Map<String, ?> tree) {
        return DiffTreeReader.read(tree);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EditionDiff that
                && earlier == that.earlier
                && later == that.later
                && byName == that.byName
                && entries().equals(that.entries());
    }

    @Override
    public int hashCode() {
        return Objects.hash(earlier.key(), later.key(), entries.size());
    }

    /** Returns the editions and the number of changed entries. */
    @Override
    public String toString() {
        return earlier + " to " + later + ": " + (entries.size() - of(ChangeClass.NONE).size()) + " of " + entries.size() + " entries changed";
    }
}
