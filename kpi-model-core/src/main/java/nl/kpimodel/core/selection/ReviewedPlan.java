package nl.kpimodel.core.selection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.kpimodel.core.InvalidIdException;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.measure.MeasureSpecifications;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.selection.SelectionFinding.Kind;
import org.jspecify.annotations.Nullable;

/** Reviews the agreements on the chosen KPIs: targets, the period of monitoring, and who registers what. */
final class ReviewedPlan {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Units with negative values: a difference from an average, money that is paid back, and scores on the caller's scale. */
    private static final Set<MeasureComponent.Unit> SIGNED =
            EnumSet.of(MeasureComponent.Unit.DEVIATION, MeasureComponent.Unit.EURO, MeasureComponent.Unit.SCORE);

    private final ReviewedChoice choice;
    private final Selection selection;
    private final @Nullable MeasureSpecifications measures;
    private final @Nullable LocalDate today;
    private final ReviewFindings findings;

    ReviewedPlan(ReviewedChoice choice, @Nullable MeasureSpecifications measures, @Nullable LocalDate today, ReviewFindings findings) {
        this.choice = choice;
        this.selection = choice.selection();
        this.measures = measures;
        this.today = today;
        this.findings = findings;
    }

    void review() {
        choice.known().stream().filter(kpi -> specification(kpi).isEmpty()).forEach(kpi -> findings.addAt(kpi, Kind.NO_MEASURE, kpi, selection.edition()));
        reviewTargets();
        reviewMonitoring();
        reviewAgreements();
        reviewLoad();
    }

    private Optional<MeasureSpecification> specification(KpiId kpi) {
        return Optional.ofNullable(measures).flatMap(all -> all.find(kpi));
    }

    // ---- targets

    private void reviewTargets() {
        List<KpiTarget> earlier = new ArrayList<>();
        for (KpiTarget target : selection.targets()) {
            String path = findings.placeOf(target);
            if (!selection.kpis().contains(target.kpi())) {
                choice.requireKnown(target.kpi(), path + ".kpi");
                findings.add(Kind.TARGET_FOR_OTHER_KPI, path + ".kpi", target.kpi());
            }
            specification(target.kpi()).ifPresent(specification -> reviewValue(target, specification, path));
            reviewDay(target, path);
            earlier.stream().filter(other -> conflict(other, target)).findFirst().ifPresent(other -> findings.add(Kind.CONFLICTING_TARGETS, path, target.kpi()));
            earlier.add(target);
        }
        List<KpiId> without = choice.known().stream().filter(kpi -> selection.targets(kpi).isEmpty()).toList();
        if (!without.isEmpty()) {
            findings.add(Kind.KPIS_WITHOUT_TARGET, "targets", without);
        }
    }

    private void reviewValue(KpiTarget target, MeasureSpecification specification, String path) {
        Optional<MeasureComponent> component = component(target, specification);
        if (component.isEmpty()) {
            findings.add(Kind.UNKNOWN_COMPONENT, path + ".component", target.kpi(), target.component().orElse(""),
                    specification.components().stream().map(MeasureComponent::key).toList());
            return;
        }
        if (target.value().signum() < 0 && !SIGNED.contains(component.get().unit())) {
            findings.add(Kind.TARGET_TOO_LOW, path + ".value", target.kpi(), target.value().toPlainString());
        } else if (target.value().compareTo(HUNDRED) > 0 && isPart(component.get())) {
            findings.add(Kind.TARGET_TOO_HIGH, path + ".value", target.kpi(), target.value().toPlainString());
        }
    }

    private static Optional<MeasureComponent> component(KpiTarget target, MeasureSpecification specification) {
        return target.component().isEmpty() ? Optional.of(specification.components().get(0)) : specification.find(target.component().get());
    }

    /**
     * Returns whether a percentage is a part of a whole. A ratio of two amounts may exceed 100 %: more may be granted than was requested.
     */
    private static boolean isPart(MeasureComponent component) {
        return component.unit() == MeasureComponent.Unit.PERCENT && component.kind() != MeasureComponent.Kind.RATIO;
    }

