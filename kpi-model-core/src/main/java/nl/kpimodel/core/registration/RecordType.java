package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.internal.WordList;

/**
 * A type of registration record (Dutch: <i>recordtype</i>): its name in files, its fields in order, the KPIs that it feeds, and the factory
 * of its records.
 *
 * <p>A later version of the library may add types: give a {@code switch} over types a {@code default}.
 */
public enum RecordType {
    /** Someone who works for the organisation, paid or not (<i>medewerker</i>). */
    EMPLOYEE("employee", "medewerker", "A 13, K 3", Employee.class, () -> Employee.FIELDS, Employee::create),
    /** An education that an employee follows (<i>opleidingstraject</i>). */
    EDUCATION_TRACK("educationTrack", "opleidingstraject", "K 4", Employee.EducationTrack.class, () -> Employee.EducationTrack.FIELDS,
            Employee.EducationTrack::create),
    /** The presence of a professional somewhere, outside any case (<i>outreachend bezoek</i>). */
    OUTREACH_VISIT("outreachVisit", "outreachend bezoek", "A 1", OutreachVisit.class, () -> OutreachVisit.FIELDS, OutreachVisit::create),
    /** Something that needs attention, found by the organisation or brought to it (<i>signaal</i>). */
    SIGNAL("signal", "signaal", "A 2, A 5, A 7", Signal.class, () -> Signal.FIELDS, Signal::create),
    /** A place on the waiting list (<i>wachtlijstvermelding</i>). */
    WAITING_ENTRY("waitingEntry", "wachtlijstvermelding", "A 3", WaitingEntry.class, () -> WaitingEntry.FIELDS, WaitingEntry::create),
    /** Hours available over a number of days: of a team, or of the whole organisation if the strata have no team (<i>capaciteit</i>). */
    CAPACITY("capacity", "capaciteit", "A 3", Capacity.class, () -> Capacity.FIELDS, Capacity::create),
    /** A case: help for one person or one group, from start to completion (<i>casus</i>). */
    CASE("case", "casus", "A 4, A 6, A 12-15, A 20, A 21, A 23, A 27, A 36-39, K 2", Case.class, () -> Case.FIELDS, Case::create),
    /** A change of a case from low to high complexity or back (<i>wijziging van complexiteit</i>). */
    COMPLEXITY_CHANGE("complexityChange", "wijziging van complexiteit", "A 14, A 15", Case.ComplexityChange.class, () -> Case.ComplexityChange.FIELDS,
            Case.ComplexityChange::create),
    /** A person taking part in a case (<i>deelname</i>). */
    PARTICIPATION("participation", "deelname", "A 21", Participation.class, () -> Participation.FIELDS, Participation::create),
    /** A questionnaire sent to a respondent (<i>uitnodiging</i>). */
    INVITATION("invitation", "uitnodiging", "", Invitation.class, () -> Invitation.FIELDS, Invitation::create, Layer.EFFECT),
    /** A score on one domain of the self-sufficiency matrix (<i>Zelfredzaamheid-Matrix</i>, <i>ZRM-score</i>). */
    ZRM_SCORE("zrmScore", "ZRM-score", "A 19", ZrmScore.class, () -> ZrmScore.FIELDS, ZrmScore::create),
    /** Hours that an employee worked on one day (<i>urenregistratie</i>). */
    TIME_ENTRY("timeEntry", "urenregistratie", "A 8, A 11", TimeEntry.class, () -> TimeEntry.FIELDS, TimeEntry::create),
    /** A check whether the right help was found (<i>beoordeling</i>). */
    ASSESSMENT("assessment", "beoordeling", "A 9", Assessment.class, () -> Assessment.FIELDS, Assessment::create),
    /** A request for money (<i>budgetaanvraag</i>). */
    BUDGET_APPLICATION("budgetApplication", "budgetaanvraag", "A 10", BudgetApplication.class, () -> BudgetApplication.FIELDS, BudgetApplication::create),
    /** A later change of a budget (<i>budgetcorrectie</i>). */
    BUDGET_CORRECTION("budgetCorrection", "budgetcorrectie", "A 42", BudgetApplication.Correction.class, () -> BudgetApplication.Correction.FIELDS,
            BudgetApplication.Correction::create),
    /** The deployment of a partner in a case (<i>inzet van een ketenpartner</i>). */
    PARTNER_DEPLOYMENT("partnerDeployment", "inzet van een ketenpartner", "A 16", PartnerDeployment.class, () -> PartnerDeployment.FIELDS,
            PartnerDeployment::create),
    /** A score given to a partner (<i>beoordeling van een ketenpartner</i>). */
    PARTNER_REVIEW("partnerReview", "beoordeling van een ketenpartner", "A 17", PartnerReview.class, () -> PartnerReview.FIELDS, PartnerReview::create),
    /** A question put to the coordinator or to a partner, and its answer (<i>vraag aan regievoerder of ketenpartner</i>). */
    PARTNER_REQUEST("partnerRequest", "vraag aan regievoerder of ketenpartner", "A 18", PartnerRequest.class, () -> PartnerRequest.FIELDS, PartnerRequest::create),
    /** A change of the plan of a case (<i>wijziging van het plan</i>). */
    PLAN_CHANGE("planChange", "wijziging van het plan", "A 22", Case.PlanChange.class, () -> Case.PlanChange.FIELDS, Case.PlanChange::create),
    /** A change in the team around a case (<i>wijziging van het team</i>). */
    TEAM_CHANGE("teamChange", "wijziging van het team", "A 24", Case.TeamChange.class, () -> Case.TeamChange.FIELDS, Case.TeamChange::create),
    /** A professional who is involved in a case (<i>betrokken hulpverlener</i>). */
    CARE_PROVIDER("careProvider", "betrokken hulpverlener", "A 25", CareProvider.class, () -> CareProvider.FIELDS, CareProvider::create),
    /** An order to finance help, or the message that help was completed (<i>administratieve opdracht</i>). */
    ADMINISTRATIVE_ORDER("administrativeOrder", "administratieve opdracht", "A 26, A 41", AdministrativeOrder.class, () -> AdministrativeOrder.FIELDS,
            AdministrativeOrder::create),
    /** A referral to other help (<i>verwijzing</i>). */
    REFERRAL("referral", "verwijzing", "A 28", Referral.class, () -> Referral.FIELDS, Referral::create),
    /** An action of the plan (<i>actie</i>). */
    ACTION("action", "actie", "A 29-31", Action.class, () -> Action.FIELDS, Action::create),
    /** A score for the service or for the work (<i>tevredenheid</i>). */
    SATISFACTION("satisfaction", "tevredenheid", "A 32-34, K 1", Satisfaction.class, () -> Satisfaction.FIELDS, Satisfaction::create),
    /** The cost of help, and the cost that it saved (<i>kosten en baten</i>). */
    COST_BENEFIT("costBenefit", "kosten en baten", "A 35", CostBenefit.class, () -> CostBenefit.FIELDS, CostBenefit::create),
    /** The situation of a person some time after completion of the case (<i>nazorgmeting</i>). */
    FOLLOW_UP("followUp", "nazorgmeting", "A 36-39", FollowUp.class, () -> FollowUp.FIELDS, FollowUp::create),
    /** Something that grew out of the work without being planned (<i>spin-off</i>). */
    SPIN_OFF("spinOff", "spin-off", "A 40", SpinOff.class, () -> SpinOff.FIELDS, SpinOff::create),
    /** The answer to one item of a questionnaire (<i>antwoord</i>). */
    RESPONSE("response", "antwoord", "", Response.class, () -> Response.FIELDS, Response::create, Layer.EFFECT),
    /** A figure that others measured for an area and a period (<i>cijfer</i>). */
    FIGURE("figure", "cijfer", "", Figure.class, () -> Figure.FIELDS, Figure::create, Layer.IMPACT);

