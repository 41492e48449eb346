package nl.kpimodel.core.registration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import org.jspecify.annotations.Nullable;

/**
 * A type of registration record (Dutch: <i>recordtype</i>): its name in files, its fields in order, what it feeds, and how a record of it is made.
 *
 * <p>A later version of the library may add types: end a {@code switch} over types with a {@code default}.
 */
public enum RecordType {
    /** Somebody who works for the organisation, paid or not (<i>medewerker</i>). */
    EMPLOYEE("employee", "medewerker", "A 13, K 3"),
    /** An education that an employee follows (<i>opleidingstraject</i>). */
    EDUCATION_TRACK("educationTrack", "opleidingstraject", "K 4"),
    /** Time that a professional was present somewhere, outside any case (<i>outreachend bezoek</i>). */
    OUTREACH_VISIT("outreachVisit", "outreachend bezoek", "A 1"),
    /** Something that asks for attention, found by the organisation or brought to it (<i>signaal</i>). */
    SIGNAL("signal", "signaal", "A 2, A 5, A 7"),
    /** A place on the waiting list (<i>wachtlijstvermelding</i>). */
    WAITING_ENTRY("waitingEntry", "wachtlijstvermelding", "A 3"),
    /** Hours that are available over a span of days, for a team or, without one in the strata, for the organisation (<i>capaciteit</i>). */
    CAPACITY("capacity", "capaciteit", "A 3"),
    /** A case: help to one person or one group, from start to completion (<i>casus</i>). */
    CASE("case", "casus", "A 4, A 6, A 12-15, A 20, A 21, A 23, A 27, A 36-39, K 2"),
    /** A case going from low to high complexity or back (<i>wijziging van complexiteit</i>). */
    COMPLEXITY_CHANGE("complexityChange", "wijziging van complexiteit", "A 14, A 15"),
    /** A person taking part in a case (<i>deelname</i>). */
    PARTICIPATION("participation", "deelname", "A 21"),
    /** A questionnaire sent to a respondent (<i>uitnodiging</i>). */
    INVITATION("invitation", "uitnodiging", "", Layer.EFFECT),
    /** A score on one domain of the self-sufficiency matrix (Zelfredzaamheid-Matrix) (<i>ZRM-score</i>). */
    ZRM_SCORE("zrmScore", "ZRM-score", "A 19"),
    /** Hours that an employee worked on one day (<i>urenregistratie</i>). */
    TIME_ENTRY("timeEntry", "urenregistratie", "A 8, A 11"),
    /** A check whether the right help was found (<i>beoordeling</i>). */
    ASSESSMENT("assessment", "beoordeling", "A 9"),
    /** A request for money (<i>budgetaanvraag</i>). */
    BUDGET_APPLICATION("budgetApplication", "budgetaanvraag", "A 10"),
    /** A later change of a budget (<i>budgetcorrectie</i>). */
    BUDGET_CORRECTION("budgetCorrection", "budgetcorrectie", "A 42"),
    /** A partner put to work in a case (<i>inzet van een ketenpartner</i>). */
    PARTNER_DEPLOYMENT("partnerDeployment", "inzet van een ketenpartner", "A 16"),
    /** A mark given to a partner (<i>beoordeling van een ketenpartner</i>). */
    PARTNER_REVIEW("partnerReview", "beoordeling van een ketenpartner", "A 17"),
    /** A question put to the coordinator or to a partner, and its answer (<i>vraag aan regievoerder of ketenpartner</i>). */
    PARTNER_REQUEST("partnerRequest", "vraag aan regievoerder of ketenpartner", "A 18"),
    /** A change of the plan of a case (<i>wijziging van het plan</i>). */
    PLAN_CHANGE("planChange", "wijziging van het plan", "A 22"),
    /** A change in the team around a case (<i>wijziging van het team</i>). */
    TEAM_CHANGE("teamChange", "wijziging van het team", "A 24"),
    /** A professional who is involved in a case (<i>betrokken hulpverlener</i>). */
    CARE_PROVIDER("careProvider", "betrokken hulpverlener", "A 25"),
    /** An order to finance help, or the message that help was completed (<i>administratieve opdracht</i>). */
    ADMINISTRATIVE_ORDER("administrativeOrder", "administratieve opdracht", "A 26, A 41"),
    /** A referral to other help (<i>verwijzing</i>). */
    REFERRAL("referral", "verwijzing", "A 28"),
    /** An action of the plan (<i>actie</i>). */
    ACTION("action", "actie", "A 29-31"),
    /** A mark for the service or for the work (<i>tevredenheid</i>). */
    SATISFACTION("satisfaction", "tevredenheid", "A 32-34, K 1"),
    /** What help cost and what it saved (<i>kosten en baten</i>). */
    COST_BENEFIT("costBenefit", "kosten en baten", "A 35"),
    /** How somebody fares after completion of the case (<i>nazorgmeting</i>). */
    FOLLOW_UP("followUp", "nazorgmeting", "A 36-39"),
    /** Something that grew from the work without being planned (<i>spin-off</i>). */
    SPIN_OFF("spinOff", "spin-off", "A 40"),
    /** The answer to one item of a questionnaire (<i>antwoord</i>). */
    RESPONSE("response", "antwoord", "", Layer.EFFECT),
    /** A figure that others measured, for an area and a period (<i>cijfer</i>). */
    FIGURE("figure", "cijfer", "", Layer.IMPACT);

