/**
 * A second, naive implementation of every KPI on plain JSON, with which the calculators are compared: {@link
 * nl.kpimodel.calc.oracle.Oracle}.
 *
 * <p>It is based on the specifications only. Where these leave room for interpretation, it makes these choices:
 *
 * <h2>Strata</h2>
 * <ul>
 *   <li>Every requested stratum is a separate split, and is also combined with each of a row's own strata. A combination exists if a unit
 *       of the row, of any period and in the whole or not, has both values; the complexity is that on the unit's day.
 *   <li>A KPI has {@code (unknown)} if one of its records, or of its second set, lacks the value and so does the case of that record. A KPI
 *       has {@code (other)} if an age in its records is in no band. Every other value that occurs is there for every KPI that has the
 *       stratum.
 *   <li>Cases and records that refer to one have a complexity and an age band. A 1 to A 3, A 5, A 7, A 26, A 41, K 3 and K 4 have neither,
 *       and A 13 has neither because its employees do not. There is no outcome for a stratum that a KPI cannot have.
 *   <li>A unit of a row has one complexity for all components: that on the day that dates the unit in the row (A 8 and A 31 completion, a
 *       questionnaire its last answer), or on the other date of the row if that has not happened by d. Without either, as in an overlap or
 *       for a running action, it is the complexity at d. Changes after d are never known, not even for a questionnaire answered later.
 *   <li>A 22 and A 24 {@code count}: the units are cases, so each change has the stratum of its case, whatever its own is, and the account
 *       is that of the cases. Only the count includes the changes of cases outside the period.
 *   <li>In a stratum, a person of A 37 to A 39 is classified by the cases in it.
 *   <li>{@code location}, {@code subject}, {@code responder} and {@code household} have {@code (unknown)} if a unit lacks it.
 * </ul>
 *
 * <h2>Account</h2>
 * <ul>
 *   <li>A count by kind is the count of a part, so the other kinds are in n: A 2 {@code reactive}, A 3 {@code waitingPersons}, A 28 {@code
 *       echelon0Count}, A 42 {@code additional}, K 3 per register. A proportion, mean or score of one kind excludes the others as
 *       OTHER_KIND: A 9 {@code internal}, A 17 {@code formal}, K 1 {@code employee}.
 *   <li>A 4: a case that starts after d is OUTSIDE_PERIOD even if its signal came in before, because open does not apply to a start.
 *   <li>A 21 {@code persons}: a group needs no personId, even if nobody ever took part in it. A participation that begins by d always makes
 *       its case known.
 *   <li>A 21 {@code againstPlan}: the pairs are those of all participations, and of the personId if none of them overlaps the period. Plans
 *       of cases without anybody remain in the denominator. A participation that begins after the case was completed does not count.
 *   <li>An option that is not supplied excludes nothing: the n of NOT_DEFINED follows from the other clauses. So without a term of
 *       follow-up, a case is NOT_FOLLOWED_UP only if it was never followed up.
 * </ul>
 *
 * <p>Another rule for missing values, from the caller:
 * <ul>
 *   <li>It applies to the answers that decide on a part, but not to fields that are summed or averaged (budget, volunteerShare, personId,
 *       role), nor to fields that place a unit (dueOn of A 41, the echelons of A 28). The mean of A 36 {@code volunteers} is over the cases
 *       that are recorded as running unsupported.
 *   <li>A person of A 37 to A 39 is an assumed no unless one of the person's cases has another answer.
 * </ul>
 *
 * <h2>Status</h2>
 * <ul>
 *   <li>A row needs every optional field without which it has no figure, including the date of the event: A 27 is NOT_REGISTERED for an
 *       organisation without any completed case. Not needed: {@code completedOn} for stocks, overlaps and A 23; {@code admittedOn}, {@code
 *       endedOn}.
 *   <li>Needed types include those of a second set (employees, capacity, time entries with a case, care providers, scores, follow-ups). A
 *       14 needs complexity changes; A 15 to A 18 and A 27 do not.
 *   <li>Whether a figure is registered is determined for an organisation as a whole, never for a stratum. An outcome without organisation
 *       is NOT_REGISTERED only if no organisation registers what the row needs. In a team whose units are all excluded for that reason, a
 *       count is over an empty set.
 *   <li>In the stratum of an organisation, combined with another or not, its units have the same reasons as without the other
 *       organisations, even if the outcome is NOT_REGISTERED or NOT_DEFINED. In other strata, the reason is also present with NOT_DEFINED.
 *   <li>In a measure of two sets, an organisation without units in one set loses its units in the other: employees of an organisation
 *       without cases are not in the denominator.
 *   <li>Persons and groups can replace each other if the row accepts both (A 21, A 28 {@code clients}).
 *   <li>Response: a kind with invitations only in other periods has VALUE, 0 of 0.
 * </ul>
 *
 * <h2>Figures</h2>
 * <ul>
 *   <li>The sum of A 8 {@code fte} is in fte, that of A 36 {@code volunteers} in shares. A score without interval scale has no value,
 *       numerator or denominator; its distribution has the scores that occur.
 *   <li>A 19 NET: more domains rise than fall. Both policies combine the domains of all editions of a case.
 *   <li>A follow-up on the last day of the term is within it.
 *   <li>A 14: a case that starts in the period has the complexity of its start, regardless of changes dated before it. Changes after
 *       completion count.
 *   <li>Items set by the caller replace those for participants; parts are counted over participants, with the indicator's own combination.
 *   <li>Impact: all figures of every period are carried, and given values are not rounded. Percentages are calculated, as are cases per 10
 *       000 for I 5.3.2. For I 2.1.1 and I 5.3.1 the numerator is divided by the denominator, because the average from which the score
 *       differs is 0.
 * </ul>
 */
@NullMarked
package nl.kpimodel.calc.oracle;

import org.jspecify.annotations.NullMarked;
