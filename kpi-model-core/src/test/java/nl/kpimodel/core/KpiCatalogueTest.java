package nl.kpimodel.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue on the small frozen model. The data tests cover the real editions. */
@Tag("locale")
class KpiCatalogueTest {
    private static final KpiCatalogue MODEL = SmallCatalogue.catalogue();

    /** Returns an edition without content. */
    private static KpiCatalogue.Builder empty() {
        return KpiCatalogue.builder().edition(Edition.E2025).label("Leeg").publisher("Stichting Voorbeeld");
    }

    private static List<String> ids(List<? extends Kpi> kpis) {
        return kpis.stream().map(kpi -> kpi.id().toString()).toList();
    }

    @Nested
    class LookUps {
        @Test
        void aKpiIsFoundByItsId() {
            assertThat(MODEL.find(KpiId.of("A 10"))).get().extracting(Kpi::name).isEqualTo("% op tijd afgerond");
            assertThat(MODEL.require(KpiId.of("I 3.1.10")).name()).isEqualTo("# huisartsbezoeken");
            assertThat(MODEL.require("k2").name()).isEqualTo("Scholing");
            assertThat(MODEL.find(KpiId.of("A 11"))).isEmpty();
        }

        @Test
        void aKpiIsFoundInItsOwnType() {
            assertThat(MODEL.impact("i1.1.1")).isExactlyInstanceOf(ImpactKpi.class);
            assertThat(MODEL.indicator("E 1.1.1").domain().number()).isEqualTo(1);
            assertThat(MODEL.activity("A 1").phase().number()).isEqualTo(1);
            assertThat(MODEL.quality("K 1").additional()).contains("Volgens een jaarlijkse meting.");
        }