    private final String key;
    private final String dutchTerm;
    private final KpiList feeds;
    private final Set<Layer> feedsLayers;

    RecordType(String key, String dutchTerm, String feeds, Layer... feedsLayers) {
        this.key = key;
        this.dutchTerm = dutchTerm;
        this.feeds = new KpiList(feeds);
        this.feedsLayers = Set.of(feedsLayers);
    }

    /**
     * The type's name in files.
     *
     * @return for example {@code waitingEntry}
     */
    public String key() {
        return key;
    }

    /**
     * What the model or the field calls it.
     *
     * @return the term in Dutch
     */
    public String dutchTerm() {
        return dutchTerm;
    }

    /**
     * The KPIs of activity and quality that records of the type feed.
     *
     * @return the ids, empty where a whole layer is fed
     */
    public List<KpiId> feeds() {
        return feeds.ids();
    }

    /**
     * The layers that records of the type feed as a whole: effects for {@link #RESPONSE} and {@link #INVITATION}, impact for {@link #FIGURE}.
     *
     * @return the layers, mostly none
     */
    public Set<Layer> feedsLayers() {
        return feedsLayers;
    }

    /**
     * Finds a type by its name in files.
     *
     * @param key the name, exactly so
     * @return the type, empty if there is none of that name
     */
    public static Optional<RecordType> ofKey(String key) {
        return Stream.of(values()).filter(type -> type.key.equals(key)).findFirst();
    }

    /**
     * All types in the order that lets each record find what it refers to among those read before it: first the types that others refer to, then
     * the rest. Validation takes any order, and takes least memory in this one.
     *
     * @return every type once
     */
    public static List<RecordType> inReferenceOrder() {
        Set<RecordType> ordered = Collections.newSetFromMap(new java.util.LinkedHashMap<>());
        ordered.addAll(List.of(EMPLOYEE, CASE, BUDGET_APPLICATION));
        ordered.addAll(EnumSet.allOf(RecordType.class));
        return List.copyOf(ordered);
    }

    /**
     * The class of the records.
     *
     * @return the class
     */
    public Class<? extends RegistrationRecord> recordClass() {
        return switch (this) {
            case EMPLOYEE -> Employee.class;
            case EDUCATION_TRACK -> EducationTrack.class;
            case OUTREACH_VISIT -> OutreachVisit.class;
            case SIGNAL -> Signal.class;
            case WAITING_ENTRY -> WaitingEntry.class;
            case CAPACITY -> Capacity.class;
            case CASE -> Case.class;
            case COMPLEXITY_CHANGE -> ComplexityChange.class;
            case PARTICIPATION -> Participation.class;
            case INVITATION -> Invitation.class;
            case ZRM_SCORE -> ZrmScore.class;
            case TIME_ENTRY -> TimeEntry.class;
            case ASSESSMENT -> Assessment.class;
            case BUDGET_APPLICATION -> BudgetApplication.class;
            case BUDGET_CORRECTION -> BudgetCorrection.class;
            case PARTNER_DEPLOYMENT -> PartnerDeployment.class;
            case PARTNER_REVIEW -> PartnerReview.class;
            case PARTNER_REQUEST -> PartnerRequest.class;
            case PLAN_CHANGE -> PlanChange.class;
            case TEAM_CHANGE -> TeamChange.class;
            case CARE_PROVIDER -> CareProvider.class;
            case ADMINISTRATIVE_ORDER -> AdministrativeOrder.class;
            case REFERRAL -> Referral.class;
            case ACTION -> Action.class;
            case SATISFACTION -> Satisfaction.class;
            case COST_BENEFIT -> CostBenefit.class;
            case FOLLOW_UP -> FollowUp.class;
            case SPIN_OFF -> SpinOff.class;
            case RESPONSE -> Response.class;
            case FIGURE -> Figure.class;
        };
    }

