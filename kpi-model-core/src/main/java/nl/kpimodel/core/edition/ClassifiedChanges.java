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
import nl.kpimodel.core.measure.Comparability;
import nl.kpimodel.core.measure.EditionChange;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who read both editions says of each text that changed (Dutch: <i>beoordeelde wijzigingen</i>). The bundled classification is in
 * {@code 2025/changes.json}.
 *
 * <p>A class holds the fingerprint of the two texts that were read. So a text that changes afterwards has no class until somebody reads it again:
 * {@link EditionDiff#between} refuses it.
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
         * @throws IllegalArgumentException if the class is none that a person gives, or the fingerprint is not of 64 hexadecimal digits
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
     * What is said of one entry that changed, is new or is retired.
     *
     * @param entry the entry: an id, {@code domain 3}, {@code phase 2}, {@code layer EFFECT}, {@code link I 4.1.3} or {@code questionnaire PARTICIPANT}
     * @param fields the class of each changed field; empty for an entry that one edition alone has
     * @param comparability whether figures of the two editions may be compared; {@code null} for an entry that no figure is about
     * @param reason what changed and why it has its class; {@code null} only where no field is more than {@link ChangeClass#WORDING}
     * @param followedBy the ids that take the place of a retired one, as a source says; mostly none
     */
    public record Change(
            String entry,
            Map<FieldChange.Field, FieldClass> fields,
            @Nullable Comparability comparability,
            @Nullable BilingualText reason,
            List<KpiId> followedBy) {
        /**
         * Creates what is said of an entry.
         *
         * @throws IllegalArgumentException if a change of more than wording has no reason, or figures are called incomparable or comparable with care
         *     without one, or incomparable while no field changed materially
         */
        public Change {
            Objects.requireNonNull(entry, "entry");
            Map<FieldChange.Field, FieldClass> ordered = new EnumMap<>(FieldChange.Field.class);
            ordered.putAll(fields);
            fields = Collections.unmodifiableMap(ordered);
            followedBy = List.copyOf(followedBy);
            boolean onlyWording = fields.values().stream().allMatch(field -> field.change() == ChangeClass.WORDING);
            if (reason == null && !(onlyWording && (comparability == null || comparability == Comparability.COMPARABLE))) {
                throw new IllegalArgumentException("The change of " + entry + " is more than wording and has no reason; give one in both languages.");
            }
            if (comparability == Comparability.NOT_COMPARABLE
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
     * The classification of the changes between two editions.
     *
     * @param earlier the earlier edition
     * @param later the later edition
     * @param changes what is said of each entry that changed
     * @return the classification
     * @throws IllegalArgumentException if the editions are not in order of appearance, or an entry is there twice
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

    /**
     * The earlier edition.
     *
     * @return the edition
     */
    public Edition earlier() {
        return earlier;
    }

    /**
     * The later edition.
     *
     * @return the edition
     */
    public Edition later() {
        return later;
    }

    /**
     * What is said of each entry.
     *
     * @return the changes in the order in which they were given
     */
    public List<Change> changes() {
        return List.copyOf(changes.values());
    }

    /**
     * What is said of an entry.
     *
     * @param entry for example {@code I 4.3.1}
     * @return the change, empty if nothing is said of it
     */
    public Optional<Change> find(String entry) {
        return Optional.ofNullable(changes.get(entry));
    }

    /**
     * What to mind when figures of a KPI are compared with those of the other edition. What is said of the intended effect of an impact KPI holds for the
     * KPI, if nothing is said of the KPI itself.
     *
     * @param kpi a KPI of one of the two editions
     * @return the change from the other edition, empty if there is nothing to mind, or the edition is neither of the two
     */
    public Optional<EditionChange> changeOf(Kpi kpi) {
        if (kpi.edition() != earlier && kpi.edition() != later) {
            return Optional.empty();
        }
        Edition other = kpi.edition() == earlier ? later : earlier;
        return remark(kpi.id().toString())
                .or(() -> kpi instanceof ImpactKpi impact ? impact.intendedEffect().flatMap(effect -> remark(effect.toString())) : Optional.empty())
                .map(change -> new EditionChange(
                        other, Objects.requireNonNull(change.comparability()), Objects.requireNonNull(change.reason())));
    }

    private Optional<Change> remark(String entry) {
        return find(entry).filter(change -> change.reason() != null && change.comparability() != null);
    }

    /**
     * The fingerprint of the texts of a changed field: SHA-256 over both, as 64 hexadecimal digits.
     *
     * @param before the text of the earlier edition, {@code null} if it has none
     * @param after the text of the later edition, {@code null} if it has none
     * @return the fingerprint, the same in every run, JVM and locale
     */
    public static String fingerprint(@Nullable String before, @Nullable String after) {
        return new ContentHash().add(before).add(after).hex();
    }

    /** Returns the editions and how many entries are classified. */
    @Override
    public String toString() {
        return earlier + " to " + later + ": " + changes.size() + " entries";
    }
}
