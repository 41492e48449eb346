package nl.kpimodel.core.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.SmallCatalogue;
import nl.kpimodel.core.UnknownIdException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("locale")
class SelectionTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final KpiCatalogue MODEL = SmallCatalogue.catalogue();

    static Selection full() {
        return Selection.in(Edition.E2025)
                .withName("Eenzame ouderen 2026")
                .withScope(SelectionScope.none().withService("Ontmoeting").withTargetGroup("Ouderen").withIntendedEffect("Minder alleen").withProject("De Huiskamer"))
                .withKpis("I 4.1.3", "E 4.1.3", "A 4")
                .withItems("2b2", "3c", "4a", "E4.A")
                .withTargets(List.of(
                        KpiTarget.atLeast(KpiId.of("E 4.1.3"), new BigDecimal("62.50")).by(LAST).withNote("Samen afgesproken"),
                        KpiTarget.atMost(KpiId.of("A 3"), new BigDecimal("1E+1")).ofComponent("waiting")))
                .withMonitoring(MonitoringPeriod.between(FIRST, LAST).withMoments(List.of(LocalDate.of(2026, 6, 30))))
                .withAgreements(List.of(RegistrationAgreement.of("A 4", "consulent", "startdatum", "bij de start")));
    }

    @Test
    void theTreeHasTheKeysOfTheFile() {
        assertThat(full().toTree()).isEqualTo(Map.of(
                "format", 1,
                "edition", "2025",
                "name", "Eenzame ouderen 2026",
                "scope", Map.of("service", "Ontmoeting", "targetGroup", "Ouderen", "intendedEffect", "Minder alleen", "project", "De Huiskamer"),
                "kpis", List.of("I 4.1.3", "E 4.1.3", "A 4"),
                "items", List.of("2b2", "3c", "4a", "E4.A"),
                "targets", List.of(
                        Map.of("kpi", "E 4.1.3", "direction", "AT_LEAST", "value", new BigDecimal("62.5"), "by", "2026-12-31", "note", "Samen afgesproken"),
                        Map.of("kpi", "A 3", "component", "waiting", "direction", "AT_MOST", "value", new BigDecimal("10"))),
                "monitoring", Map.of("from", "2026-01-01", "until", "2026-12-31", "moments", List.of("2026-06-30")),
                "agreements", List.of(Map.of("about", "A 4", "who", "consulent", "what", "startdatum", "when", "bij de start"))));
        assertThat(full().toTree().keySet())
                .containsExactly("format", "edition", "name", "scope", "kpis", "items", "targets", "monitoring", "agreements");
    }

    @Test
    void whatTheTreeSaysIsReadAsTheSame() {
        assertThat(Selection.fromTree(full().toTree())).isEqualTo(full()).hasSameHashCodeAs(full());
        Selection empty = Selection.in(Edition.PRE_2025);
        assertThat(Selection.fromTree(empty.toTree())).isEqualTo(empty);
        assertThat(empty.toTree()).containsOnlyKeys("format", "edition", "kpis", "items");
    }

    @Test
    void idsAreReadLenientlyAndNumbersOfAnyLibrary() {
        Map<String, Object> tree = new HashMap<>();
        tree.put("format", 1.0);
        tree.put("edition", "2025");
        tree.put("name", null);
        tree.put("scope", Map.of("service", " "));
        tree.put("kpis", List.of("e4.1.3", "a-04"));
        tree.put("items", List.of("3.C.", "E4A"));
        List<Object> values = List.of(60, 60L, 60.0, 60f, new BigDecimal("60.00"), BigInteger.valueOf(60), (short) 60, (byte) 60);
        for (Object value : values) {
            tree.put("targets", List.of(Map.of("kpi", "E 4.1.3", "direction", "at least", "value", value)));

            assertThat(Selection.fromTree(tree)).isEqualTo(Selection.in(Edition.E2025).withKpis("E 4.1.3", "A 4").withItems("3c", "E4.A")
                    .withTargets(List.of(KpiTarget.atLeast(KpiId.of("E 4.1.3"), new BigDecimal(60)))));
        }
    }

    @Test
    void everyFaultIsReportedAtOnceWithItsPlace() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", 2);
        tree.put("edition", "2026");
        tree.put("kpi", List.of());
        tree.put("name", 7);
        tree.put("scope", List.of());
        tree.put("kpis", List.of("Z 1", "A 4", List.of(), ""));
        tree.put("items", "4a");
        tree.put("targets", List.of(
                Map.of("kpi", "A 4", "direction", "MORE", "value", "60", "by", "31-12-2026", "when", "ooit"),
                Map.of("direction", "AT_LEAST", "value", Double.NaN)));
        tree.put("monitoring", Map.of("from", "2026-12-31", "until", "2026-01-01"));
        tree.put("agreements", List.of(Map.of("about", "123456782"), Map.of("about", "case", "what", "x".repeat(2_001))));

        InvalidSelectionException refused = catchThrowableOfType(InvalidSelectionException.class, () -> Selection.fromTree(tree));

        assertThat(refused.findings()).extracting(finding -> finding.path() + " " + finding.kind()).containsExactlyInAnyOrder(
                " UNKNOWN_KEY",
                "format UNKNOWN_FORMAT",
                "edition UNKNOWN_EDITION",
                "name NOT_A_TEXT",
                "scope NOT_AN_OBJECT",
                "kpis[0] INVALID_KPI_ID",
                "kpis[2] NOT_A_TEXT",
                "kpis[3] MISSING_KEY",
                "items NOT_A_LIST",
                "targets[0] UNKNOWN_KEY",
                "targets[0].direction INVALID_DIRECTION",
                "targets[0].value NOT_A_NUMBER",
                "targets[0].by INVALID_DAY",
                "targets[1].kpi MISSING_KEY",
                "targets[1].value NOT_A_NUMBER",
                "monitoring PERIOD_REVERSED",
                "agreements[0].about CITIZEN_NUMBER",
                "agreements[1].what TEXT_TOO_LONG");
        assertThat(refused.getMessage().lines()).hasSameSizeAs(refused.findings());
        assertThat(refused).hasMessageContaining("Error, kpis[0]: \"Z 1\" is not the id of a KPI. Write the id as")
                .hasMessageContaining("Error, The key \"kpi\" does not exist. Use kpis if that is what you mean")
                .hasMessageNotContaining("123456782");
    }

    @Test
    void whatIsThereTwiceCountsOnce() {
        Map<String, Object> tree = new LinkedHashMap<>(full().toTree());
        tree.put("kpis", List.of("A 4", "A 04", "E 4.1.3"));

        assertThat(Selection.fromTree(tree).kpis()).containsExactly(KpiId.of("A 4"), KpiId.of("E 4.1.3"));
    }

    @Test
    void aTreeThatHoldsItselfIsRefused() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        assertThatThrownBy(() -> Selection.fromTree(Map.of("format", 1, "edition", "2025", "kpis", list, "targets", list)))
                .isInstanceOf(InvalidSelectionException.class);
    }

    @Test
    void aListLongerThanAnySelectionIsRefused() {
        List<String> many = Collections.nCopies(1_001, "A 4");
        assertThatThrownBy(() -> Selection.fromTree(Map.of("format", 1, "edition", "2025", "kpis", many)))
                .hasMessageContaining("Error, kpis: The list has 1001 values; the maximum is 1000.");
        assertThatIllegalArgumentException().isThrownBy(() -> full().withItems(Collections.nCopies(1_001, ItemChoice.of("4a"))))
                .withMessageContaining("1001 items");
    }

    @Test
    void sectionsGiveTheirItemsAndEachItemIsThereOnce() {
        Selection selection = Selection.in(Edition.E2025).withItems("E3", "2b", "2b1", "1a2");
        assertThat(selection.items(MODEL)).map(ItemId::toString).containsExactly("1a2", "2b1", "2b2", "E3");
        assertThat(selection.items()).map(ItemChoice::toString).containsExactly("E3", "2b", "2b1", "1a2");
    }

    @Test
    void anItemOrSectionThatTheEditionLacksIsAnError() {
        assertThatThrownBy(() -> Selection.in(Edition.E2025).withItems("9z").items(MODEL))
                .isInstanceOf(UnknownIdException.class).hasMessageContaining("has no 9z");
        assertThatThrownBy(() -> Selection.in(Edition.E2025).withItems("1a9").items(MODEL))
                .isInstanceOf(UnknownIdException.class).hasMessageContaining("has no 1a9");
        assertThatIllegalArgumentException().isThrownBy(() -> Selection.in(Edition.PRE_2025).items(MODEL))
                .withMessage("The selection is from edition pre-2025, and the catalogue is of 2025; give that of the selection.");
    }

    @Test
    void theItemsOfTheKpisAreAddedOnce() {
        Selection selection = Selection.in(Edition.E2025).withKpis("I 1.1.2", "E 3.1.2").withItems("1a");
        Selection all = selection.withItemsOfKpis(MODEL);
        assertThat(all.items()).map(ItemChoice::toString).containsExactly("1a", "3a2", "3a10", "E3");
        assertThat(all.withItemsOfKpis(MODEL)).isSameAs(all);
    }

    @Test
    void onlyWhatCanBeRightIsMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> MonitoringPeriod.between(LAST, FIRST)).withMessageContaining("exchange the two days");
        assertThatIllegalArgumentException().isThrownBy(() -> KpiTarget.atLeast(KpiId.of("A 4"), new BigDecimal("1E+24"))).withMessageContaining("Round it.");
        assertThatIllegalArgumentException().isThrownBy(() -> KpiTarget.atLeast(KpiId.of("A 4"), new BigDecimal("0.0000001")));
        assertThatIllegalArgumentException().isThrownBy(() -> RegistrationAgreement.of(" ", "a", "b", "c")).withMessageContaining("blank");
        assertThatIllegalArgumentException().isThrownBy(() -> SelectionScope.none().withService("cliënt 123456782"))
                .withMessageContaining("citizen number").withMessageNotContaining("123456782");
        assertThatIllegalArgumentException().isThrownBy(() -> ItemChoice.of("3c1-7"))
                .withMessage("\"3c1-7\" is no section and no item of a questionnaire; a section reads like 4a, an item like 4a2, E1 or E4.A.");
    }

    @ParameterizedTest
    @CsvSource({"60, 60.0", "0, 0.00", "0, 0E+3", "10, 1E+1", "-2.5, -2.50"})
    void equalValuesAreOneTarget(BigDecimal one, BigDecimal other) {
        KpiTarget target = KpiTarget.atMost(KpiId.of("A 4"), one);
        assertThat(KpiTarget.atMost(KpiId.of("A 4"), other)).isEqualTo(target);
        assertThat(target.value().toString()).isEqualTo(one.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "1E+23, true", "1E+24, false", "999999999999999999999999, true", "9999999999999999999999999, false", "0.000001, true", "0.0000001, false",
        "123456789012345678.123456, true", "1234567890123456789.123456, false", "1.0000000, true", "0E-30, true"
    })
    void aTargetHasAtMost24DigitsOfWhich6AreDecimals(BigDecimal value, boolean isTarget) {
        if (isTarget) {
            assertThat(KpiTarget.atLeast(KpiId.of("A 4"), value).value()).isEqualByComparingTo(value);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> KpiTarget.atLeast(KpiId.of("A 4"), value)).withMessageContaining("24 and 6");
        }
    }

    @Test
    void momentsAreInOrderAndOnce() {
        LocalDate may = LocalDate.of(2026, 5, 1);
        MonitoringPeriod period = MonitoringPeriod.between(FIRST, LAST).withMoments(List.of(LAST, may, may));
        assertThat(period.moments()).containsExactly(may, LAST);
        assertThat(period.contains(FIRST)).isTrue();
        assertThat(period.contains(LAST)).isTrue();
        assertThat(period.contains(LAST.plusDays(1))).isFalse();
        assertThat(period.contains(FIRST.minusDays(1))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(SelectionFinding.Kind.class)
    void everyKindHasItsSentencesInBothLanguages(SelectionFinding.Kind kind) {
        SelectionFinding finding = new SelectionFinding(kind, "kpis[0]", List.of("a1", "b2", "c3", "d4"));
        for (Language language : Language.values()) {
            assertThat(finding.message(language)).endsWith(".").doesNotContain("{0}", "{1}", "{2}", "{3}");
            assertThat(finding.instruction(language)).endsWith(".").doesNotContain("{0}", "{1}", "{2}", "{3}");
        }
        assertThat(new SelectionFinding(kind, "", List.of()).line(Language.DUTCH)).doesNotContain("{0}", "{1}", "{2}", "{3}");
        assertThat(finding.message(Language.DUTCH)).isNotEqualTo(finding.message(Language.ENGLISH));
        assertThat(finding.toTree()).containsEntry("severity", kind.level().toString()).containsEntry("path", "kpis[0]");
    }
}