    /**
     * The fields of the type in the order of the record's components, and after them those that every record has.
     *
     * @return the fields
     */
    public List<RecordField> fields() {
        return switch (this) {
            case EMPLOYEE -> Employee.FIELDS;
            case EDUCATION_TRACK -> EducationTrack.FIELDS;
            case OUTREACH_VISIT -> OutreachVisit.FIELDS;
            case SIGNAL -> Signal.FIELDS;
            case WAITING_ENTRY -> WaitingEntry.FIELDS;
            case CAPACITY -> Capacity.FIELDS;
            case CASE -> Case.FIELDS;
            case COMPLEXITY_CHANGE -> ComplexityChange.FIELDS;
            case PARTICIPATION -> Participation.FIELDS;
            case INVITATION -> Invitation.FIELDS;
            case ZRM_SCORE -> ZrmScore.FIELDS;
            case TIME_ENTRY -> TimeEntry.FIELDS;
            case ASSESSMENT -> Assessment.FIELDS;
            case BUDGET_APPLICATION -> BudgetApplication.FIELDS;
            case BUDGET_CORRECTION -> BudgetCorrection.FIELDS;
            case PARTNER_DEPLOYMENT -> PartnerDeployment.FIELDS;
            case PARTNER_REVIEW -> PartnerReview.FIELDS;
            case PARTNER_REQUEST -> PartnerRequest.FIELDS;
            case PLAN_CHANGE -> PlanChange.FIELDS;
            case TEAM_CHANGE -> TeamChange.FIELDS;
            case CARE_PROVIDER -> CareProvider.FIELDS;
            case ADMINISTRATIVE_ORDER -> AdministrativeOrder.FIELDS;
            case REFERRAL -> Referral.FIELDS;
            case ACTION -> Action.FIELDS;
            case SATISFACTION -> Satisfaction.FIELDS;
            case COST_BENEFIT -> CostBenefit.FIELDS;
            case FOLLOW_UP -> FollowUp.FIELDS;
            case SPIN_OFF -> SpinOff.FIELDS;
            case RESPONSE -> Response.FIELDS;
            case FIGURE -> Figure.FIELDS;
        };
    }

