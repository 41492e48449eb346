package nl.kpimodel.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The KPIs of the four layers: construction, equality and fingerprint. */
@Tag("locale")
class KpiTest {
    private static final Source.Reference SOURCE = SmallCatalogue.at("ergens");
    private static final Kpi.Definition DEFINITION = new Kpi.Definition("Alle aanmeldingen.", Kpi.DefinitionStatus.DEFINED, null);

    private static ActivityKpi.Builder activity() {
        return ActivityKpi.builder().id(KpiId.of("A 1")).edition(Edition.E2025).phase(SmallCatalogue.START).name("# aanmeldingen")
                .definition(DEFINITION).source(SOURCE);
    }

    private static ImpactKpi.Builder impact() {
        return ImpactKpi.builder().id(KpiId.of("I 1.1.1")).edition(Edition.E2025).domain(SmallCatalogue.MONEY).name("% schulden")
                .definition(DEFINITION).source(SOURCE);
    }

    private static EffectIndicator.Builder indicator() {
        return EffectIndicator.builder().id(KpiId.of("E 1.1.1")).edition(Edition.E2025).domain(SmallCatalogue.MONEY)
                .text("% deelnemers dat\n1. spaart\n2. aflost").parts(List.of("spaart", "aflost")).source(SOURCE);
    }

    private static QualityKpi.Builder quality() {
        return QualityKpi.builder().id(KpiId.of("K 1")).edition(Edition.PRE_2025).name("Tevredenheid").definition(DEFINITION).source(SOURCE);
    }

    /** Every part of an activity KPI, each changed separately. */
    private static final Map<String, UnaryOperator<ActivityKpi.Builder>> CHANGES = new TreeMap<>(Map.of(
            "id", builder -> builder.id(KpiId.of("A 2")),
            "edition", builder -> builder.edition(Edition.PRE_2025),
            "name", builder -> builder.name("# Aanmeldingen"),
            "definition", builder -> builder.definition(new Kpi.Definition("Alle aanmeldingen!", Kpi.DefinitionStatus.DEFINED, null)),
            "status", builder -> builder.definition(new Kpi.Definition("Alle aanmeldingen.", Kpi.DefinitionStatus.LOCAL, null)),
            "emphasis", builder -> builder.emphasis(Kpi.Emphasis.of(true, "voorbeeldlijst")),
            "kind", builder -> builder.kind(Kpi.Kind.INPUT),
            "idAssigned", builder -> builder.idAssigned(true),
            "phase", builder -> builder.phase(SmallCatalogue.DOING),
            "alsoListed", builder -> builder.alsoListed(List.of(new ActivityKpi.Listing(SmallCatalogue.DOING, Kpi.Kind.OUTPUT)))));

    @Test
    void whatIsBuiltSaysWhatItWasGiven() {
        ActivityKpi kpi = activity().kind(Kpi.Kind.INPUT).idAssigned(true).emphasis(Kpi.Emphasis.of(false, "voorbeeldlijst"))
                .alsoListed(List.of(new ActivityKpi.Listing(SmallCatalogue.DOING, Kpi.Kind.OUTPUT))).build();
        assertThat(kpi.id()).isEqualTo(KpiId.of("A 1"));
        assertThat(kpi.layer()).isEqualTo(Layer.ACTIVITY);
        assertThat(kpi.edition()).isEqualTo(Edition.E2025);
        assertThat(kpi.name()).isEqualTo("# aanmeldingen");
        assertThat(kpi.definition()).isEqualTo(DEFINITION);
        assertThat(kpi.emphasis()).isEqualTo(Kpi.Emphasis.of(false, "voorbeeldlijst"));
        assertThat(kpi.kind()).contains(Kpi.Kind.INPUT);
        assertThat(kpi.idAssigned()).isTrue();
        assertThat(kpi.source()).isEqualTo(SOURCE);
        assertThat(kpi.phase()).isEqualTo(SmallCatalogue.START);
        assertThat(kpi.alsoListed()).hasSize(1).isUnmodifiable();
        assertThat(kpi).hasToString("A 1 # aanmeldingen (2025)");
    }

