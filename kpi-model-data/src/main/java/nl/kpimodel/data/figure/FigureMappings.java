package nl.kpimodel.data.figure;

import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.registration.FigureStatus;

/**
 * Mappings of files of open data that are published in one form year after year (Dutch: <i>kant-en-klare koppelingen</i>). Each is a builder, for
 * the organisation is still to be set, and everything else may be set otherwise.
 */
public final class FigureMappings {
    private FigureMappings() {}

    /**
     * The Leefbaarometer 3.0 by municipality, district or neighbourhood: columns {@code code}, {@code year} and {@code onv}, the dimension nuisance
     * and unsafety (<i>overlast en onveiligheid</i>), for I 2.1.1 and I 5.3.1. Downloads name the first two also {@code gm_code}, {@code wk_code} or
     * {@code bu_code}, and {@code jaar}.
     *
     * <p>Both KPIs name the dimension "veiligheid", which edition 2.0 had; in 3.0 {@code onv} came in its place. The score is the deviation from the
     * national average at 0, and positive is better. A model estimates it: the status is {@link FigureStatus#ESTIMATED}.
     *
     * @return a builder that lacks the organisation
     */
    public static FigureMapping.Builder leefbaarometer() {
        return FigureMapping.builder()
                .areaIn("code")
                .alsoNamed("code", "gm_code", "wk_code", "bu_code")
                .periodIn("year")
                .alsoNamed("year", "jaar")
                .figure(MappedFigure.value(KpiId.of("I 2.1.1"), "onv"))
                .figure(MappedFigure.value(KpiId.of("I 5.3.1"), "onv"))
                .status(FigureStatus.ESTIMATED)
                .source("Leefbaarometer 3.0, ministerie van BZK")
                .table("dimensie overlast en onveiligheid (onv)");
    }

    /**
     * Well-being of persons by Statistics Netherlands, table 85542NED, with its 95 % intervals: column {@code Gelukkig_4}, the percentage that calls
     * itself happy, for I 6.1.3.
     *
     * <p>The definition counts inhabitants from 19 years on, the table from 18: the difference stands in the name of the table. Groups other than all
     * persons are told apart by the codes that the table gives them.
     *
     * @return a builder that lacks the organisation
     */
    public static FigureMapping.Builder wellBeing() {
        return FigureMapping.builder()
                .area(AreaCode.of("NL"))
                .periodIn("Perioden", PeriodForm.STATISTICS_NETHERLANDS)
                .stratumIn("Kenmerken", "T009002")
                .boundsInRows("Marges", "MW00000", "MOG0095", "MBG0095")
                .missing(".")
                .figure(MappedFigure.value(KpiId.of("I 6.1.3"), "Gelukkig_4"))
                .status(FigureStatus.FINAL)
                .source("CBS")
                .table("85542NED, personen van 18 jaar of ouder");
    }
}