        @Test
        void anIdOfAnotherLayerIsRefusedWithWhatItIs() {
            assertThatExceptionOfType(InvalidIdException.class).isThrownBy(() -> MODEL.activity("K 1"))
                    .withMessage("\"K 1\" is of layer QUALITY where layer ACTIVITY was asked; ask for the layer that the id names.");
            assertThatExceptionOfType(InvalidIdException.class).isThrownBy(() -> MODEL.impact("A 1"));
            assertThatExceptionOfType(InvalidIdException.class).isThrownBy(() -> MODEL.indicator("I 1.1.1"));
            assertThatExceptionOfType(InvalidIdException.class).isThrownBy(() -> MODEL.quality("A 1"));
            assertThatExceptionOfType(InvalidIdException.class).isThrownBy(() -> MODEL.quality("Q 1"));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                A 3     | A 2, A 1, A 10
                A 11    | A 10, A 2, A 1
                A 100   | A 10, A 2, A 1
                I 2.1.4 | I 2.1.3, I 2.1.2, I 2.1.1
                I 3.1.9 | I 3.1.10, I 3.1.2, I 3.1.1
                E 3.1.3 | E 3.1.2, E 3.1.1, E 1.1.1
                K 7     | K 2, K 1
                """)
        void anUnknownIdIsAnErrorThatNamesTheNearestIdsOfItsLayer(String id, String nearest) {
            assertThatExceptionOfType(UnknownIdException.class)
                    .isThrownBy(() -> MODEL.require(id))
                    .satisfies(unknown -> {
                        assertThat(String.join(", ", unknown.nearest())).isEqualTo(nearest);
                        assertThat(unknown).hasMessageStartingWith(
                                "Edition 2025 has no " + id + ". The nearest ids are " + nearest + ".");
                    });
        }

        @Test
        void whereThereIsNothingOfTheKindNoIdIsNear() {
            assertThatExceptionOfType(UnknownIdException.class)
                    .isThrownBy(() -> empty().build().require("A 1"))
                    .satisfies(unknown -> {
                        assertThat(unknown.nearest()).isEmpty();
                        assertThat(unknown).hasMessageStartingWith("Edition 2025 has no A 1. ");
                    });
        }

        @Test
        void layersDomainsPhasesAndEffectsAreLists() {
            assertThat(ids(MODEL.kpis(Layer.ACTIVITY))).containsExactly("A 1", "A 2", "A 10");
            assertThat(ids(MODEL.activityKpis())).containsExactly("A 1", "A 2", "A 10");
            assertThat(MODEL.impactKpis()).hasSize(9);
            assertThat(MODEL.effectIndicators()).hasSize(7);
            assertThat(ids(MODEL.qualityKpis())).containsExactly("K 1", "K 2");
            assertThat(MODEL.kpis()).hasSize(21);
            assertThat(ids(MODEL.kpisOfDomain(1))).containsExactly("I 1.1.1", "I 1.1.2", "I 1.2.1", "E 1.1.1", "E 1.1.2", "E 1.2.1");
            assertThat(ids(MODEL.kpisOfPhase(2))).containsExactly("A 2", "A 10");
            assertThat(ids(MODEL.kpisOfIntendedEffect(IntendedEffect.Id.of("E 1.1")))).containsExactly("I 1.1.1", "I 1.1.2");
        }

        @Test
        void whatIsNotThereIsEmpty() {
            assertThat(MODEL.kpisOfDomain(0)).isEmpty();
            assertThat(MODEL.kpisOfDomain(8)).isEmpty();
            assertThat(MODEL.kpisOfPhase(9)).isEmpty();
            assertThat(MODEL.kpisOfIntendedEffect(IntendedEffect.Id.of("E 9.9"))).isEmpty();
            assertThat(MODEL.findDomain(8)).isEmpty();
            assertThat(MODEL.findPhase(0)).isEmpty();
            assertThat(MODEL.findIntendedEffect(IntendedEffect.Id.of("E 9.9"))).isEmpty();
            assertThat(MODEL.findItem(ItemId.of("9a9"))).isEmpty();
            assertThat(MODEL.items(ItemId.Section.of("9a"))).isEmpty();
            assertThat(MODEL.processModel()).isEmpty();
            assertThat(MODEL.competences()).isEmpty();
            for (Layer layer : Layer.values()) {
                assertThat(empty().build().kpis(layer)).isEmpty();
            }
        }

        @Test
        void domainsPhasesEffectsAndItemsAreFound() {
            assertThat(MODEL.findDomain(2)).contains(SmallCatalogue.NEIGHBOURHOOD);
            assertThat(MODEL.findPhase(2)).contains(SmallCatalogue.DOING);
            assertThat(MODEL.findIntendedEffect(IntendedEffect.Id.of("E 1.2"))).get()
                    .extracting(IntendedEffect::text).isEqualTo("Iedereen komt rond");
            assertThat(MODEL.requireIntendedEffect(IntendedEffect.Id.of("E 1.2")).domain()).isEqualTo(SmallCatalogue.MONEY);
            assertThat(MODEL.findItem(ItemId.of("3a10"))).get().extracting(Questionnaire.Item::domain).isEqualTo(SmallCatalogue.HEALTH);
            assertThat(MODEL.requireItem(ItemId.of("E2.A")).domain()).isEqualTo(SmallCatalogue.NEIGHBOURHOOD);
            assertThat(MODEL.items(ItemId.Section.of("3a"))).extracting(item -> item.id().toString()).containsExactly("3a1", "3a2", "3a10");
            assertThat(MODEL.sections()).extracting(ItemId.Section::toString).containsExactly("1a", "2a", "2b", "3a");
        }

        @Test
        void anUnknownItemOrEffectNamesTheNearestOfItsKind() {
            assertThatExceptionOfType(UnknownIdException.class)
                    .isThrownBy(() -> MODEL.requireItem(ItemId.of("3a3")))
                    .satisfies(unknown -> assertThat(unknown.nearest()).containsExactly("3a2", "3a1", "1a1"));
            assertThatExceptionOfType(UnknownIdException.class)
                    .isThrownBy(() -> MODEL.requireItem(ItemId.of("E4")))
                    .satisfies(unknown -> assertThat(unknown.nearest()).containsExactly("E3", "E1", "E2.A"));
            assertThatExceptionOfType(UnknownIdException.class)
                    .isThrownBy(() -> MODEL.requireIntendedEffect(IntendedEffect.Id.of("E 3.2")))
                    .satisfies(unknown -> assertThat(unknown.nearest()).containsExactly("E 3.1", "E 2.1", "E 1.2"));
        }

        @Test
        void listsAreUnmodifiable() {
            assertThat(MODEL.kpis()).isUnmodifiable();
            assertThat(MODEL.impactKpis()).isUnmodifiable();
            assertThat(MODEL.domains()).isUnmodifiable();
            assertThat(MODEL.phases()).isUnmodifiable();
            assertThat(MODEL.items()).isUnmodifiable();
            assertThat(MODEL.links()).isUnmodifiable();
            assertThat(MODEL.sections()).isUnmodifiable();
            assertThat(MODEL.search("in")).isUnmodifiable();
        }

        @Test
        void aCatalogueTellsWhatItIs() {
            assertThat(MODEL.edition()).isEqualTo(Edition.E2025);
            assertThat(MODEL.label()).isEqualTo("Voorbeeldmodel");
            assertThat(MODEL.publisher()).isEqualTo("Stichting Voorbeeld");
            assertThat(MODEL.sources()).containsExactly(SmallCatalogue.LIST, SmallCatalogue.MANUAL);
            assertThat(MODEL.layers()).singleElement().extracting(Layer.Introduction::layer).isEqualTo(Layer.IMPACT);
            assertThat(MODEL.questionnaires()).hasSize(2);
            assertThat(MODEL.errata()).isEmpty();
            assertThat(MODEL).hasToString("Voorbeeldmodel (9 impact, 7 effect, 3 activity, 2 quality)");
        }

        @Test
        void kpisAreInTheOrderOfTheLayersHoweverTheyWereAdded() {
            KpiCatalogue mixed = empty()
                    .domains(List.of(SmallCatalogue.MONEY))
                    .phases(List.of(SmallCatalogue.START))
                    .kpis(List.of(SmallCatalogue.quality("K 1", "Tevredenheid", null)))
                    .kpis(List.of(SmallCatalogue.activity("A 1", SmallCatalogue.START, "# aanmeldingen",
                            new Kpi.Definition("Alle.", Kpi.DefinitionStatus.DEFINED, null))))
                    .kpis(List.of(SmallCatalogue.impact("I 1.1.2", SmallCatalogue.MONEY, null, "tweede"),
                            SmallCatalogue.impact("I 1.1.1", SmallCatalogue.MONEY, null, "eerste")))
                    .build();
            assertThat(ids(mixed.kpis())).as("by layer, and within it as they came")
                    .containsExactly("I 1.1.2", "I 1.1.1", "A 1", "K 1");
        }
    }

    @Nested
    class Search {
        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                cliënten            | I 1.1.2
                clienten            | I 1.1.2
                CLIENTEN            | I 1.1.2
                CLIËNTEN            | I 1.1.2
                clie\u0308nten      | I 1.1.2
                kredietbank # clien | I 1.1.2
                i 3.1.10            | I 3.1.10
                "thuis"             | I 2.1.1
                “thuis”             | I 2.1.1
                wijk in de          | I 2.1.1
                SPORTCLUB           | I 3.1.2
                FEESTEN             | I 2.1.3
                buren kent          | E 2.1.2
                jaarlijkse meting   | K 1
                x weken             | A 10
                `  schulden   huis ` | I 1.1.1
                """)
        void caseAccentsQuotesAndOrderMakeNoDifference(String query, String id) {
            assertThat(ids(MODEL.search(query))).containsExactly(id);
        }

