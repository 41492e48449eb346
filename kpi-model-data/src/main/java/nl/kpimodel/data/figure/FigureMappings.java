package nl.kpimodel.data.figure;

import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.registration.FigureStatus;

/**
 * Mappings of open data files that are published in the same form every year (Dutch: <i>kant-en-klare koppelingen</i>). Each is a builder,
 * because the organisation must still be set. Everything else may be changed.
 */
public final class FigureMappings {
    private FigureMappings() {}

    /**
     * Returns a mapping of the Leefbaarometer 3.0 by municipality, district or neighbourhood: columns {@code code}, {@code year} and {@code
     * onv}, the dimension nuisance and unsafety (<i>overlast en onveiligheid</i>), for I 2.1.1 and I 5.3.1. Downloads may also name the
     * first two {@code gm_code}, {@code wk_code} or {@code bu_code}, and {@code jaar}.
     *
     * <p>Both KPIs name the dimension "veiligheid", which edition 2.0 had; in 3.0 {@code onv} replaced it. The score is the deviation from
     * the national average, which is 0; positive is better. Scores are estimated by a model, so the status is {@link
     * FigureStatus#ESTIMATED}.
     *
     * @return a builder without an organisation
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
     * Returns a mapping of the well-being of persons by Statistics Netherlands, table 85542NED, with its 95 % intervals: column {@code
     * Gelukkig_4}, the percentage that considers itself happy, for I 6.1.3.
     *
     * <p>The definition counts inhabitants aged 19 and over, the table those aged 18 and over. The name of the table states the difference.
     * Groups other than all persons are identified by the codes of the table.
     *
     * @return a builder without an organisation
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
