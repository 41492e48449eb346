package nl.kpimodel.calc.report.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kpimodel.calc.outcome.Disclosure;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.report.text.ComponentOutcomes;
import nl.kpimodel.calc.report.text.DatedOutcome;
import nl.kpimodel.calc.report.text.GroupOutcomes;
import nl.kpimodel.calc.report.text.KpiOutcomes;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.internal.HtmlText;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.core.registration.Figure;

/** Tables with all outcomes of a KPI, with a line for each figure or group and a column for each period. */
public final class FigureTables {
    private final KpiOutcomes kpi;
    private final ReportWords words;
    private final HtmlText html;

    FigureTables(KpiOutcomes kpi, ReportWords words, HtmlText html) {
        this.kpi = kpi;
        this.words = words;
        this.html = html;
    }

    /** Whether a KPI has so many groups that their tables are packed. */
    static boolean arePacked(KpiOutcomes kpi, int periods) {
        return kpi.components().stream().flatMap(component -> component.strata().values().stream()).anyMatch(groups -> PackedParts.isFor(groups.size(), periods));
    }

    /** What is counted, and over what; the name of the figure where nothing is divided. */
    public static String what(OutcomeText text) {
        return text.dividedBy().isEmpty() ? text.label().orElse(text.counted()) : text.counted() + " / " + text.dividedBy();
    }

    static String source(Figure figure, ReportWords words) {
        String group = figure.stratum() == null ? "" : CitizenNumber.masked(figure.stratum()) + "; ";
        String bounds = figure.lower() == null || figure.upper() == null
                ? ""
                : words.of("bounds", Notation.number(figure.lower(), words.language()), Notation.number(figure.upper(), words.language())) + "; ";
        String table = figure.table() == null ? "" : ", " + figure.table();
        return group + bounds + words.of("source", CitizenNumber.masked(figure.source() + table), words.term("code.Figure.Status." + figure.status().name()));
    }

    void write() throws IOException {
        List<GroupOutcomes> carried = new ArrayList<>();
        List<Line> totals = new ArrayList<>();
        for (ComponentOutcomes component : kpi.components()) {
            for (GroupOutcomes group : component.totals()) {
                if (group.stratum().isTotal()) {
                    totals.add(line(name(group), group));
                } else {
                    carried.add(group);
                }
            }
        }
        if (!carried.isEmpty()) {
            carried(carried);
        }
        if (!totals.isEmpty()) {
            matrix(words.of("allFigures"), words.of("component"), totals);
        }
        for (ComponentOutcomes component : kpi.components()) {
            for (Map.Entry<List<String>, List<GroupOutcomes>> split : component.strata().entrySet()) {
                String keys = OutcomeText.stratumKeys(split.getKey(), words.language());
                matrix(words.of("table.split", name(split.getValue().get(0)), words.of("splitBy", keys)), keys, split.getValue().stream()
                        .sorted(Comparator.comparing(GroupOutcomes::stratum, GroupNames.ORDER))
                        .map(group -> line(OutcomeText.of(group.outcomes().get(0).outcome(), words.language()).group(), group)).toList());
            }
        }
    }

    private String name(GroupOutcomes group) {
        OutcomeText text = OutcomeText.of(group.outcomes().get(0).outcome(), words.language());
        return text.label().orElseGet(() -> what(text).isEmpty() ? words.of("figure") : what(text));
    }

    /** The line of a figure or group, with a cell for each period in which it has an outcome. */
    private record Line(String name, Map<String, Cell> cells) {
        /** Returns the only reason why it has no figure in any period; empty if it has a figure, or there are several reasons. */
        Optional<String> reason() {
            Set<Cell> different = Set.copyOf(cells.values());
            return different.size() == 1 ? different.stream().filter(cell -> !cell.isFigure()).map(Cell::text).findFirst() : Optional.empty();
        }
    }

    /** A figure, or the reason in short why there is none. */
    private record Cell(String text, boolean isFigure) {
        static final Cell EMPTY = new Cell("", false);
    }

