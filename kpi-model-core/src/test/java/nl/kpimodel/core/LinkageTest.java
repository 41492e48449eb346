package nl.kpimodel.core;

import static nl.kpimodel.core.PrintedIds.item;
import static nl.kpimodel.core.PrintedIds.items;
import static nl.kpimodel.core.PrintedIds.kpi;
import static nl.kpimodel.core.PrintedIds.node;
import static nl.kpimodel.core.PrintedIds.printed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LinkageTest {
    private final Linkage linkage = SmallCatalogue.catalogue().linkage();

    /** Returns the ids in a cell of a table of examples; {@code -} is an empty cell. */
    private static List<String> cell(String ids) {
        return ids.equals("-") ? List.of() : List.of(ids.split(", "));
    }

    @Nested
    class FromKpiToItemsAndBack {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                I 1.1.1  | E 1.1.1, E 1.2.1
                I 1.1.2  | E 1.1.2
                I 1.2.1  | E 1.1.1, E 1.2.1
                I 2.1.1  | E 2.1.1, E 2.1.2
                I 2.1.2  | -
                I 3.1.10 | -
                """)
        void anImpactKpiHasTheIndicatorsOfItsRow(String impact, String indicators) {
            assertThat(printed(linkage.indicatorsOf(kpi(impact)))).isEqualTo(cell(indicators));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                E 1.1.1 | I 1.1.1, I 1.2.1
                E 1.2.1 | I 1.1.1, I 1.2.1
                E 3.1.2 | I 3.1.2
                """)
        void anIndicatorStandsAtEveryImpactKpiWhoseRowPrintsIt(String indicator, String impactKpis) {
            assertThat(printed(linkage.impactKpisOf(kpi(indicator)))).isEqualTo(cell(impactKpis));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                E 1.1.2  | 1a1, 1a2
                E 3.1.1  | 2b1, 3a1, 3a2
                E 3.1.2  | 3a2, 3a10, E3
                I 3.1.2  | 3a2, 3a10, E3
                I 2.1.3  | -
                """)
        void itemsAreParticipantsThenProfessionalsByNumber(String id, String items) {
            assertThat(printed(linkage.itemsOf(kpi(id)))).isEqualTo(cell(items));
        }

        @Test
        void indicatorsThatShareACellEachAskAllOfIt() {
            assertThat(printed(linkage.itemsOf(kpi("E 2.1.1")))).containsExactly("2a1", "2a2", "2b1", "E2.A");
            assertThat(linkage.itemsOf(kpi("E 2.1.2"))).isEqualTo(linkage.itemsOf(kpi("E 2.1.1")));
        }

        @Test
        void anImpactKpiReachesByItsIndicatorsWhatOnlyAnotherRowPrints() {
            assertThat(printed(linkage.itemsOf(kpi("I 1.2.1")))).containsExactly("1a1", "E1");
        }

        @Test
        void anItemOfARowWithoutIndicatorBelongsToTheImpactKpi() {
            assertThat(printed(linkage.itemsOf(kpi("I 2.1.2")))).containsExactly("2b2");
            assertThat(printed(linkage.impactKpisOf(item("2b2")))).containsExactly("I 2.1.2");
            assertThat(linkage.indicatorsOf(item("2b2"))).isEmpty();
        }

        @Test
        void itemsCanBeAskedOfOneQuestionnaire() {
            assertThat(printed(linkage.itemsOf(kpi("E 3.1.2"), Questionnaire.PARTICIPANT))).containsExactly("3a2", "3a10");
            assertThat(printed(linkage.itemsOf(kpi("E 3.1.2"), Questionnaire.PROFESSIONAL))).containsExactly("E3");
            assertThat(linkage.itemsOf(kpi("E 3.1.1"), Questionnaire.PROFESSIONAL)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                2b1  | E 2.1.1, E 2.1.2, E 3.1.1 | I 2.1.1, I 3.1.1
                1a1  | E 1.1.1, E 1.1.2, E 1.2.1 | I 1.1.1, I 1.1.2, I 1.2.1
                E1   | E 1.1.1, E 1.2.1          | I 1.1.1, I 1.2.1
                E2.A | E 2.1.1, E 2.1.2          | I 2.1.1
                """)
        void anItemLeadsBackToEverythingItFeeds(String item, String indicators, String impactKpis) {
            assertThat(printed(linkage.indicatorsOf(item(item)))).isEqualTo(cell(indicators));
            assertThat(printed(linkage.impactKpisOf(item(item)))).isEqualTo(cell(impactKpis));
        }
    }

    @Nested
    class WhatItemsAmountTo {
        @Test
        void aSectionFeedsIndicatorsImpactKpisEffectsAndDomains() {
            Linkage.Reach reach = linkage.fedBy(ItemId.Section.of("2b"));
            assertThat(printed(reach.items())).containsExactly("2b1", "2b2");
            assertThat(printed(reach.indicators())).containsExactly("E 2.1.1", "E 2.1.2", "E 3.1.1");
            assertThat(printed(reach.impactKpis())).containsExactly("I 2.1.1", "I 2.1.2", "I 3.1.1");
            assertThat(printed(reach.intendedEffects())).containsExactly("E 2.1", "E 3.1");
            assertThat(reach.domains()).containsExactly(2, 3);
        }

        @Test
        void itemsFeedTogetherWhatEachFeedsWhateverTheirOrder() {
            Linkage.Reach reach = linkage.fedBy(items("E3", "1a2", "E3"));
            assertThat(printed(reach.items())).containsExactly("1a2", "E3");
            assertThat(printed(reach.indicators())).containsExactly("E 1.1.2", "E 3.1.2");
            assertThat(reach.domains()).containsExactly(1, 3);
        }

        @Test
        void noItemsFeedNothing() {
            assertThat(linkage.fedBy(List.of())).isEqualTo(new Linkage.Reach(List.of(), List.of(), List.of(), List.of(), List.of()));
        }

        @Test
        void anIndicatorIsCompleteWhenEveryItemOfAQuestionnaireIsAskedAndElsePartial() {
            Linkage.Measurability measurability = linkage.measurableWith(items("1a1", "3a2"));
            assertThat(measurability.indicators()).containsExactly(
                    new Linkage.Coverage(kpi("E 1.1.1"), Questionnaire.PARTICIPANT, items("1a1"), items()),
                    new Linkage.Coverage(kpi("E 1.1.2"), Questionnaire.PARTICIPANT, items("1a1"), items("1a2")),
                    new Linkage.Coverage(kpi("E 1.2.1"), Questionnaire.PARTICIPANT, items("1a1"), items()),
                    new Linkage.Coverage(kpi("E 3.1.1"), Questionnaire.PARTICIPANT, items("3a2"), items("2b1", "3a1")),
                    new Linkage.Coverage(kpi("E 3.1.2"), Questionnaire.PARTICIPANT, items("3a2"), items("3a10")));
            assertThat(printed(measurability.indicators(Linkage.Coverage.Degree.COMPLETE))).containsExactly("E 1.1.1", "E 1.2.1");
            assertThat(printed(measurability.indicators(Linkage.Coverage.Degree.PARTIAL))).containsExactly("E 1.1.2", "E 3.1.1", "E 3.1.2");
            assertThat(printed(measurability.impactKpis(Linkage.Coverage.Degree.COMPLETE))).containsExactly("I 1.1.1", "I 1.2.1");
            assertThat(printed(measurability.impactKpis(Linkage.Coverage.Degree.PARTIAL))).containsExactly("I 1.1.2", "I 3.1.1", "I 3.1.2");
        }

        @Test
        void theTwoQuestionnairesAreNeverAddedTogether() {
            Linkage.Measurability measurability = linkage.measurableWith(items("E3", "3a2"));
            assertThat(measurability.indicators()).contains(
                    new Linkage.Coverage(kpi("E 3.1.2"), Questionnaire.PARTICIPANT, items("3a2"), items("3a10")),
                    new Linkage.Coverage(kpi("E 3.1.2"), Questionnaire.PROFESSIONAL, items("E3"), items()));
            assertThat(printed(measurability.indicators(Linkage.Coverage.Degree.COMPLETE))).containsExactly("E 3.1.2");
            assertThat(printed(measurability.indicators(Linkage.Coverage.Degree.PARTIAL))).containsExactly("E 3.1.1", "E 3.1.2");
        }

        @Test
        void anItemThatFeedsNoIndicatorMeasuresNothing() {
            Linkage.Measurability measurability = linkage.measurableWith(items("2b2"));
            assertThat(measurability).isEqualTo(new Linkage.Measurability(List.of(), List.of(), items("2b2")));
        }

        @Test
        void withoutItemsNothingCanBeMeasured() {
            assertThat(linkage.measurableWith(List.of())).isEqualTo(new Linkage.Measurability(List.of(), List.of(), List.of()));
        }
    }

    @Nested
    class WhatItRefuses {
        static Stream<Function<Linkage, Object>> unknownIds() {
            return Stream.of(
                    linkage -> linkage.indicatorsOf(kpi("I 1.1.9")),
                    linkage -> linkage.itemsOf(kpi("I 1.1.9")),
                    linkage -> linkage.itemsOf(kpi("E 1.1.9")),
                    linkage -> linkage.itemsOf(kpi("E 1.1.9"), Questionnaire.PROFESSIONAL),
                    linkage -> linkage.impactKpisOf(kpi("E 1.1.9")),
                    linkage -> linkage.indicatorsOf(item("1a9")),
                    linkage -> linkage.impactKpisOf(item("E9")),
                    linkage -> linkage.fedBy(items("1a1", "1a9")),
                    linkage -> linkage.fedBy(ItemId.Section.of("1z")),
                    linkage -> linkage.measurableWith(items("1a1", "1a9")),
                    linkage -> linkage.successors(node("leefgebied 9")),
                    linkage -> linkage.predecessors(node("E 9.9")),
                    linkage -> linkage.linksFrom(node("I 1.1.9")),
                    linkage -> linkage.linksTo(node("1a9")),
                    linkage -> linkage.descendants(node("E 1.9")),
                    linkage -> linkage.ancestors(node("E1.B")),
                    linkage -> linkage.reaches(node("E 1.1"), node("1a9")),
                    linkage -> linkage.paths(node("1a9"), node("1a9")),
                    linkage -> linkage.paths(node("E 1.1"), node("1a9")));
        }

        @ParameterizedTest
        @MethodSource("unknownIds")
        void whatTheEditionDoesNotHave(Function<Linkage, Object> query) {
            assertThatThrownBy(() -> query.apply(linkage)).isInstanceOf(UnknownIdException.class)
                    .hasMessageStartingWith("Edition 2025 has no ");
        }

        @Test
        void aForeignNodeByItsNameAndWithTheNearestThereAre() {
            assertThatThrownBy(() -> linkage.successors(node("I 1.1.9"))).hasMessageContaining(
                    "has no I 1.1.9. The nearest ids are I 1.1.2, I 1.1.1");
            assertThatThrownBy(() -> linkage.successors(node("leefgebied 9"))).hasMessageContaining(
                    "has no leefgebied 9. The nearest ids are leefgebied 3, leefgebied 2, leefgebied 1.");
            assertThatThrownBy(() -> linkage.fedBy(ItemId.Section.of("2c"))).hasMessageContaining("has no 2c. The nearest ids are 2a, 2b");
            assertThat(linkage.contains(node("I 1.1.9"))).isFalse();
            assertThat(linkage.contains(node("I 1.1.1"))).isTrue();
        }

        @ParameterizedTest
        @CsvSource({"A 1", "K 1", "E 1.1.1"})
        void indicatorsOfAnythingButAnImpactKpi(String id) {
            assertThatIllegalArgumentException().isThrownBy(() -> linkage.indicatorsOf(kpi(id)))
                    .withMessageContaining(id + " is of layer ");
        }

        @ParameterizedTest
        @CsvSource({"A 1", "K 1", "I 1.1.1"})
        void impactKpisOfAnythingButAnIndicator(String id) {
            assertThatIllegalArgumentException().isThrownBy(() -> linkage.impactKpisOf(kpi(id)))
                    .withMessageContaining(id + " is of layer ");
        }

        @ParameterizedTest
        @CsvSource({"A 1", "K 1"})
        void itemsOfALayerThatAsksNone(String id) {
            assertThatIllegalArgumentException().isThrownBy(() -> linkage.itemsOf(kpi(id)))
                    .withMessageContaining(id + " is of layer ").withMessageContaining("IMPACT and EFFECT");
        }
    }
}
