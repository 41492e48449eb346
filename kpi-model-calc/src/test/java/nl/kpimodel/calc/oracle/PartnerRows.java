package nl.kpimodel.calc.oracle;

import static nl.kpimodel.calc.oracle.Registration.date;
import static nl.kpimodel.calc.oracle.Registration.instant;
import static nl.kpimodel.calc.oracle.Registration.is;
import static nl.kpimodel.calc.oracle.Registration.number;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kpimodel.calc.oracle.MeasuredComponent.Kind;
import org.jspecify.annotations.Nullable;

/** A 16 to A 18: Samenwerking partners, the high-complex track. */
final class PartnerRows extends TableRows {
    private static final String LOW_COMPLEX = "LOW_COMPLEX";

    PartnerRows(Registration in, OracleRequest asked) {
        super(in, asked);
    }

    @Override
    void read() {
        a16();
        a17("all", null);
        a17("formal", "FORMAL");
        a17("informal", "INFORMAL");
        a18();
    }

    /** Mean of the days from desired to delivered start, negative if early; deliveredStart, flow. */
    private void a16() {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode deployment : in.all("partnerDeployment")) {
            LocalDate desired = date(deployment, "desiredStart");
            LocalDate delivered = in.happened(deployment, "deliveredStart");
            LocalDate day = delivered == null ? desired : delivered;
            units.add(inFlow(unit(deployment, day), desired, delivered)
                    .except(in.isLow(in.caseOf(deployment), day), LOW_COMPLEX)
                    .amount(Fraction.of(ChronoUnit.DAYS.between(desired, day))));
        }
        measure("A 16", "value", Kind.MEAN, "DAYS", units).needs(in.registering("partnerDeployment", "deliveredStart"));
    }

    /** Score 1 to 10; a review of a case LOW on the date is excluded, one without case counts. */
    private void a17(String component, @Nullable String kind) {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode review : in.all("partnerReview")) {
            LocalDate on = date(review, "on");
            Unit unit = unit(review, on).except(kind != null && !is(review, "partnerKind", kind), OTHER_KIND);
            units.add(inFlow(unit, on)
                    .except(in.isLow(in.caseOf(review), on), LOW_COMPLEX)
                    .amount(number(review, "score")));
        }
        measure("A 17", component, Kind.SCORE, "SCORE", units).needs(in.registering("partnerReview"));
    }

    /** Mean elapsed hours, and mean difference of the two dates; respondedAt, flow; also per responder. */
    private void a18() {
        List<Unit> hours = new ArrayList<>();
        List<Unit> days = new ArrayList<>();
        for (ObjectNode request : in.all("partnerRequest")) {
            LocalDate requestedOn = date(request, "requestedAt");
            LocalDate respondedOn = in.happened(request, "respondedAt");
            Fraction elapsed = Fraction.ZERO;
            Fraction difference = Fraction.ZERO;
            if (respondedOn != null) {
                Duration duration = Duration.between(instant(request, "requestedAt"), instant(request, "respondedAt"));
                BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
                elapsed = Fraction.of(seconds).dividedBy(Fraction.of(3600));
                difference = Fraction.of(ChronoUnit.DAYS.between(requestedOn, respondedOn));
            }
            hours.add(answered(request, requestedOn, respondedOn).amount(elapsed));
            days.add(answered(request, requestedOn, respondedOn).amount(difference));
        }
        Set<String> registering = in.registering("partnerRequest", "respondedAt");
        measure("A 18", "hours", Kind.MEAN, "HOURS", hours).needs(registering).per(occurring("partnerRequest", "responder"));
        measure("A 18", "days", Kind.MEAN, "DAYS", days).needs(registering).per(occurring("partnerRequest", "responder"));
    }

    private Unit answered(ObjectNode request, LocalDate requestedOn, @Nullable LocalDate respondedOn) {
        LocalDate day = respondedOn == null ? requestedOn : respondedOn;
        return inFlow(unit(request, day), requestedOn, respondedOn).except(in.isLow(in.caseOf(request), day), LOW_COMPLEX);
    }
}