    private Line line(String name, GroupOutcomes group) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        group.outcomes().forEach(dated -> cells.put(dated.report().period().name(), new Cell(cell(dated.outcome()), dated.hasValue())));
        return new Line(name, cells);
    }

    /**
     * Writes a table. A reason that applies to whole lines is written below the table, once for all these lines. A reason that applies to
     * the whole table replaces the table.
     */
    private void matrix(String caption, String head, List<Line> lines) throws IOException {
        Map<String, List<Line>> byReason = lines.stream().collect(Collectors.groupingBy(line -> line.reason().orElse(""), LinkedHashMap::new, Collectors.toList()));
        List<Line> withFigures = byReason.remove("");
        if (withFigures == null && byReason.size() == 1) {
            html.element("p", words.of("table.none", caption, byReason.keySet().iterator().next()), "class", "legend");
            return;
        }
        if (withFigures == null) {
            html.element("p", caption, "class", "legend");
        } else {
            table(caption, head, lines, withFigures);
        }
        reasons(byReason);
    }

    private void table(String caption, String head, List<Line> lines, List<Line> withFigures) throws IOException {
        Set<String> periods = new LinkedHashSet<>();
        lines.forEach(line -> periods.addAll(line.cells().keySet()));
        html.open("table", "class", "outcomes").element("caption", caption);
        html.open("thead").open("tr").element("th", head, "scope", "col");
        for (String period : periods) {
            html.element("th", period, "scope", "col");
        }
        html.close().close();
        html.open("tbody");
        for (Line line : withFigures) {
            html.open("tr").open("th", "scope", "row").isolated(line.name()).close();
            cells(periods.stream().map(period -> line.cells().getOrDefault(period, Cell.EMPTY)).toList());
            html.close();
        }
        html.close().close();
    }

    private void reasons(Map<String, List<Line>> byReason) throws IOException {
        for (Map.Entry<String, List<Line>> reason : byReason.entrySet()) {
            html.open("p", "class", "legend").text(WordList.capitalised(words.of("lacking.line", reason.getKey())));
            String separator = " ";
            for (Line line : reason.getValue()) {
                html.text(separator).isolated(line.name());
                separator = "; ";
            }
            html.text(".").close();
        }
    }

    /** Writes the cells of a line. Successive periods with the same reason share one cell. */
    private void cells(List<Cell> cells) throws IOException {
        for (int from = 0, to; from < cells.size(); from = to) {
            Cell cell = cells.get(from);
            to = from + 1;
            while (!cell.isFigure() && to < cells.size() && cells.get(to).equals(cell)) {
                to++;
            }
            if (to == from + 1) {
                html.element("td", cell.text());
            } else {
                html.element("td", cell.text(), "colspan", Integer.toString(to - from));
            }
        }
    }

    /** Returns the figure with its number of units, or the reason in short why there is none. */
    private String cell(Outcome outcome) {
        String figure = OutcomeText.of(outcome, words.language()).figure().orElse("");
        if (figure.isEmpty()) {
            return words.term("status." + outcome.status().name());
        }
        if (outcome instanceof Outcome.Value value && value.exactly() instanceof OutcomeValue.Proportion && value.n() < DotPlot.FEW) {
            // Such a figure already consists of both numbers.
            return figure;
        }
        String basis = outcome.numerator().isPresent() && outcome.denominator().isPresent()
                ? Notation.number(outcome.numerator().get(), words.language()) + "/" + Notation.number(outcome.denominator().get(), words.language())
                : outcome.disclosure() == Disclosure.NOTHING || !ChosenKpi.hasBasis(outcome) || outcome.figure().isPresent() ? "" : words.of("sure.n", Notation.number(outcome.n(), words.language()));
        return basis.isEmpty() ? figure : figure + " (" + basis + ")";
    }

    /** Writes figures that others measured, each with its own period and source. */
    private void carried(List<GroupOutcomes> groups) throws IOException {
        html.open("table", "class", "outcomes").element("caption", words.of("allFigures"));
        html.open("thead").open("tr").element("th", OutcomeText.stratumKey(ComponentOutcomes.AREA, words.language()), "scope", "col");
        html.element("th", words.of("period"), "scope", "col", "class", "source").element("th", words.of("figure"), "scope", "col");
        html.element("th", words.of("column.source"), "scope", "col", "class", "source").close().close().open("tbody");
        for (GroupOutcomes group : groups) {
            for (DatedOutcome dated : group.outcomes()) {
                html.open("tr").open("th", "scope", "row").isolated(OutcomeText.of(dated.outcome(), words.language()).group()).close();
                html.open("td", "class", "source").isolated(dated.period()).close().element("td", cell(dated.outcome()));
                html.open("td", "class", "source").isolated(dated.outcome().figure().map(figure -> source(figure, words)).orElse("")).close().close();
            }
        }
        html.close().close();
    }
}
