/**
 * Which figures of a run rest on so few people that they are not published, and what is left out of the others. Internal;
 * {@link nl.kpimodel.calc.report.SmallGroups} is the way in.
 */
@NullMarked
package nl.kpimodel.calc.report.protection;

import org.jspecify.annotations.NullMarked;
