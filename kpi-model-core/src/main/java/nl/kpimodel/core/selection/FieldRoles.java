package nl.kpimodel.core.selection;

import static nl.kpimodel.core.selection.NeededField.Role.DENOMINATOR;
import static nl.kpimodel.core.selection.NeededField.Role.DESCRIPTION;
import static nl.kpimodel.core.selection.NeededField.Role.IDENTIFICATION;
import static nl.kpimodel.core.selection.NeededField.Role.NUMERATOR;
import static nl.kpimodel.core.selection.NeededField.Role.SELECTION;
import static nl.kpimodel.core.selection.NeededField.Role.STRATUM;
import static nl.kpimodel.core.selection.NeededField.Role.TIMING;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.Strata;

/**
 * The roles of each field in one figure. Most roles follow from the specification: dates place records in time, codes select records, ids
 * identify them, and other values are counted. If a figure divides two quantities, the specification does not say to which of them a field
 * belongs; {@link #DIVIDING} does.
 */
final class FieldRoles {
    /** The roles that do not follow from the kind of field, by KPI, component (or none) and field. */
    private static final Map<String, Set<NeededField.Role>> DIVIDING = Map.ofEntries(
            Map.entry("A 2 proactiveShare signal.channel", EnumSet.of(NUMERATOR)),
            Map.entry("A 10 budgetApplication.requested", EnumSet.of(DENOMINATOR)),
            Map.entry("A 11 timeEntry.hours", EnumSet.of(NUMERATOR, DENOMINATOR)),
            Map.entry("A 13 employee.role", EnumSet.of(SELECTION, DENOMINATOR)),
            Map.entry("A 13 employee.fte", EnumSet.of(DENOMINATOR)),
            Map.entry("A 14 complexityChange.to", EnumSet.of(NUMERATOR, SELECTION)),
            Map.entry("A 15 case.complexityAtStart", EnumSet.of(NUMERATOR, DENOMINATOR)),
            Map.entry("A 15 complexityChange.to", EnumSet.of(NUMERATOR, DENOMINATOR)),
            Map.entry("A 20 euros case.budget", EnumSet.of(NUMERATOR, DENOMINATOR)),
            Map.entry("A 21 againstPlan case.plannedParticipants", EnumSet.of(DENOMINATOR)),
            Map.entry("A 35 costBenefit.cost", EnumSet.of(DENOMINATOR)),
            Map.entry("A 36 volunteers followUp.runsUnsupported", EnumSet.of(SELECTION)));

    private final MeasureSpecification measure;
    private final MeasureComponent component;

    FieldRoles(MeasureSpecification measure, MeasureComponent component) {
        this.measure = measure;
        this.component = component;
    }

    /** Returns the roles of a field in this figure; at least one. */
    Set<NeededField.Role> of(RecordType type, RecordField field) {
        boolean used = component.records().stream().anyMatch(use -> use.type() == type && use.fields().contains(field));
        if (identifies(field)) {
            return EnumSet.of(IDENTIFICATION);
        }
        if (!used) {
            return EnumSet.of(NeededField.Role.RECORD);
        }
        Set<NeededField.Role> roles = EnumSet.noneOf(NeededField.Role.class);
        if (measure.ownStrata().stream().anyMatch(own -> own.field() == field) || field.name().equals("ageAtStart")) {
            roles.add(STRATUM);
        }
        Set<NeededField.Role> dividing = dividing(field);
        if (!dividing.isEmpty()) {
            roles.addAll(dividing);
        } else if (component.kind() == MeasureComponent.Kind.FIGURE) {
            addOfFigure(field, roles);
        } else if (field.kind() == RecordField.Kind.DATE || field.kind() == RecordField.Kind.INSTANT) {
            addOfDate(field, roles);
        } else if (roles.isEmpty() || isNeeded(field)) {
            roles.add(ofValue(field));
        }
        return roles;
    }

    private static boolean identifies(RecordField field) {
        return field.name().equals("id") || field.name().equals("organisation") || field.refersTo().isPresent() || Strata.fields().contains(field);
    }

    private Set<NeededField.Role> dividing(RecordField field) {
        Set<NeededField.Role> ofComponent = DIVIDING.get(measure.kpi() + " " + component.key() + " " + field.qualifiedName());
        return ofComponent != null ? ofComponent : DIVIDING.getOrDefault(measure.kpi() + " " + field.qualifiedName(), Set.of());
    }

    private static void addOfFigure(RecordField field, Set<NeededField.Role> roles) {
        switch (field.name()) {
            case "kpi" -> roles.add(IDENTIFICATION);
            case "period" -> roles.add(TIMING);
            case "value", "numerator" -> roles.add(NUMERATOR);
            case "denominator" -> roles.add(DENOMINATOR);
            case "area", "stratum" -> roles.add(STRATUM);
            default -> roles.add(DESCRIPTION);
        }
    }

    private void addOfDate(RecordField field, Set<NeededField.Role> roles) {
        boolean lasts = component.unit() == MeasureComponent.Unit.DAYS || field.kind() == RecordField.Kind.INSTANT;
        boolean ofComponent = names(component.timing(), field);
        boolean ofOtherRecords = component.records().stream()
                .anyMatch(use -> use.ownTiming().filter(timing -> names(timing, field)).isPresent());
        if (ofComponent || ofOtherRecords || !lasts && !isNeeded(field)) {
            roles.add(TIMING);
        }
        if (!ofOtherRecords && (lasts || !ofComponent && isNeeded(field))) {
            roles.add(NUMERATOR);
        }
    }

    private boolean isNeeded(RecordField field) {
        return component.needs().stream().anyMatch(need -> need.oneOf().contains(field));
    }

    private static boolean names(Timing timing, RecordField field) {
        return timing.leadingDate().filter(field::equals).isPresent() || timing.otherwiseDate().filter(field::equals).isPresent()
                || timing.until().contains(field);
    }

    private NeededField.Role ofValue(RecordField field) {
        boolean counted = component.kind() != MeasureComponent.Kind.PROPORTION && component.kind() != MeasureComponent.Kind.COUNT;
        return switch (field.kind()) {
            case ID -> counted ? NUMERATOR : IDENTIFICATION;
            case ITEM -> SELECTION;
            case ENUM -> field.recordType().filter(RecordType.ZRM_SCORE::equals).isPresent() ? NUMERATOR : SELECTION;
            case TEXT -> DESCRIPTION;
            default -> field.name().startsWith("scale") ? SELECTION : NUMERATOR;
        };
    }
}