    private void reviewDay(KpiTarget target, String path) {
        if (target.by().isEmpty()) {
            findings.add(Kind.TARGET_WITHOUT_DAY, path, target.kpi());
            return;
        }
        LocalDate by = target.by().get();
        if (today != null && by.isBefore(today)) {
            findings.add(Kind.TARGET_PAST, path + ".by", target.kpi(), by, today);
        }
        selection.monitoring().filter(period -> !period.contains(by))
                .ifPresent(period -> findings.add(Kind.TARGET_OUTSIDE_PERIOD, path + ".by", target.kpi(), by, period.from(), period.until()));
    }

    /** Returns whether two targets for one figure and day have the same direction, or cannot both be reached. */
    private boolean conflict(KpiTarget one, KpiTarget other) {
        if (!one.kpi().equals(other.kpi()) || !one.by().equals(other.by()) || !figure(one).equals(figure(other))) {
            return false;
        }
        if (one.direction() == other.direction()) {
            return true;
        }
        KpiTarget least = one.direction() == KpiTarget.Bound.AT_LEAST ? one : other;
        return least.value().compareTo((least == one ? other : one).value()) > 0;
    }

    private String figure(KpiTarget target) {
        return specification(target.kpi()).flatMap(specification -> component(target, specification)).map(MeasureComponent::key)
                .or(target::component).orElse("");
    }

    // ---- monitoring

    private void reviewMonitoring() {
        if (selection.monitoring().isEmpty()) {
            findings.add(Kind.NO_PERIOD, "monitoring");
            return;
        }
        MonitoringPeriod period = selection.monitoring().get();
        if (today != null && period.until().isBefore(today)) {
            findings.add(Kind.PERIOD_OVER, "monitoring.until", period.until(), today);
        }
        if (period.moments().isEmpty()) {
            findings.add(Kind.NO_MOMENT, "monitoring.moments");
        }
        period.moments().stream().filter(moment -> !period.contains(moment))
                .forEach(moment -> findings.addAt(moment, Kind.MOMENT_OUTSIDE_PERIOD, moment, period.from(), period.until()));
    }

    // ---- agreements

    private void reviewAgreements() {
        if (selection.agreements().isEmpty()) {
            findings.add(Kind.NO_AGREEMENT, "agreements");
            return;
        }
        Set<KpiId> without = new TreeSet<>(choice.known());
        for (RegistrationAgreement agreement : selection.agreements()) {
            String path = findings.placeOf(agreement);
            requireText(agreement.who(), Kind.AGREEMENT_WITHOUT_WHO, path + ".who", agreement.about());
            requireText(agreement.what(), Kind.AGREEMENT_WITHOUT_WHAT, path + ".what", agreement.about());
            requireText(agreement.when(), Kind.AGREEMENT_WITHOUT_WHEN, path + ".when", agreement.about());
            Optional<KpiId> kpi = kpi(agreement);
            kpi.ifPresent(without::remove);
            kpi.filter(about -> !selection.kpis().contains(about)).ifPresent(about -> findings.add(Kind.AGREEMENT_ABOUT_OTHER_KPI, path + ".about", about));
            recordType(agreement).ifPresent(type -> without.removeIf(about -> records(about).contains(type)));
        }
        if (!without.isEmpty()) {
            findings.add(Kind.KPIS_WITHOUT_AGREEMENT, "agreements", without);
        }
    }

    private void requireText(Optional<String> text, Kind kind, String path, String about) {
        if (text.isEmpty()) {
            findings.add(kind, path, about);
        }
    }

    private static Optional<KpiId> kpi(RegistrationAgreement agreement) {
        try {
            return Optional.of(KpiId.of(agreement.about()));
        } catch (InvalidIdException otherWords) {
            return Optional.empty();
        }
    }

    private static Optional<RecordType> recordType(RegistrationAgreement agreement) {
        try {
            return Optional.of(RecordType.of(agreement.about()));
        } catch (IllegalArgumentException otherWords) {
            return Optional.empty();
        }
    }

    private Set<RecordType> records(KpiId kpi) {
        return specification(kpi).map(SelectionRecords::of).orElse(Set.of());
    }

    private void reviewLoad() {
        Set<RecordType> types = EnumSet.noneOf(RecordType.class);
        choice.known().forEach(kpi -> types.addAll(records(Objects.requireNonNull(kpi))));
        if (!types.isEmpty()) {
            findings.add(Kind.REGISTRATION_LOAD, "kpis", types.size(), choice.asked().size());
        }
    }
}