    @Test
    void whatIsOptionalIsAbsentUnlessGiven() {
        ActivityKpi kpi = activity().build();
        assertThat(kpi.emphasis()).isEqualTo(Kpi.Emphasis.UNKNOWN);
        assertThat(kpi.kind()).isEmpty();
        assertThat(kpi.idAssigned()).isFalse();
        assertThat(kpi.alsoListed()).isEmpty();
        assertThat(impact().build().intendedEffect()).isEmpty();
        assertThat(impact().intendedEffect(IntendedEffect.Id.of("E 1.1")).build().intendedEffect()).contains(IntendedEffect.Id.of("E 1.1"));
        assertThat(quality().build().additional()).isEmpty();
        assertThat(quality().additional("Jaarlijks.").build().additional()).contains("Jaarlijks.");
    }

    @Test
    void theNameOfAnIndicatorIsTheFirstLineOfItsText() {
        EffectIndicator indicator = indicator().build();
        assertThat(indicator.name()).isEqualTo("% deelnemers dat");
        assertThat(indicator.text()).isEqualTo("% deelnemers dat\n1. spaart\n2. aflost");
        assertThat(indicator.definition()).isEqualTo(new Kpi.Definition(indicator.text(), Kpi.DefinitionStatus.DEFINED, null));
        assertThat(indicator.parts()).containsExactly("spaart", "aflost").isUnmodifiable();
        assertThat(indicator().text("% deelnemers dat spaart").parts(List.of()).build().name()).isEqualTo("% deelnemers dat spaart");
    }

    @Test
    void whatIsRequiredIsMissed() {
        assertThatIllegalStateException().isThrownBy(() -> ActivityKpi.builder().build()).withMessage("The builder of a KPI was given no id.");
        assertThatIllegalStateException().isThrownBy(() -> activity().edition(null).build())
                .withMessage("The builder of a KPI was given no edition.");
        assertThatIllegalStateException().isThrownBy(() -> activity().name(null).build())
                .withMessage("The builder of a KPI was given no name.");
        assertThatIllegalStateException().isThrownBy(() -> activity().definition(null).build())
                .withMessage("The builder of a KPI was given no definition.");
        assertThatIllegalStateException().isThrownBy(() -> activity().source(null).build())
                .withMessage("The builder of a KPI was given no source.");
        assertThatIllegalStateException().isThrownBy(() -> activity().phase(null).build())
                .withMessage("The builder of a KPI was given no phase.");
        assertThatIllegalStateException().isThrownBy(() -> impact().domain(null).build())
                .withMessage("The builder of a KPI was given no life domain.");
    }

