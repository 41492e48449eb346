package nl.kpimodel.core.internal;

/** The number of KPIs that the model advises to choose: "maximaal 10 tot 15 KPI's". */
public final class SelectionAdvice {
    public static final int FEWEST_KPIS = 10;
    public static final int MOST_KPIS = 15;

    private SelectionAdvice() {}
}
