package nl.kpimodel.core.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.edition.ClassifiedChanges.Change;
import nl.kpimodel.core.edition.ClassifiedChanges.FieldClass;
import nl.kpimodel.core.edition.FieldChange.Field;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.measure.MeasureSpecification;
import org.jspecify.annotations.Nullable;

/** Compares two catalogues entry by entry. */
final class EditionComparison {
    private final @Nullable ClassifiedChanges classified;
    private final KpiCatalogue later;

    private EditionComparison(@Nullable ClassifiedChanges classified, KpiCatalogue later) {
        this.classified = classified;
        this.later = later;
    }

    static List<EntryChange> byName(KpiCatalogue earlier, KpiCatalogue later) {
        return new EditionComparison(null, later).changes(ModelEntry.names(earlier), ModelEntry.names(later));
    }

    static List<EntryChange> classified(KpiCatalogue earlier, KpiCatalogue later, ClassifiedChanges classified) {
        List<EntryChange> changes = new EditionComparison(classified, later).changes(ModelEntry.of(earlier), ModelEntry.of(later));
        requireChanged(changes, classified);
        return changes;
    }

    /** Returns the changes in the order of the later edition. Entries that it lacks come after the others of their kind. */
    private List<EntryChange> changes(List<ModelEntry> before, List<ModelEntry> after) {
        Map<String, ModelEntry> known = new LinkedHashMap<>();
        before.forEach(entry -> known.put(entry.entry(), entry));
        List<EntryChange> changes = new ArrayList<>();
        for (ModelEntry entry : after) {
            changes.add(change(known.remove(entry.entry()), entry));
        }
        known.values().forEach(entry -> changes.add(change(entry, null)));
        changes.sort(Comparator.comparing(EntryChange::kind));
        return changes;
    }

    private EntryChange change(@Nullable ModelEntry before, @Nullable ModelEntry after) {
        ModelEntry shown = after == null ? Objects.requireNonNull(before) : after;
        Map<Field, String> was = before == null ? Map.of() : before.fields();
        Map<Field, String> is = after == null ? Map.of() : after.fields();
        Change said = classified == null ? null : classified.find(shown.entry()).orElse(null);
        List<FieldChange> fields = new ArrayList<>();
        ChangeClass whole = before == null ? ChangeClass.NEW : after == null ? ChangeClass.RETIRED : ChangeClass.NONE;
        boolean inBoth = whole == ChangeClass.NONE;
        for (Field field : Field.values()) {
            String then = was.get(field);
            String now = is.get(field);
            if (!Objects.equals(then, now)) {
                ChangeClass change = inBoth ? classOf(shown.entry(), field, then, now, said) : whole;
                fields.add(new FieldChange(field, change, then, now));
                whole = change.compareTo(whole) > 0 ? change : whole;
            }
        }
        return whole == ChangeClass.NEW || whole == ChangeClass.RETIRED
                ? ofOneEdition(shown, whole, fields, said)
                : ofBothEditions(shown, whole, fields, said);
    }

    private ChangeClass classOf(String entry, Field field, @Nullable String was, @Nullable String is, @Nullable Change said) {
        if (classified == null) {
            return ChangeClass.RENAMED;
        }
        String texts = ClassifiedChanges.fingerprint(was, is);
        FieldClass given = said == null ? null : said.fields().get(field);
        if (given == null || !given.texts().equals(texts)) {
            throw new IllegalArgumentException("The " + field + " of " + entry + " changed from " + shown(was) + " to " + shown(is)
                    + (given == null ? " and has no class" : " and was classified when the texts were others") + "; read both and write its class in the"
                    + " classification, with the fingerprint " + texts + ".");
        }
        return given.change();
    }

    private static String shown(@Nullable String text) {
        return text == null ? "nothing" : DisplayText.quoted(text);
    }

    /** Returns the change of an entry that only one edition has. A KPI takes the reason from its layer. */
    private EntryChange ofOneEdition(ModelEntry entry, ChangeClass whole, List<FieldChange> fields, @Nullable Change said) {
        BilingualText reason = said == null ? null : said.reason();
        if (classified != null && entry.kind() == EntryChange.Kind.KPI) {
            if (whole == ChangeClass.RETIRED && said == null) {
                throw new IllegalArgumentException(entry.entry() + " is retired and the classification does not say what follows it; add it, with the"
                        + " ids that a source names or an empty list.");
            }
            if (reason == null) {
                reason = classified.find("layer " + KpiId.parse(entry.entry()).layer()).map(Change::reason).orElse(null);
            }
        }
        return new EntryChange(entry.kind(), entry.entry(), entry.name(), whole, fields, null, reason, said == null ? List.of() : said.followedBy());
    }

    private EntryChange ofBothEditions(ModelEntry entry, ChangeClass whole, List<FieldChange> fields, @Nullable Change said) {
        if (classified == null || entry.kind() != EntryChange.Kind.KPI) {
            return new EntryChange(entry.kind(), entry.entry(), entry.name(), whole, fields,
                    said == null ? null : said.comparability(), said == null ? null : said.reason(), List.of());
        }
        Kpi kpi = later.require(KpiId.parse(entry.entry()));
        MeasureSpecification.EditionChange remark = classified.changeOf(kpi).orElse(null);
        return new EntryChange(entry.kind(), entry.entry(), entry.name(), whole, fields,
                remark == null ? MeasureSpecification.Comparability.COMPARABLE : remark.comparability(), remark == null ? null : remark.note(), List.of());
    }

    private static void requireChanged(List<EntryChange> changes, ClassifiedChanges classified) {
        Map<String, EntryChange> byEntry = new LinkedHashMap<>();
        changes.forEach(change -> byEntry.put(change.entry(), change));
        for (Change said : classified.changes()) {
            EntryChange change = byEntry.get(said.entry());
            if (change == null || change.change() == ChangeClass.NONE) {
                throw new IllegalArgumentException((change == null ? "Neither edition has " : "Nothing changed in ") + said.entry()
                        + ", which is classified; leave it out.");
            }
            for (Field field : said.fields().keySet()) {
                if (change.fields().stream().noneMatch(each -> each.field() == field)
                        || change.change() == ChangeClass.NEW || change.change() == ChangeClass.RETIRED) {
                    throw new IllegalArgumentException("The " + field + " of " + said.entry()
                            + " did not change in an entry of both editions, and is classified; leave it out.");
                }
            }
            if (!said.followedBy().isEmpty() && change.change() != ChangeClass.RETIRED) {
                throw new IllegalArgumentException(said.entry() + " is not retired, and " + said.followedBy()
                        + " should follow it; leave that out.");
            }
        }
    }
}
