package nl.kpimodel.calc.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.data.KpiModel;

/** Published reports of organisations with given numbers of cases and days of waiting. */
final class ComparedOrganisations {
    static final ReportingPeriod QUARTER = ReportingPeriod.quarter(2025, 1);
    static final KpiId WAITING = KpiId.of("A 4");
    static final KpiId IN_TREATMENT = KpiId.of("A 12");

    private static final LocalDate START = LocalDate.of(2025, 2, 3);

    private ComparedOrganisations() {}

    /** Returns the report of an organisation with a number of cases, the last of which waited a number of days longer than the others. */
    static KpiReport report(Edition edition, ReportingPeriod period, CalculationOptions options, int cases, int days) {
        Stream<RegistrationRecord> records = IntStream.range(0, cases).mapToObj(i -> Case.builder().id("c" + i)
                .strata(Strata.builder().organisation("x").build())
                .signalReceivedOn(START.minusDays(i == 0 ? days : days / 2)).startedOn(START).complexityAtStart(Complexity.LOW).build());
        return KpiCalculator.of(KpiModel.edition(edition), KpiModel.measures(edition), List.of(WAITING, IN_TREATMENT, KpiId.of("A 19")))
                .period(period).options(options).calculate(records);
    }

    static ReportForm form(int cases, int days) {
        return report(Edition.E2025, QUARTER, CalculationOptions.none(), cases, days).published(SmallGroups.standard());
    }

    /** Returns organisations of given sizes, with different days, and names that occur in no other text. */
    static Map<String, ReportForm> of(int... sizes) {
        Map<String, ReportForm> organisations = new LinkedHashMap<>();
        for (int i = 0; i < sizes.length; i++) {
            organisations.put(name(i), form(sizes[i], 4 + 2 * i));
        }
        return organisations;
    }

    static String name(int number) {
        return "Zorgzaam-" + (char) ('A' + number % 26) + number;
    }
}