    /**
     * Finds a field by its name.
     *
     * @param name the name, exactly so
     * @return the field, empty if the type has none of that name
     */
    public Optional<RecordField> field(String name) {
        return fields().stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /**
     * The field with the id of the records themselves.
     *
     * @return the field, empty for types whose records have no id
     */
    public Optional<RecordField> idField() {
        RecordField first = fields().get(0);
        return first.name().equals("id") ? Optional.of(first) : Optional.empty();
    }

    /**
     * Makes a record.
     *
     * @param values the values of its fields
     * @return the record
     * @throws InvalidRecordException if the values make no record; it tells of one fault, {@link #faults} of all
     * @throws IllegalArgumentException if the values are for another type
     */
    public RegistrationRecord create(FieldValues values) {
        requireOwn(values);
        return switch (this) {
            case EMPLOYEE -> Employee.from(values);
            case EDUCATION_TRACK -> EducationTrack.from(values);
            case OUTREACH_VISIT -> OutreachVisit.from(values);
            case SIGNAL -> Signal.from(values);
            case WAITING_ENTRY -> WaitingEntry.from(values);
            case CAPACITY -> Capacity.from(values);
            case CASE -> Case.from(values);
            case COMPLEXITY_CHANGE -> ComplexityChange.from(values);
            case PARTICIPATION -> Participation.from(values);
            case INVITATION -> Invitation.from(values);
            case ZRM_SCORE -> ZrmScore.from(values);
            case TIME_ENTRY -> TimeEntry.from(values);
            case ASSESSMENT -> Assessment.from(values);
            case BUDGET_APPLICATION -> BudgetApplication.from(values);
            case BUDGET_CORRECTION -> BudgetCorrection.from(values);
            case PARTNER_DEPLOYMENT -> PartnerDeployment.from(values);
            case PARTNER_REVIEW -> PartnerReview.from(values);
            case PARTNER_REQUEST -> PartnerRequest.from(values);
            case PLAN_CHANGE -> PlanChange.from(values);
            case TEAM_CHANGE -> TeamChange.from(values);
            case CARE_PROVIDER -> CareProvider.from(values);
            case ADMINISTRATIVE_ORDER -> AdministrativeOrder.from(values);
            case REFERRAL -> Referral.from(values);
            case ACTION -> Action.from(values);
            case SATISFACTION -> Satisfaction.from(values);
            case COST_BENEFIT -> CostBenefit.from(values);
            case FOLLOW_UP -> FollowUp.from(values);
            case SPIN_OFF -> SpinOff.from(values);
            case RESPONSE -> Response.from(values);
            case FIGURE -> Figure.from(values);
        };
    }

    /**
     * Tells everything for which the values make no record, all at once. {@link #create} makes a record exactly when there is nothing to tell
     * and no required value was unreadable.
     *
     * @param values the values of a record to be
     * @return the faults in the order of the fields; a field that was unreadable is not called missing
     * @throws IllegalArgumentException if the values are for another type
     */
    public List<RecordFault> faults(FieldValues values) {
        requireOwn(values);
        List<RecordFault> faults = new ArrayList<>();
        for (RecordField field : fields()) {
            values.fault(field).ifPresent(faults::add);
        }
        if (faults.stream().noneMatch(fault -> isTogether(fault.field()))) {
            RecordFault together = faultTogether(values);
            if (together != null) {
                faults.add(together);
            }
        }
        return List.copyOf(faults);
    }

    /** Whether a field has an invariant together with others. */
    private static boolean isTogether(RecordField field) {
        return field == Case.PERSON_ID || field == Case.GROUP_ID
                || field == ZrmScore.ZRM_EDITION || field == ZrmScore.ZRM_DOMAIN
                || field == Figure.VALUE || field == Figure.NUMERATOR || field == Figure.DENOMINATOR;
    }

    private @Nullable RecordFault faultTogether(FieldValues values) {
        switch (this) {
            case CASE:
                return Case.fault(Case.PERSON_ID.allow(values.text(Case.PERSON_ID)), Case.GROUP_ID.allow(values.text(Case.GROUP_ID)));
            case ZRM_SCORE:
                ZrmEdition edition = values.value(ZrmScore.ZRM_EDITION, ZrmEdition.class);
                ZrmDomain domain = values.value(ZrmScore.ZRM_DOMAIN, ZrmDomain.class);
                return edition == null || domain == null ? null : ZrmScore.fault(edition, domain);
            case FIGURE:
                return values.isUnreadable(Figure.VALUE) || values.isUnreadable(Figure.NUMERATOR) || values.isUnreadable(Figure.DENOMINATOR)
                        ? null
                        : Figure.fault(values.decimal(Figure.VALUE), values.decimal(Figure.NUMERATOR), values.decimal(Figure.DENOMINATOR));
            default:
                return null;
        }
    }

    @Nullable Object value(RegistrationRecord record, int index) {
        return switch (this) {
            case EMPLOYEE -> ((Employee) record).value(index);
            case EDUCATION_TRACK -> ((EducationTrack) record).value(index);
            case OUTREACH_VISIT -> ((OutreachVisit) record).value(index);
            case SIGNAL -> ((Signal) record).value(index);
            case WAITING_ENTRY -> ((WaitingEntry) record).value(index);
            case CAPACITY -> ((Capacity) record).value(index);
            case CASE -> ((Case) record).value(index);
            case COMPLEXITY_CHANGE -> ((ComplexityChange) record).value(index);
            case PARTICIPATION -> ((Participation) record).value(index);
            case INVITATION -> ((Invitation) record).value(index);
            case ZRM_SCORE -> ((ZrmScore) record).value(index);
            case TIME_ENTRY -> ((TimeEntry) record).value(index);
            case ASSESSMENT -> ((Assessment) record).value(index);
            case BUDGET_APPLICATION -> ((BudgetApplication) record).value(index);
            case BUDGET_CORRECTION -> ((BudgetCorrection) record).value(index);
            case PARTNER_DEPLOYMENT -> ((PartnerDeployment) record).value(index);
            case PARTNER_REVIEW -> ((PartnerReview) record).value(index);
            case PARTNER_REQUEST -> ((PartnerRequest) record).value(index);
            case PLAN_CHANGE -> ((PlanChange) record).value(index);
            case TEAM_CHANGE -> ((TeamChange) record).value(index);
            case CARE_PROVIDER -> ((CareProvider) record).value(index);
            case ADMINISTRATIVE_ORDER -> ((AdministrativeOrder) record).value(index);
            case REFERRAL -> ((Referral) record).value(index);
            case ACTION -> ((Action) record).value(index);
            case SATISFACTION -> ((Satisfaction) record).value(index);
            case COST_BENEFIT -> ((CostBenefit) record).value(index);
            case FOLLOW_UP -> ((FollowUp) record).value(index);
            case SPIN_OFF -> ((SpinOff) record).value(index);
            case RESPONSE -> ((Response) record).value(index);
            case FIGURE -> ((Figure) record).value(index);
        };
    }

    /** The text of a record for logs and debuggers. */
    String describe(RegistrationRecord record) {
        return new FieldDescription(recordClass().getSimpleName()).add(fields(), field -> value(record, field.index())).toString();
    }

    void requireField(RecordField field) {
        if (!field.isOf(this)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "A record of type %s has no field %s; its fields are %s.", key, field, fields()));
        }
    }

    private void requireOwn(FieldValues values) {
        if (values.type() != this) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "The values are those of a record of type %s; %s was asked for.", values.type(), key));
        }
    }

    /** Returns the type's name in files. */
    @Override
    public String toString() {
        return key;
    }
}
