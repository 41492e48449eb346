package nl.kpimodel.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The goals of one module, with the measurement for each. A goal that is not reached is reported and fails nothing, because machines
 * differ.
 */
public final class GoalTable {
    private static final String ROW = "  %-4s %-66s %-26s %-10s %-8s %s";

    private final String title;
    private final List<String> rows = new ArrayList<>();

    /**
     * Creates an empty table.
     *
     * @param title what was measured, and on which machine
     */
    public GoalTable(String title) {
        this.title = title;
    }

    /**
     * Measures a ratio and adds it.
     *
     * @param goal the number of the goal
     * @param what what is compared
     * @param most the largest ratio that reaches the goal
     * @param unit the unit of the costs
     * @param pairs the ratios
     */
    public void add(String goal, String what, double most, String unit, Pairs pairs) {
        add(goal, what, pairs.toString(), String.format(Locale.ROOT, "<= %.2f", most), pairs.median() <= most, pairs.costs(unit));
    }

    /**
     * Adds a figure that is not a ratio of pairs.
     *
     * @param goal the number of the goal
     * @param what what is measured
     * @param figure the figure
     * @param asked the goal
     * @param reached whether it is reached
     */
    public void add(String goal, String what, String figure, String asked, boolean reached) {
        add(goal, what, figure, asked, reached, "");
    }

    private void add(String goal, String what, String figure, String asked, boolean reached, String costs) {
        String row = String.format(Locale.ROOT, ROW, goal, what, figure, asked, asked.isEmpty() ? "" : reached ? "reached" : "not yet", costs);
        // Printed immediately too, because all goals together take minutes.
        System.out.println(row);
        rows.add(row);
    }

    /** Prints the table, unless it is empty. */
    public void print() {
        if (rows.isEmpty()) {
            return;
        }
        System.out.println();
        System.out.println(title);
        System.out.println(String.format(Locale.ROOT, ROW, "goal", "own : yardstick", "ratio (lowest .. highest)", "asked", "", "median costs"));
        rows.forEach(System.out::println);
        System.out.println();
    }
}
