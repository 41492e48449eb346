package nl.kpimodel.core.constraint;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.IntendedEffect;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.SmallCatalogue;

/**
 * Fields with every constraint on a value, in every variant and on every type. The tables of the tests name them. A field is a subject of
 * {@link jakarta.validation.Validator#validateValue}, so it never has a value.
 */
@SuppressWarnings("unused")
final class Subjects {
    /** The catalogue that the constraints use. */
    static final class Small implements CatalogueSource {
        @Override
        public KpiCatalogue catalogue() {
            return SmallCatalogue.catalogue();
        }
    }

    @KpiIdentifier CharSequence kpi;
    @KpiIdentifier KpiId kpiId;
    @KpiIdentifier(layers = {Layer.IMPACT, Layer.EFFECT}) String kpiOfDomain;
    @KpiIdentifier(layers = Layer.ACTIVITY) KpiId activityId;
    @KpiIdentifier(catalogue = Small.class) String kpiOfEdition;
    @KpiIdentifier(catalogue = Small.class, layers = Layer.ACTIVITY) KpiId activityIdOfEdition;

    @ItemIdentifier CharSequence item;
    @ItemIdentifier ItemId itemId;
    @ItemIdentifier(questionnaires = Questionnaire.PARTICIPANT) String participantItem;
    @ItemIdentifier(questionnaires = Questionnaire.PROFESSIONAL) ItemId professionalItemId;
    @ItemIdentifier(catalogue = Small.class) String itemOfEdition;

    @IntendedEffectIdentifier CharSequence effect;
    @IntendedEffectIdentifier IntendedEffect.Id effectId;
    @IntendedEffectIdentifier(catalogue = Small.class) String effectOfEdition;

    @EditionKey CharSequence edition;

    @CbsAreaCode CharSequence area;
    @CbsAreaCode AreaCode areaCode;
    @CbsAreaCode(kinds = {AreaCode.Kind.GM, AreaCode.Kind.WK}) String municipalityOrDistrict;

    @LifeDomainNumber Number domain;
    @LifeDomainNumber CharSequence domainText;
    @ZrmScoreValue Number zrmScore;
    @ZrmScoreValue CharSequence zrmScoreText;
    @ZrmEditionYear Number zrmEdition;
    @ZrmEditionYear CharSequence zrmEditionText;
    @Echelon Number echelon;
    @Echelon CharSequence echelonText;
    @Age Number age;
    @Age CharSequence ageText;
    @Percentage Number percentage;
    @Percentage CharSequence percentageText;
    @Percentage(decimals = 0) Number wholePercentage;
    @Percentage(decimals = 1) Number percentageOfOneDecimal;
    @Share Number share;
    @Share CharSequence shareText;
    @ScoreOnScale(min = 1, max = 10) Number score;
    @ScoreOnScale(min = 1, max = 10) CharSequence scoreText;
    @ScoreOnScale(min = -2, max = 2, decimals = 0) Number wholeScore;
    @ScoreOnScale(min = 1, max = 10, decimals = 1) Number scoreOfOneDecimal;
    @EuroAmount Number euro;
    @EuroAmount CharSequence euroText;
    @EuroAmount(sign = EuroAmount.Sign.POSITIVE) Number positiveEuro;
    @EuroAmount(sign = EuroAmount.Sign.ANY) Number anyEuro;
    @Hours Number hours;
    @Hours CharSequence hoursText;
    @Hours Duration hoursDuration;
    @Hours(max = 24) Number hoursOfDay;
    @Hours(max = 24) Duration hoursOfDayDuration;
    @Fte Number fte;
    @Fte CharSequence fteText;
    @Fte(max = 1) Number fteOfOne;

    @NotCitizenNumber CharSequence number;
    @NotCitizenNumber Number numberValue;
    @NotCitizenNumber(scope = NotCitizenNumber.Scope.WITHIN) String story;
    @Pseudonym CharSequence pseudonym;
    @Pseudonym Number pseudonymNumber;

    @PlausibleDate LocalDate localDate;
    @PlausibleDate LocalDateTime localDateTime;
    @PlausibleDate OffsetDateTime offsetDateTime;
    @PlausibleDate ZonedDateTime zonedDateTime;
    @PlausibleDate Instant instant;
    @PlausibleDate Date date;
    @PlausibleDate(earliest = "2020-01-01", daysAhead = 366) LocalDate plannedDate;

    @AnswerOption({"oneens", "neutraal", "eens"}) CharSequence answer;
}
