package nl.kpimodel.core.edition;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.ImpactKpi;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.internal.ContentHash;
import nl.kpimodel.core.measure.MeasureSpecification.Comparability;
import nl.kpimodel.core.measure.MeasureSpecification;
import org.jspecify.annotations.Nullable;

/**
 * A classification of the texts that changed between two editions, made by a person who read both (Dutch: <i>beoordeelde wijzigingen</i>).
 * The bundled classification is in {@code 2025/changes.json}.
 *
 * <p>A class has the fingerprint of the two texts that were read. A text that changes afterwards therefore has no class until a person
 * reads it again, and {@link EditionDiff#between} refuses it.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class ClassifiedChanges {
    private static final Set<ChangeClass> GIVEN_BY_PEOPLE = Set.of(ChangeClass.WORDING, ChangeClass.IMMATERIAL, ChangeClass.MATERIAL);

    /**
     * The class of one changed field.
     *
     * @param change {@link ChangeClass#WORDING}, {@link ChangeClass#IMMATERIAL} or {@link ChangeClass#MATERIAL}
     * @param texts the fingerprint of the two texts; see {@link #fingerprint}
     */
    public record FieldClass(ChangeClass change, String texts) {
        /**
         * Creates a class.
         *
         * @throws IllegalArgumentException if the class is not one that a person assigns, or the fingerprint does not have 64 hexadecimal
         *         digits
         */
        public FieldClass {
            if (!GIVEN_BY_PEOPLE.contains(change)) {
                throw new IllegalArgumentException("The class " + change + " follows from the texts; give WORDING, IMMATERIAL or MATERIAL.");
            }
            if (!texts.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("The fingerprint of two texts has 64 hexadecimal digits; one of "
                        + texts.length() + " characters was given.");
            }
        }
    }

    /**
     * The classification of one entry that changed, is new or is retired.
     *
     * @param entry the entry: an id, {@code domain 3}, {@code phase 2}, {@code layer EFFECT}, {@code link I 4.1.3} or {@code questionnaire PARTICIPANT}
     * @param fields the class of each changed field; empty for an entry that only one edition has
     * @param comparability whether figures of the two editions may be compared; {@code null} for an entry without figures
     * @param reason what changed and why it has its class; {@code null} only if no field is more than {@link ChangeClass#WORDING}
     * @param followedBy the ids that replace a retired one according to a source; usually empty
     */
    public record Change(
            String entry,
            Map<FieldChange.Field, FieldClass> fields,
            @Nullable Comparability comparability,
            @Nullable BilingualText reason,
            List<KpiId> followedBy) {
        /**
         * Creates the classification of an entry.
         *
         * @throws IllegalArgumentException if a change of more than wording has no reason, if figures are incomparable or comparable with
         *         care without a reason, or if they are incomparable although no field changed materially
         */
        public Change {
            Objects.requireNonNull(entry, "entry");
            Map<FieldChange.Field, FieldClass> ordered = new EnumMap<>(FieldChange.Field.class);
            ordered.putAll(fields);
            fields = Collections.unmodifiableMap(ordered);
            followedBy = List.copyOf(followedBy);
            boolean onlyWording = fields.values().stream().allMatch(field -> field.change() == ChangeClass.WORDING);
            if (reason == null && !(onlyWording && (comparability == null || comparability == MeasureSpecification.Comparability.COMPARABLE))) {
                throw new IllegalArgumentException("The change of " + entry + " is more than wording and has no reason; give one in both languages.");
            }
            if (comparability == MeasureSpecification.Comparability.NOT_COMPARABLE
                    && fields.values().stream().noneMatch(field -> field.change() == ChangeClass.MATERIAL)) {
                throw new IllegalArgumentException("Figures of " + entry
                        + " cannot be compared, but no field of it changed materially; give that field the class MATERIAL.");
            }
        }
    }

    private final Edition earlier;
    private final Edition later;
    private final Map<String, Change> changes;

    private ClassifiedChanges(Edition earlier, Edition later, Map<String, Change> changes) {
        this.earlier = earlier;
        this.later = later;
        this.changes = Collections.unmodifiableMap(changes);
    }

    /**
     * {@return the classification of the changes between two editions}
     *
     * @param earlier the earlier edition
     * @param later the later edition
     * @param changes the classification of each entry that changed
     * @throws IllegalArgumentException if the editions are not in order of publication, or an entry occurs twice
     */
    public static ClassifiedChanges of(Edition earlier, Edition later, Collection<Change> changes) {
        requireOrder(earlier, later);
        Map<String, Change> byEntry = new LinkedHashMap<>();
        for (Change change : changes) {
            if (byEntry.put(change.entry(), change) != null) {
                throw new IllegalArgumentException("The change of " + change.entry() + " is classified twice; keep one.");
            }
        }
        return new ClassifiedChanges(earlier, later, byEntry);
    }

    static void requireOrder(Edition earlier, Edition later) {
        if (earlier.compareTo(later) >= 0) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "Edition %s does not come before edition %s; give two editions, the earlier one first.", earlier, later));
        }
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
     * Returns what is said of each entry.
     *
     * @return the changes in the order in which they were given
     */
    public List<Change> changes() {
        return List.copyOf(changes.values());
    }

    /**
     * {@return the classification of an entry, empty if the entry is not classified}
     *
     * @param entry for example {@code I 4.3.1}
     */
    public Optional<Change> find(String entry) {
        return Optional.ofNullable(changes.get(entry));
    }

    /**
     * Returns what to consider when figures of a KPI are compared with those of the other edition. The classification of an intended effect
     * also applies to its impact KPIs that are not classified themselves.
     *
     * @param kpi a KPI of one of the two editions
     * @return the change from the other edition, empty if there is nothing to consider, or the edition is neither of the two
     */
    public Optional<MeasureSpecification.EditionChange> changeOf(Kpi kpi) {
        if (kpi.edition() != earlier && kpi.edition() != later) {
            return Optional.empty();
        }
        Edition other = kpi.edition() == earlier ? later : earlier;
        return remark(kpi.id().toString())
                .or(() -> kpi instanceof ImpactKpi impact ? impact.intendedEffect().flatMap(effect -> remark(effect.toString())) : Optional.empty())
                .map(change -> new MeasureSpecification.EditionChange(
                        other, Objects.requireNonNull(change.comparability()), Objects.requireNonNull(change.reason())));
    }

    private Optional<Change> remark(String entry) {
        return find(entry).filter(change -> change.reason() != null && change.comparability() != null);
    }

    /**
     * Returns the fingerprint of the texts of a changed field: SHA-256 over both, as 64 hexadecimal digits.
     *
     * @param before the text of the earlier edition, {@code null} if it has none
     * @param after the text of the later edition, {@code null} if it has none
     * @return the fingerprint, the same in every run, JVM and locale
     */
    public static String fingerprint(@Nullable String before, @Nullable String after) {
        return new ContentHash().add(before).add(after).hex();
    }

    /** Returns the editions and the number of classified entries. */
    @Override
    public String toString() {
        return earlier + " to " + later + ": " + changes.size() + " entries";
    }
}
