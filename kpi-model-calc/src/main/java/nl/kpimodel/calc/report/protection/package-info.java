/**
 * The protection of small groups in published reports: which figures are hidden because they are about few people (primary suppression) or
 * would reveal one that is (complementary suppression), and which numbers the other figures omit. Internal; {@link
 * nl.kpimodel.calc.report.SmallGroups} is the entry point.
 */
@NullMarked
package nl.kpimodel.calc.report.protection;

import org.jspecify.annotations.NullMarked;
