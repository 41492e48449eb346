package nl.kpimodel.core.registration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Time that a professional was present somewhere, outside any case (Dutch: <i>outreachend bezoek</i>).
 *
 * @param id pseudonym in the organisation (<i>pseudoniem</i>). Feeds A 1
 * @param location where (<i>locatie</i>). Feeds A 1
 * @param visitedOn day of the visit (<i>bezoekdatum</i>). Feeds A 1
 * @param hours hours spent, above 0 (<i>uren</i>). Feeds A 1
 * @param strata the organisation, and what is known of team, service line, neighbourhood and life domain
 */
public record OutreachVisit(String id, String location, LocalDate visitedOn, BigDecimal hours, Strata strata) implements RegistrationRecord {
    static final List<RecordField> FIELDS;
    static final RecordField ID;
    static final RecordField LOCATION;
    static final RecordField VISITED_ON;
    static final RecordField HOURS;

    static {
        FieldList list = new FieldList(RecordType.OUTREACH_VISIT);
        ID = list.field("id", FieldKind.ID, "pseudoniem").feeds("A 1").required();
        LOCATION = list.field("location", FieldKind.LABEL, "locatie").feeds("A 1").required();
        VISITED_ON = list.field("visitedOn", FieldKind.DATE, "bezoekdatum").feeds("A 1").required();
        HOURS = list.field("hours", FieldKind.HOURS, "uren").feeds("A 1").required();
        FIELDS = list.withStrata();
    }

    /**
     * Creates an outreach visit.
     *
     * @throws InvalidRecordException if a required value is missing or blank, a value is outside the bounds of its field
     */
    public OutreachVisit {
        id = ID.require(id);
        location = LOCATION.require(location);
        visitedOn = VISITED_ON.require(visitedOn);
        hours = HOURS.require(hours);
        strata = Strata.require(strata);
    }

    @Override
    public RecordType type() {
        return RecordType.OUTREACH_VISIT;
    }

    /** Returns the filled fields, fit to show: see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static OutreachVisit from(FieldValues values) {
        return new OutreachVisit(
                ID.present(values.text(ID)),
                LOCATION.present(values.text(LOCATION)),
                VISITED_ON.present(values.date(VISITED_ON)),
                HOURS.present(values.decimal(HOURS)),
                values.strata());
    }

    @Nullable Object value(int index) {
        return switch (index - Strata.FIELDS.size()) {
            case 0 -> id;
            case 1 -> location;
            case 2 -> visitedOn;
            case 3 -> hours;
            default -> strata.value(index);
        };
    }
}