    private final String key;
    private final String dutchTerm;
    private final KpiList feeds;
    private final Class<? extends RegistrationRecord> recordClass;
    /** Called on first use, because the records name their type in their static initialiser. */
    private final Supplier<? extends FieldList<?>> declared;
    private final Function<FieldValues, ? extends RegistrationRecord> factory;
    private final Set<Layer> feedsLayers;

    <R extends RegistrationRecord> RecordType(
            String key, String dutchTerm, String feeds,
            Class<R> recordClass, Supplier<FieldList<R>> declared, Function<FieldValues, R> factory, Layer... feedsLayers) {
        this.key = key;
        this.dutchTerm = dutchTerm;
        this.feeds = new KpiList(feeds);
        this.recordClass = recordClass;
        this.declared = declared;
        this.factory = factory;
        this.feedsLayers = Set.of(feedsLayers);
    }

    /**
     * Returns the type's name in files.
     *
     * @return for example {@code waitingEntry}
     */
    public String key() {
        return key;
    }

    /** {@return the Dutch term of the type, as the model or the field uses it} */
    public String dutchTerm() {
        return dutchTerm;
    }

    /**
     * {@return the name of records of the type, for example "cases"}
     *
     * @param language the language
     */
    public String label(Language language) {
        return WordList.plural(Terms.in(language).of("unit." + key));
    }

