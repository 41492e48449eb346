package nl.kpimodel.core.registration;

/**
 * One record of a registration (Dutch: <i>registratie</i>). Immutable, and never with an invariant of its type broken; see the package for what that
 * takes in and what it leaves to validation.
 *
 * <p>{@code toString} shows the filled fields, for tests and debuggers. Citizen numbers are masked in it, and ids that look like a name, an e-mail
 * address, a telephone number or a bank account are left out; what else a text says of a person is shown, so that records are not for logs.
 */
public sealed interface RegistrationRecord
        permits
                Employee,
                EducationTrack,
                OutreachVisit,
                Signal,
                WaitingEntry,
                Capacity,
                Case,
                ComplexityChange,
                Participation,
                Invitation,
                ZrmScore,
                TimeEntry,
                Assessment,
                BudgetApplication,
                BudgetCorrection,
                PartnerDeployment,
                PartnerReview,
                PartnerRequest,
                PlanChange,
                TeamChange,
                CareProvider,
                AdministrativeOrder,
                Referral,
                Action,
                Satisfaction,
                CostBenefit,
                FollowUp,
                SpinOff,
                Response,
                Figure {
    /**
     * The type of the record.
     *
     * @return the type
     */
    RecordType type();

    /**
     * The organisation whose record it is, and what it can be divided by.
     *
     * @return the strata
     */
    Strata strata();
}
