/**
 * What the benchmarks of all modules share: registrations of any size, ratios of paired runs, processes of their own, and the table of goals.
 */
package nl.kpimodel.bench;