    /** {@return the KPIs of activity and quality that records of the type feed; empty if the type feeds a whole layer} */
    public List<KpiId> feeds() {
        return feeds.ids();
    }

    /**
     * Returns the layers that records of the type feed as a whole: effects for {@link #RESPONSE} and {@link #INVITATION}, impact for {@link
     * #FIGURE}.
     *
     * @return the layers; empty for most types
     */
    public Set<Layer> feedsLayers() {
        return feedsLayers;
    }

    /**
     * Finds a type by its name in files.
     *
     * @param key the exact name
     * @return the type; empty if no type has the name
     */
    public static Optional<RecordType> ofKey(String key) {
        return Stream.of(values()).filter(type -> type.key.equals(key)).findFirst();
    }

    /**
     * {@return all types, those that others refer to first} In this order, each record can find what it refers to among the records read
     * before it. Validation accepts any order, and needs the least memory in this one.
     */
    public static List<RecordType> inReferenceOrder() {
        Set<RecordType> ordered = Collections.newSetFromMap(new java.util.LinkedHashMap<>());
        ordered.addAll(List.of(EMPLOYEE, CASE, BUDGET_APPLICATION));
        ordered.addAll(EnumSet.allOf(RecordType.class));
        return List.copyOf(ordered);
    }

    /** {@return the class of the records} */
    public Class<? extends RegistrationRecord> recordClass() {
        return recordClass;
    }

    /** {@return the fields of the type in the order of the record's components, followed by those that every record has} */
    public List<RecordField> fields() {
        return declared.get().withStrata();
    }

    /**
     * Finds a field by its name.
     *
     * @param name the exact name
     * @return the field; empty if the type has no field with the name
     */
    public Optional<RecordField> field(String name) {
        return fields().stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** {@return the field that holds the id of the records; empty if records of the type have no id} */
    public Optional<RecordField> idField() {
        RecordField first = fields().get(0);
        return first.name().equals("id") ? Optional.of(first) : Optional.empty();
    }

    /**
     * Makes a record.
     *
     * @param values the values of its fields
     * @return the record
     * @throws InvalidRecordException if the values do not make a record; it names one fault, {@link #faults} returns all
     * @throws IllegalArgumentException if the values are of another type
     */
    public RegistrationRecord create(FieldValues values) {
        requireOwn(values);
        return factory.apply(values);
    }

    /**
     * Returns all reasons why the values do not make a record. {@link #create} makes a record exactly if there are none and no required
     * value was unreadable.
     *
     * @param values the values of a future record
     * @return the faults in the order of the fields; an unreadable field is not reported as missing
     * @throws IllegalArgumentException if the values are of another type
     */
    public List<InvalidRecordException.Fault> faults(FieldValues values) {
        requireOwn(values);
        List<InvalidRecordException.Fault> faults = new ArrayList<>();
        for (RecordField field : fields()) {
            values.fault(field).ifPresent(faults::add);
        }
        FieldList<?> list = declared.get();
        if (faults.stream().noneMatch(fault -> list.isTogether(fault.field()))) {
            InvalidRecordException.Fault together = list.faultTogether(values);
            if (together != null) {
                faults.add(together);
            }
        }
        return List.copyOf(faults);
    }

    /** Returns the text of a record for logs and debuggers. */
    String describe(RegistrationRecord record) {
        return new FieldDescription(Terms.nameOf(recordClass())).add(fields(), field -> field.valueIn(record)).toString();
    }

    /** Returns whether a field has an invariant together with others. */
    boolean isTogether(RecordField field) {
        return declared.get().isTogether(field);
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

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it, or the Dutch term
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static RecordType of(String text) {
        return CodeText.constant(values(), RecordType::dutchTerm, text, "record type");
    }

    /** Returns the type's name in files. */
    @Override
    @JsonValue
    public String toString() {
        return key;
    }
}