        @Test
        void everyWordMustOccur() {
            assertThat(ids(MODEL.search("deelnemers"))).containsExactly(
                    "E 1.1.1", "E 1.1.2", "E 1.2.1", "E 2.1.1", "E 2.1.2", "E 3.1.1", "E 3.1.2");
            assertThat(ids(MODEL.search("deelnemers beter"))).containsExactly("E 1.1.1", "E 1.2.1");
            assertThat(MODEL.search("deelnemers zwemmen")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\t\n", "\u00a0", "\u0301"})
        void aQueryWithoutWordsFindsNothing(String query) {
            assertThat(MODEL.search(query)).isEmpty();
        }

        @Test
        void theTurkishLettersAreTheirOwn() {
            // On a Turkish machine, too, the lower case of I is i. The character \u0130 is an I with a dot, which is ignored like any
            // accent.
            assertThat(ids(MODEL.search("TEVREDENHEID"))).containsExactly("K 1");
            assertThat(ids(MODEL.search("TEVREDENHE\u0130D"))).containsExactly("K 1");
            assertThat(MODEL.search("tevredenhe\u0131d")).isEmpty();
        }
    }

    @Nested
    class WhatIsRefused {
        private static void assertRefused(KpiCatalogue.Builder builder, String message) {
            assertThatIllegalArgumentException().isThrownBy(builder::build).withMessage(message);
        }

        @Test
        void nothingRequiredIsLeftOut() {
            assertThatIllegalStateException().isThrownBy(() -> KpiCatalogue.builder().build()).withMessageContaining("no edition");
            assertThatIllegalStateException().isThrownBy(() -> KpiCatalogue.builder().edition(Edition.E2025).build())
                    .withMessageContaining("no label");
            assertThatIllegalStateException().isThrownBy(() -> KpiCatalogue.builder().edition(Edition.E2025).label("L").build())
                    .withMessageContaining("no publisher");
            assertRefused(empty().label(" "), "The label is blank; leave it out (null) where it is optional, else give a text.");
        }

        @Test
        void noIdStandsTwice() {
            assertRefused(SmallCatalogue.builder().domains(List.of(SmallCatalogue.MONEY)), "Life domain 1 stands twice; an id stands once.");
            assertRefused(SmallCatalogue.builder().phases(List.of(SmallCatalogue.START)), "Phase 1 stands twice; an id stands once.");
            assertRefused(SmallCatalogue.builder().intendedEffects(List.of(SmallCatalogue.effect("E 1.1", SmallCatalogue.MONEY, "x"))),
                    "Intended effect E 1.1 stands twice; an id stands once.");
            assertRefused(SmallCatalogue.builder().kpis(List.of(SmallCatalogue.quality("K 1", "x", null))), "KPI K 1 stands twice; an id stands once.");
            assertRefused(SmallCatalogue.builder().items(List.of(SmallCatalogue.item("1a1", SmallCatalogue.MONEY, null))),
                    "Item 1a1 stands twice; an id stands once.");
            assertRefused(SmallCatalogue.builder().sources(List.of(SmallCatalogue.LIST)), "Source voorbeeldlijst stands twice; an id stands once.");
            assertRefused(SmallCatalogue.builder().questionnaires(MODEL.questionnaires().subList(0, 1)),
                    "Questionnaire PARTICIPANT stands twice; an id stands once.");
            assertRefused(SmallCatalogue.builder().links(List.of(SmallCatalogue.row("I 1.1.1").build())),
                    "Link row I 1.1.1 stands twice; an id stands once.");
            Competence competence = new Competence(1, "Luisteren", SmallCatalogue.at("x"));
            assertRefused(empty().competences(List.of(competence, competence)), "Competence 1 stands twice; an id stands once.");
        }

        @Test
        void nothingIsReferredToThatIsNotThere() {
            LifeDomain otherMoney = new LifeDomain(1, "Anders", List.of(), null, SmallCatalogue.at("x"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> empty().kpis(List.of(SmallCatalogue.impact("I 1.1.1", SmallCatalogue.MONEY, null, "x"))).build())
                    .withMessageStartingWith("I 1.1.1 refers to LifeDomain[number=1,")
                    .withMessageEndingWith("which is not the one in this catalogue (it has none).");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> empty().domains(List.of(SmallCatalogue.MONEY))
                            .kpis(List.of(SmallCatalogue.indicator("E 1.1.1", otherMoney, "x"))).build())
                    .withMessageStartingWith("E 1.1.1 refers to LifeDomain[number=1, name=Anders");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> empty().kpis(List.of(SmallCatalogue.activity("A 1", SmallCatalogue.START, "x",
                            new Kpi.Definition("x", Kpi.DefinitionStatus.DEFINED, null)))).build())
                    .withMessageStartingWith("A 1 refers to Phase[number=1,");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> empty().items(List.of(SmallCatalogue.item("1a1", SmallCatalogue.MONEY, null))).build())
                    .withMessageStartingWith("1a1 refers to LifeDomain");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> empty().intendedEffects(List.of(SmallCatalogue.effect("E 1.1", SmallCatalogue.MONEY, "x"))).build())
                    .withMessageStartingWith("E 1.1 refers to LifeDomain");
            assertRefused(SmallCatalogue.builder().edition(Edition.PRE_2025),
                    "I 1.1.1 refers to 2025, which is not the one in this catalogue (pre-2025).");
        }