    @Test
    void whatDoesNotAgreeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> activity().id(KpiId.of("K 1")).build())
                .withMessage("K 1 is of layer QUALITY; this type takes ids of layer ACTIVITY.");
        assertThatIllegalArgumentException().isThrownBy(() -> impact().id(KpiId.of("I 2.1.1")).build())
                .withMessage("I 2.1.1 was given life domain 1; its id says 2.");
        assertThatIllegalArgumentException().isThrownBy(() -> indicator().id(KpiId.of("E 3.1.1")).build())
                .withMessage("E 3.1.1 was given life domain 1; its id says 3.");
        assertThatIllegalArgumentException().isThrownBy(() -> activity().name(" ").build())
                .withMessageStartingWith("The name of A 1 is blank;");
        assertThatIllegalArgumentException().isThrownBy(() -> quality().additional(""))
                .withMessageStartingWith("The additional information of a quality KPI is blank;");
    }

    @Test
    void aBuilderMayBeUsedOnceMoreWithoutTouchingWhatItBuilt() {
        ActivityKpi.Builder builder = activity();
        ActivityKpi first = builder.build();
        ActivityKpi second = builder.name("# gesprekken").build();
        assertThat(first.name()).isEqualTo("# aanmeldingen");
        assertThat(second.name()).isEqualTo("# gesprekken");
    }

    @Test
    void kpisOfEqualContentAreEqual() {
        for (Kpi[] pair : new Kpi[][] {
            {activity().build(), activity().build()},
            {impact().build(), impact().build()},
            {indicator().build(), indicator().build()},
            {quality().build(), quality().build()}
        }) {
            assertThat(pair[0]).isEqualTo(pair[1]).hasSameHashCodeAs(pair[1]);
            assertThat(pair[0].contentHash()).isEqualTo(pair[1].contentHash());
        }
        assertThat(activity().build()).isNotEqualTo("A 1").isNotEqualTo(null);
    }

    /** What an edition records about a KPI without changing its words. */
    private static final Set<String> NO_WORDS = Set.of("edition", "status", "emphasis", "kind", "idAssigned");

    @Test
    void anyChangedPartMakesAnotherKpiAndChangedWordsAnotherFingerprint() {
        ActivityKpi original = activity().build();
        Set<String> hashes = new HashSet<>(Set.of(original.contentHash()));
        CHANGES.forEach((part, change) -> {
            ActivityKpi changed = change.apply(activity()).build();
            assertThat(changed).as(part).isNotEqualTo(original);
            assertThat(hashes.add(changed.contentHash())).as(part).isNotEqualTo(NO_WORDS.contains(part));
        });
        assertThat(CHANGES).hasSize(10);
    }

    @Test
    void theDetailsOfTheOtherLayersMakeAnotherFingerprintToo() {
        assertDifferent(impact().build(), impact().intendedEffect(IntendedEffect.Id.of("E 1.1")).build());
        assertDifferent(impact().intendedEffect(IntendedEffect.Id.of("E 1.1")).build(),
                impact().intendedEffect(IntendedEffect.Id.of("E 1.2")).build());
        assertDifferent(indicator().build(), indicator().parts(List.of("spaart, aflost")).build());
        assertDifferent(indicator().build(), indicator().parts(List.of("aflost", "spaart")).build());
        assertDifferent(quality().build(), quality().additional("Jaarlijks.").build());
        assertDifferent(quality().additional("null").build(), quality().build());
    }

    private static void assertDifferent(Kpi one, Kpi other) {
        assertThat(one).isNotEqualTo(other);
        assertThat(one.contentHash()).isNotEqualTo(other.contentHash());
    }

    @Test
    void textsThatMeetDifferentlyInTheSameLettersHaveAnotherFingerprint() {
        Kpi one = activity().name("ab").definition(new Kpi.Definition("c", Kpi.DefinitionStatus.OPEN, null)).build();
        Kpi other = activity().name("a").definition(new Kpi.Definition("bc", Kpi.DefinitionStatus.OPEN, null)).build();
        assertThat(one.contentHash()).isNotEqualTo(other.contentHash());
    }

    @Test
    void whereItStandsIsNoPartOfTheFingerprint() {
        Kpi elsewhere = activity().source(SmallCatalogue.at("elders")).build();
        assertThat(elsewhere).isNotEqualTo(activity().build());
        assertThat(elsewhere.contentHash()).isEqualTo(activity().build().contentHash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "nl-NL", "th-TH-u-nu-thai"})
    void theFingerprintIsTheSameOnEveryMachine(String machine) {
        // SHA-256 over "11:ActivityKpi8:ACTIVITY1:01:01:114:# aanmeldingen..." as computed by another program.
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(machine));
            assertThat(activity().build().contentHash()).isEqualTo("e61f7f6c5ecdc3932148b3ed307e9e99ef8937e1125a56fd285a1c1e9ebd25b4");
            assertThat(SmallCatalogue.builder().build().contentHash()).isEqualTo(SmallCatalogue.catalogue().contentHash());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theFingerprintIsASha256() {
        assertThat(activity().build().contentHash()).matches("[0-9a-f]{64}");
        assertThat(impact().build().contentHash()).matches("[0-9a-f]{64}");
    }
}
