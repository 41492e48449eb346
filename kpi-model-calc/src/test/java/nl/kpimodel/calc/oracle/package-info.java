/**
 * A second calculation of every KPI, naive and on plain JSON, to hold the calculators against: {@link nl.kpimodel.calc.oracle.Oracle}.
 *
 * <p>Made from the readings alone. Where they leave room, this is how they are read here:
 *
 * <h2>Strata</h2>
 * <ul>
 *   <li>Every stratum asked for is a split of its own, and splits each of a row's own strata once more. A pair is there if a unit of the row,
 *       of any period and in the whole or not, has both values; for complexity that is the one of the unit's day.
 *   <li>{@code (unknown)} is there where a record lacks the value: a KPI has it if one of the records that it is measured over, or of its second
 *       set, has none, after taking over what its case has. {@code (other)} likewise: a KPI has it if an age that it is measured over is in no
 *       band. Every other value met is there for every KPI that has the stratum.
 *   <li>Complexity and age band are had by cases and by what refers to one. A 1 to A 3, A 5, A 7, A 26, A 41, K 3 and K 4 have neither,
 *       and A 13 has neither because its employees do not; there is no outcome for what a KPI cannot have.
 *   <li>A unit of a row has one complexity for all components: that on the day that dates the unit in the row (A 8 and A 31 completion,
 *       a questionnaire its last answer), or on the other date that the row names where it has not happened by d. Without either, as in an
 *       overlap or of an action that runs, it is that at d. Changes after d are never known, also not to a questionnaire answered later.
 *   <li>A 22 and A 24 {@code count}: the units are cases, so each change goes where its case is, whatever the change says, and the account is
 *       that of the cases; only the count has the changes of cases outside the period too.
 *   <li>A person of A 37 to A 39 is judged in a stratum by the cases that are in it.
 *   <li>{@code location}, {@code subject}, {@code responder} and {@code household} have {@code (unknown)} where a unit lacks it.
 * </ul>
 *
 * <h2>Account</h2>
 * <ul>
 *   <li>A count by kind is the count of a part, so the other kinds stay in n: A 2 {@code reactive}, A 3 {@code waitingPersons}, A 28
 *       {@code echelon0Count}, A 42 {@code additional}, K 3 per register. A proportion, mean or score of one kind excludes the others as
 *       OTHER_KIND: A 9 {@code internal}, A 17 {@code formal}, K 1 {@code employee}.
 *   <li>A 4: a case that starts after d is OUTSIDE_PERIOD though its signal came in before: starting is not among what is called open.
 *   <li>A 21 {@code persons}: a group lacks no personId, also if nobody ever took part in it. A participation that begins by d makes its
 *       case known whatever else is true of it.
 *   <li>A 21 {@code againstPlan}: the pairs are those of all participations, and of the personId where none of them overlaps the period;
 *       plans of cases without anybody stay in the denominator. Who comes after the case was completed takes no part in it.
 *   <li>An option that is not supplied excludes nothing: n of NOT_DEFINED is what is left by the other clauses. So without a term of
 *       follow-up a case is NOT_FOLLOWED_UP only if it never was.
 * </ul>
 *
 * <p>Another rule for missing values, from the caller:
 * <ul>
 *   <li>It holds for the answers that decide on a part, not for what is summed or averaged (budget, volunteerShare, personId, role) nor for what says
 *       where a unit belongs (dueOn of A 41, the echelons of A 28). The mean of A 36 {@code volunteers} is over those that say they run unsupported.
 *   <li>A person of A 37 to A 39 is assumed not while none of the person's cases says anything else.
 * </ul>
 *
 * <h2>Status</h2>
 * <ul>
 *   <li>A field that a row needs is any optional one that it cannot do without, the date of the event included: without a completed case
 *       in all that an organisation handed in A 27 is NOT_REGISTERED for it. Not needed: {@code completedOn} for stocks, overlaps and A 23; {@code admittedOn},
 *       {@code endedOn}.
 *   <li>Needed types: also those of a second set (employees, capacity, time entries with a case, care providers, scores, follow-ups). A
 *       15 to A 18 and A 27 do without complexity changes, A 14 does not.
 *   <li>What is registered is judged of an organisation as a whole, never of a stratum: an outcome without organisation is NOT_REGISTERED only
 *       if no organisation at all registers what the row needs. In a team of which all units are excluded for that reason a count is of an empty
 *       set.
 *   <li>In the stratum of an organisation, split once more or not, its units have the reasons that they have without the others; that of an
 *       outcome that is NOT_REGISTERED or NOT_DEFINED too. In other strata the reason is there also with NOT_DEFINED.
 *   <li>Of a measure of two sets both lose the units of an organisation without the other: employees of one without cases are no denominator.
 *   <li>Persons and groups serve for one another where the row takes either (A 21, A 28 {@code clients}).
 *   <li>Response: a kind with invitations in other periods only has VALUE, 0 of 0.
 * </ul>
 *
 * <h2>Figures</h2>
 * <ul>
 *   <li>The sum of A 8 {@code fte} is in fte, that of A 36 {@code volunteers} in shares. A score without interval scale has no value,
 *       numerator or denominator; its distribution has the scores that occur.
 *   <li>A 19 NET: more domains rise than fall. Both policies take the domains of all editions of a case together.
 *   <li>A follow-up on the last day of the term is within it.
 *   <li>A 14: a case that starts in the period has the complexity of its start, whatever changes are dated before it; changes after
 *       completion count.
 *   <li>Items that the caller sets replace those for participants; parts are counted over participants, with the indicator's own
 *       combination.
 *   <li>Impact: all figures are carried, of every period, given values unrounded; calculated are percentages, for I 5.3.2 cases per 10 000
 *       and for I 2.1.1 and I 5.3.1 the numerator divided by the denominator, for the average that it differs from is 0.
 * </ul>
 */
@NullMarked
package nl.kpimodel.calc.oracle;

import org.jspecify.annotations.NullMarked;