        @Test
        void anActivityIsNotListedAtAPhaseThatIsNotThere() {
            ActivityKpi kpi = ActivityKpi.builder().id(KpiId.of("A 1")).edition(Edition.E2025).phase(SmallCatalogue.START).name("x")
                    .definition(new Kpi.Definition("x", Kpi.DefinitionStatus.DEFINED, null)).source(SmallCatalogue.at("x"))
                    .alsoListed(List.of(new ActivityKpi.Listing(SmallCatalogue.DOING, Kpi.Kind.OUTPUT))).build();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> empty().phases(List.of(SmallCatalogue.START)).kpis(List.of(kpi)).build())
                    .withMessageStartingWith("A 1 refers to Phase[number=2,");
        }

        @Test
        void nothingLinksToWhatIsNotThere() {
            assertRefused(SmallCatalogue.builder().kpis(List.of(SmallCatalogue.impact("I 1.1.9", SmallCatalogue.MONEY, "E 1.9", "x"))),
                    "I 1.1.9 links to E 1.9, which this catalogue does not have.");
            assertRefused(SmallCatalogue.builder().links(List.of(SmallCatalogue.row("I 9.9.9").build())),
                    "I 9.9.9 links to I 9.9.9, which this catalogue does not have.");
            assertRefused(withRow(SmallCatalogue.row("I 1.1.1").indicators("E 9.9.9")),
                    "I 1.1.1 links to E 9.9.9, which this catalogue does not have.");
            assertRefused(withRow(SmallCatalogue.row("I 1.1.1").items("9a9")), "I 1.1.1 links to 9a9, which this catalogue does not have.");
            assertRefused(withRow(SmallCatalogue.row("I 1.1.1").professionals("E9")), "I 1.1.1 links to E9, which this catalogue does not have.");
            assertRefused(withRow(SmallCatalogue.row("I 1.1.1").variant("x", "9a9")), "I 1.1.1 links to 9a9, which this catalogue does not have.");
            assertRefused(withRow(SmallCatalogue.row("I 1.1.1").variant("x", "E9.A")),
                    "I 1.1.1 links to E9.A, which this catalogue does not have.");
        }

        private static KpiCatalogue.Builder withRow(SmallCatalogue.Row row) {
            return empty().domains(List.of(SmallCatalogue.MONEY))
                    .kpis(List.of(SmallCatalogue.impact("I 1.1.1", SmallCatalogue.MONEY, null, "x")))
                    .links(List.of(row.build()));
        }

        @Test
        void whatABuilderIsGivenLaterDoesNotChangeWhatItBuilt() {
            List<Source> sources = new ArrayList<>(List.of(SmallCatalogue.LIST));
            KpiCatalogue.Builder builder = empty().sources(sources);
            KpiCatalogue built = builder.build();
            sources.add(SmallCatalogue.MANUAL);
            builder.sources(List.of(SmallCatalogue.MANUAL));
            assertThat(built.sources()).containsExactly(SmallCatalogue.LIST);
        }
    }

    @Nested
    class Fingerprint {
        @Test
        void isThatOfTheContent() {
            assertThat(SmallCatalogue.builder().build().contentHash()).isEqualTo(MODEL.contentHash()).matches("[0-9a-f]{64}");
        }

        @Test
        void leavesErrataOut() {
            Source.Erratum erratum = new Source.Erratum("A 1", "name", "aanmeldigen", "aanmeldingen", Source.Erratum.Kind.SPELLING, "a letter too few");
            assertThat(SmallCatalogue.builder().errata(List.of(erratum)).build().contentHash()).isEqualTo(MODEL.contentHash());
        }

        @Test
        void isAnotherForAnyChangedPart() {
            Source.Reference source = SmallCatalogue.at("x");
            LifeDomain fourth = new LifeDomain(4, "Meedoen", List.of("a", "b"), null, source);
            Map<String, UnaryOperator<KpiCatalogue.Builder>> changes = new TreeMap<>(Map.of(
                    "label", builder -> builder.label("Anders"),
                    "publisher", builder -> builder.publisher("Anders"),
                    "source", builder -> builder.sources(List.of(new Source("nog-een", "f", "t"))),
                    "layer", builder -> builder.layers(List.of(new Layer.Introduction(Layer.QUALITY, "Kwaliteit", null, source))),
                    "domain", builder -> builder.domains(List.of(fourth)),
                    "subthemes", builder -> builder.domains(List.of(new LifeDomain(4, "Meedoen", List.of("a, b"), null, source))),
                    "phase", builder -> builder.phases(List.of(new ProcessModel.Phase(3, "Klaar", Set.of(), source))),
                    "complexity", builder -> builder.phases(List.of(new ProcessModel.Phase(3, "Klaar", Set.of(Complexity.LOW), source))),
                    "effect", builder -> builder.intendedEffects(List.of(SmallCatalogue.effect("E 1.3", SmallCatalogue.MONEY, "x"))),
                    "kpi", builder -> builder.kpis(List.of(SmallCatalogue.quality("K 3", "x", null)))));
            changes.put("item", builder -> builder.items(List.of(SmallCatalogue.item("1a3", SmallCatalogue.MONEY, null))));
            changes.put("competence", builder -> builder.competences(List.of(new Competence(1, "x", source))));
            changes.put("process", builder -> builder.processModel(new ProcessModel("x", List.of(), List.of(), List.of(), "x", source)));
            changes.put("link", builder -> builder.kpis(List.of(SmallCatalogue.impact("I 1.2.2", SmallCatalogue.MONEY, null, "x")))
                    .links(List.of(SmallCatalogue.row("I 1.2.2").build())));
            changes.put("no link", builder -> builder.kpis(List.of(SmallCatalogue.impact("I 1.2.2", SmallCatalogue.MONEY, null, "x"))));
            Set<String> hashes = new HashSet<>(Set.of(MODEL.contentHash()));
            changes.forEach((part, change) ->
                    assertThat(hashes.add(change.apply(SmallCatalogue.builder()).build().contentHash())).as(part).isTrue());
        }
    }
}
