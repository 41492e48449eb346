package nl.kpimodel.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.kpimodel.core.ActivityKpi;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.KpiTerms;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.Link;
import nl.kpimodel.core.QualityKpi;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.core.measure.Basis;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import nl.kpimodel.core.measure.MeasureSpecifications;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The content of the measure specifications, compared with the words of the model and with interpretations that were written by hand. */
@Tag("locale")
class MeasuresDataTest {
    private static final String MANUAL = SourceTexts.read(SourceTexts.MANUAL).replaceAll("\\s+", " ");
    private static final Set<StratumKind> OF_ANY_RECORD = EnumSet.complementOf(EnumSet.of(StratumKind.AGE_BAND, StratumKind.COMPLEXITY));

    private static Stream<MeasureSpecification> everywhere() {
        return Stream.of(Edition.PRE_2025, Edition.E2025).flatMap(edition -> KpiModel.measures(edition).all().stream());
    }

    private static Set<String> components(Predicate<MeasureComponent> chosen) {
        Set<String> names = new TreeSet<>();
        everywhere().forEach(measure -> measure.components().stream()
                .filter(chosen).forEach(component -> names.add(measure.kpi() + " " + component.key())));
        return names;
    }

    private static Set<String> kpis(Predicate<MeasureComponent> chosen) {
        Set<String> kpis = new TreeSet<>();
        everywhere().filter(measure -> measure.components().stream().anyMatch(chosen)).forEach(measure -> kpis.add(measure.kpi().toString()));
        return kpis;
    }

    @ParameterizedTest
    @EnumSource(names = {"PRE_2025", "E2025"})
    void everyKpiOfTheEditionHasAMeasureAndThereIsNoOther(Edition edition) {
        assertThat(KpiModel.measures(edition).all()).extracting(MeasureSpecification::kpi)
                .isEqualTo(KpiModel.edition(edition).kpis().stream().map(Kpi::id).toList());
    }

    /** The words of the specifications are those of the terms, in the plural. They are in the file too, for readers without Java. */
    @ParameterizedTest
    @EnumSource(names = {"PRE_2025", "E2025"})
    void labelsAndWordsOfEveryComponentAreTheTermsOfTheLibrary(Edition edition) {
        for (MeasureSpecification measure : KpiModel.measures(edition).all()) {
            for (MeasureComponent component : measure.components()) {
                boolean isProfessional = component.key().equals("professional");
                boolean hasSeveral = measure.items().filter(items -> (isProfessional ? items.professional() : items.participant()).size() > 1).isPresent();
                for (Language language : Language.values()) {
                    Function<String, Optional<String>> term = word ->
                            Terms.find(edition.key(), measure.kpi().toString(), component.key(), word, language).map(WordList::plural);
                    String what = measure.kpi() + " " + component.key() + " " + language;
                    assertThat(component.label().in(language)).as(what).isEqualTo(term.apply("label").or(() -> term.apply("name")).orElseThrow());
                    assertThat(component.numerator().in(language)).as(what).isEqualTo(term.apply("numerator").orElseThrow());
                    assertThat(component.counted().name().in(language)).as(what)
                            .isEqualTo(term.apply("unit").or(() -> term.apply("unit." + component.counted().record().key())).orElseThrow());
                    component.denominator().ifPresent(denominator -> assertThat(denominator.in(language)).as(what)
                            .isEqualTo(Optional.of("denominator.several").filter(several -> hasSeveral).flatMap(term)
                                    .or(() -> term.apply("denominator")).orElseThrow()));
                }
            }
        }
    }

    /** A text identifies a missing field only by its name, as the account does. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aFieldThatMayBeMissingHasTheSameWordsWhateverItsRecordType(Language language) {
        Map<String, Set<String>> words = new TreeMap<>();
        everywhere().flatMap(measure -> measure.components().stream()).flatMap(component -> component.missing().stream())
                .map(missing -> missing.field().toString())
                .forEach(field -> words.computeIfAbsent(field.substring(field.indexOf('.') + 1), name -> new TreeSet<>())
                        .add(Terms.in(language).of("field." + field)));
        assertThat(words).isNotEmpty().allSatisfy((name, different) -> assertThat(different).as(name).hasSize(1));
    }

    @ParameterizedTest
    @EnumSource(names = {"PRE_2025", "E2025"})
    void everyKpiHasAShortNameAnEnglishNameAndEverydayWords(Edition edition) {
        assertThat(KpiModel.edition(edition).kpis()).allSatisfy(kpi -> assertThat(KpiTerms.find(kpi)).as(kpi.toString()).hasValueSatisfying(terms -> {
            assertThat(terms.shortName().dutch()).isNotBlank();
            assertThat(terms.englishName()).isNotBlank();
            assertThat(terms.searchWords()).isNotEmpty().doesNotHaveDuplicates();
        }));
    }

    @Test
    void everydayWordsFindWhatTheModelCallsOtherwise() {
        KpiCatalogue catalogue = KpiModel.edition(Edition.E2025);
        assertThat(catalogue.search("eenzaam")).extracting(Kpi::id).contains(KpiId.of("E 4.1.1"), KpiId.of("I 4.1.1"));
        assertThat(catalogue.search("a13")).extracting(Kpi::id).containsExactly(KpiId.of("A 13"));
        assertThat(catalogue.search("lonely")).extracting(Kpi::id).contains(KpiId.of("E 4.1.1"));
    }

    @ParameterizedTest
    @EnumSource(names = {"PRE_2025", "E2025"})
    void whatTheModelStatesStandsInItsWords(Edition edition) {
        KpiCatalogue catalogue = KpiModel.edition(edition);
        for (MeasureSpecification measure : KpiModel.measures(edition).all()) {
            for (Basis basis : measure.basis()) {
                if (basis instanceof Basis.Stated stated) {
                    for (Basis.Quote quote : stated.quotes()) {
                        assertThat(wordsAt(quote, catalogue, measure.kpi()))
                                .as("%s in edition %s, %s", measure.kpi(), edition, quote.place())
                                .anyMatch(words -> words.contains(quote.text()));
                    }
                }
            }
        }
    }

    private static List<String> wordsAt(Basis.Quote quote, KpiCatalogue catalogue, KpiId id) {
        Kpi kpi = catalogue.require(id);
        return switch (quote.place()) {
            case NAME -> List.of(kpi.name());
            case DEFINITION -> List.of(kpi.definition().asText().orElseThrow());
            case ADDITIONAL -> ((QualityKpi) kpi).additional().stream().toList();
            case PHASE -> List.of(((ActivityKpi) kpi).phase().name());
            case LAYER -> catalogue.layers().stream().filter(layer -> layer.layer() == id.layer()).map(Layer.Introduction::introduction).toList();
            case LINK -> rowsOf(catalogue, id).flatMap(row -> Stream.of(row.printedItems(), row.printedProfessionalItems()))
                    .filter(cell -> cell != null).toList();
            // The manual explains only the edition of 2025.
            case MANUAL -> catalogue.edition() == Edition.E2025 ? List.of(MANUAL) : List.of();
        };
    }

    private static Stream<Link.Row> rowsOf(KpiCatalogue catalogue, KpiId indicator) {
        return catalogue.links().stream().filter(row -> row.indicators().contains(indicator));
    }

    @ParameterizedTest
    @EnumSource(names = {"PRE_2025", "E2025"})
    void activityAndQualityAreReadAsWasSetDownByHand(Edition edition) {
        List<List<String>> expected = new ArrayList<>(DataRows.of("measure-readings.csv"));
        expected.removeIf(row -> KpiModel.edition(edition).find(KpiId.of(row.get(0))).isEmpty());
        List<List<String>> carried = new ArrayList<>();
        for (Layer layer : List.of(Layer.ACTIVITY, Layer.QUALITY)) {
            for (MeasureSpecification measure : KpiModel.measures(edition).all(layer)) {
                measure.components().forEach(component -> carried.add(List.of(
                        measure.kpi().toString(),
                        component.counted().record().key(),
                        component.key(),
                        component.kind().name(),
                        component.unit().name(),
                        component.timing().kind().name(),
                        component.timing().leadingDate().map(RecordField::name).orElse(""),
                        component.timing().otherwiseDate().map(RecordField::name).orElse(""),
                        missing(component),
                        component.excluded().contains(ExclusionReason.OPEN) ? "open" : "-")));
            }
        }
        assertThat(carried).isEqualTo(expected.stream().map(row -> row.subList(0, row.size() - 1)).toList());
    }

    private static String missing(MeasureComponent component) {
        List<MeasureComponent.MissingRule> rules = component.missing().stream().map(MeasureComponent.MissingField::rule).toList();
        return rules.contains(MeasureComponent.MissingRule.NO) ? "no" : rules.contains(MeasureComponent.MissingRule.OUT) ? "out" : "-";
    }

    @Test
    void whatIsAChoiceOfTheLibraryIsCalledOne() {
        Set<Basis.Part> calculation = EnumSet.of(Basis.Part.NUMERATOR, Basis.Part.DENOMINATOR);
        List<List<String>> choices = DataRows.of("measure-readings.csv").stream().filter(row -> row.get(10).equals("?")).toList();
        assertThat(choices).hasSize(6);
        for (List<String> choice : choices) {
            assertThat(KpiModel.measures(Edition.E2025).require(choice.get(0)).basis())
                    .as("%s %s", choice.get(0), choice.get(2))
                    .anyMatch(basis -> basis instanceof Basis.Interpreted && calculation.contains(basis.part())
                            && basis.components().contains(choice.get(2)));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PRE_2025", "E2025"})
    void figuresOfOthersAreCalculatedOnlyWhereTheirDefinitionSaysHow(Edition edition) {
        List<List<String>> expected = new ArrayList<>();
        for (List<String> row : DataRows.of("impact-figures.csv")) {
            if (row.get(1).isEmpty() || row.get(1).equals(edition.key())) {
                expected.add(List.of(row.get(0), row.get(2), row.get(3), row.get(4)));
            }
        }
        List<List<String>> carried = new ArrayList<>();
        for (MeasureSpecification measure : KpiModel.measures(edition).all(Layer.IMPACT)) {
            assertThat(measure.components()).extracting(MeasureComponent::key).as("%s", measure.kpi()).containsExactly("value");
            MeasureComponent figure = measure.require("value");
            boolean split = measure.ownStrata().stream().anyMatch(stratum -> stratum.key().equals("stratum"));
            carried.add(List.of(measure.kpi().toString(), figure.arithmetic().orElseThrow().name(), figure.unit().name(), split ? "yes" : "no"));
            assertThat(measure.ownStrata().get(0).key()).isEqualTo("area");
        }
        assertThat(carried).isEqualTo(expected);
    }

    @Test
    void anIndicatorTakesTheItemsThatItsRowsPrint() {
        KpiCatalogue catalogue = KpiModel.edition(Edition.E2025);
        for (MeasureSpecification measure : KpiModel.measures(Edition.E2025).all(Layer.EFFECT)) {
            List<String> participant = rowsOf(catalogue, measure.kpi()).flatMap(row -> row.items().stream()).distinct().map(Object::toString).toList();
            List<String> professional =
                    rowsOf(catalogue, measure.kpi()).flatMap(row -> row.professionalItems().stream()).distinct().map(Object::toString).toList();
            String section = switch (measure.kpi().toString()) {
                case "E 3.1.1" -> "3a";
                case "E 3.1.2" -> "3b";
                default -> "";
            };
            assertThat(measure.items().orElseThrow().participant()).as("%s", measure.kpi()).map(Object::toString)
                    .isEqualTo(participant.stream().filter(item -> item.startsWith(section)).toList()).isNotEmpty();
            assertThat(measure.items().orElseThrow().professional()).as("%s", measure.kpi()).map(Object::toString).isEqualTo(professional);
            assertThat(measure.components()).as("%s", measure.kpi()).extracting(MeasureComponent::toString)
                    .isEqualTo(professional.isEmpty()
                            ? List.of("value (PROPORTION, PERCENT)")
                            : List.of("value (PROPORTION, PERCENT)", "professional (PROPORTION, PERCENT)"));
        }
    }

    @Test
    void theIndicatorsWithAFigureByProfessionalsAreThoseOfTheEightItems() {
        assertThat(components(component -> component.key().equals("professional"))).containsExactly(
                "E 1.1.1 professional", "E 1.3.1 professional", "E 2.1.1 professional", "E 3.1.1 professional", "E 3.1.2 professional",
                "E 4.1.1 professional", "E 4.3.1 professional", "E 5.1.1 professional", "E 6.1.1 professional", "E 7.1.1 professional");
    }

    @Test
    void theItemsThatWereChosenAmongThoseOfASharedCellAreCalledAChoice() {
        for (String indicator : List.of("E 3.1.1", "E 3.1.2")) {
            assertThat(KpiModel.measures(Edition.E2025).require(indicator).basis("value", Basis.Part.NUMERATOR))
                    .anyMatch(basis -> basis instanceof Basis.Interpreted choice && choice.reason().english().contains("share one cell"));
        }
    }

    @Test
    void everyFieldThatIsSpokenOfIsAmongThoseUsed() {
        everywhere().forEach(measure -> {
            for (MeasureComponent component : measure.components()) {
                List<RecordField> used = component.records().stream().flatMap(use -> use.fields().stream()).toList();
                List<RecordField> spokenOf = new ArrayList<>(component.timing().until());
                component.timing().leadingDate().ifPresent(spokenOf::add);
                component.timing().otherwiseDate().ifPresent(spokenOf::add);
                component.missing().forEach(missing -> spokenOf.add(missing.field()));
                component.needs().forEach(need -> spokenOf.addAll(need.oneOf()));
                component.records().forEach(use -> use.ownTiming().ifPresent(timing -> {
                    timing.leadingDate().ifPresent(spokenOf::add);
                    spokenOf.addAll(timing.until());
                }));
                assertThat(used).as("%s %s", measure.kpi(), component.key()).containsAll(spokenOf);
            }
            List<RecordField> anywhere = measure.components().stream()
                    .flatMap(component -> component.records().stream()).flatMap(use -> use.fields().stream()).toList();
            measure.ownStrata().forEach(stratum -> assertThat(anywhere).as("%s", measure.kpi()).contains(stratum.field()));
        });
    }

    @Test
    void anotherRecordTypeThanThatOfTheUnitsSaysHowItIsPlaced() {
        everywhere().forEach(measure -> measure.components().forEach(component -> {
            assertThat(component.records().get(0).type()).as("%s %s", measure.kpi(), component.key()).isEqualTo(component.counted().record());
            assertThat(component.records()).as("%s %s", measure.kpi(), component.key()).allMatch(
                    use -> use.type() == component.counted().record() == use.ownTiming().isEmpty());
        }));
    }

    @Test
    void everyActivityAndQualityKpiUsesTheRecordsThatTheRegistrationSaysFeedIt() {
        Map<String, Set<RecordType>> fed = new TreeMap<>();
        for (RecordType type : RecordType.values()) {
            type.feeds().forEach(kpi -> fed.computeIfAbsent(kpi.toString(), ignored -> new TreeSet<>()).add(type));
        }
        everywhere().filter(measure -> measure.kpi().layer().depth() == 1).forEach(measure -> {
            Set<RecordType> used = EnumSet.noneOf(RecordType.class);
            measure.components().forEach(component -> component.records().forEach(use -> used.add(use.type())));
            assertThat(used).as("%s", measure.kpi()).containsAll(fed.getOrDefault(measure.kpi().toString(), Set.of()));
        });
    }

    @Test
    void ageAndComplexityAreStrataOfWhatBelongsToACase() {
        everywhere().filter(measure -> measure.kpi().layer() != Layer.IMPACT).forEach(measure -> {
            // A 13 divides by employees, who have neither.
            boolean ofCase = !measure.kpi().toString().equals("A 13")
                    && measure.components().stream().allMatch(component -> leadsToCase(component.counted().record()));
            assertThat(measure.strata()).as("%s", measure.kpi()).isEqualTo(ofCase ? EnumSet.allOf(StratumKind.class) : OF_ANY_RECORD);
        });
        assertThat(everywhere().filter(measure -> measure.kpi().layer() == Layer.IMPACT)).allMatch(measure -> measure.strata().isEmpty());
    }

    private static boolean leadsToCase(RecordType type) {
        return type == RecordType.CASE
                || type.fields().stream().flatMap(field -> field.refersTo().stream()).anyMatch(target -> target != type && leadsToCase(target));
    }

    @Test
    void ownStrataAreThoseThatTheModelNames() {
        Set<String> own = new TreeSet<>();
        everywhere().filter(measure -> measure.kpi().layer() != Layer.IMPACT).forEach(measure -> measure.ownStrata().forEach(stratum -> own.add(
                measure.kpi() + " " + stratum.key() + (stratum.unknown() ? " (unknown)" : "") + (stratum.partition() ? "" : ", overlapping"))));
        assertThat(own).containsExactly(
                "A 1 location (unknown)", "A 18 responder (unknown)", "A 2 subject (unknown)", "A 23 reason", "E 1.1.3 ageBand (unknown), overlapping",
                "E 1.2.1 household (unknown)", "E 4.2.1 ageBand (unknown), overlapping", "K 3 register, overlapping");
    }

    @Test
    void whatTheModelLeavesOpenIsRequiredAndNothingElseIs() {
        assertThat(components(component -> component.requires().contains(MeasureSpecification.Option.HOURS_PER_FTE))).containsExactly("A 8 fte");
        assertThat(kpis(component -> component.requires().contains(MeasureSpecification.Option.SATISFACTION_SCALE))).containsExactly("A 32", "A 33", "A 34");
        assertThat(kpis(component -> component.requires().contains(MeasureSpecification.Option.FOLLOW_UP_TERM)))
                .containsExactly("A 36", "A 37", "A 38", "A 39");
        assertThat(everywhere()).allSatisfy(measure -> assertThat(measure.components()).allSatisfy(component -> {
            boolean effect = measure.kpi().layer() == Layer.EFFECT;
            assertThat(component.requires().contains(MeasureSpecification.Option.ANSWER_SCALE)).isEqualTo(effect);
            assertThat(component.requires().contains(MeasureSpecification.Option.COMBINATION)).isEqualTo(effect);
            assertThat(component.requires()).isSubsetOf(MeasureSpecification.Option.HOURS_PER_FTE, MeasureSpecification.Option.SATISFACTION_SCALE,
                    MeasureSpecification.Option.FOLLOW_UP_TERM, MeasureSpecification.Option.ANSWER_SCALE, MeasureSpecification.Option.COMBINATION);
        }));
    }

    @Test
    void eventsMayBeDeclaredRegisteredWhereNoneMayMeanZero() {
        assertThat(kpis(component -> component.accepts().contains(MeasureSpecification.Option.REGISTERED_EVENTS)))
                .containsExactly("A 14", "A 22", "A 23", "A 24", "A 40", "A 42");
        assertThat(kpis(component -> component.accepts().contains(MeasureSpecification.Option.ZRM_POLICY))).containsExactly("A 19");
        assertThat(kpis(component -> component.accepts().contains(MeasureSpecification.Option.INTERVAL_SCALE))).containsExactly("A 32", "A 33", "A 34");
        assertThat(kpis(component -> component.accepts().contains(MeasureSpecification.Option.AGE_BANDS))).containsExactly("E 1.1.3", "E 4.2.1");
    }

    @Test
    void partsOfAnIndicatorCanBeMappedWhereItsTextHasParts() {
        KpiCatalogue catalogue = KpiModel.edition(Edition.E2025);
        assertThat(kpis(component -> component.accepts().contains(MeasureSpecification.Option.PART_ITEMS))).isEqualTo(new TreeSet<>(catalogue.effectIndicators()
                .stream().filter(indicator -> !indicator.parts().isEmpty()).map(indicator -> indicator.id().toString()).toList()));
    }

    @Test
    void aUnitIsLeftOutOnlyForTheReasonsOfItsKpi() {
        assertThat(kpis(component -> component.excluded().contains(ExclusionReason.LOW_COMPLEX))).containsExactly("A 16", "A 17", "A 18");
        assertThat(kpis(component -> component.excluded().contains(ExclusionReason.OTHER_SCALE))).containsExactly("A 32", "A 33", "A 34", "K 1");
        assertThat(kpis(component -> component.excluded().contains(ExclusionReason.NOT_FOLLOWED_UP))).containsExactly("A 36", "A 37", "A 38", "A 39");
        assertThat(everywhere()).allSatisfy(measure -> assertThat(measure.components()).allSatisfy(component -> {
            boolean effect = measure.kpi().layer() == Layer.EFFECT;
            assertThat(component.excluded().contains(ExclusionReason.ITEMS_NOT_ANSWERED)).isEqualTo(effect);
            assertThat(component.excluded().contains(ExclusionReason.NOT_APPLICABLE)).isEqualTo(effect);
            assertThat(component.excluded()).contains(ExclusionReason.OUTSIDE_PERIOD);
        }));
        // In A 36, whether it runs unsupported is judged after whether it was followed up. Everywhere else, the order is that of the
        // constants.
        assertThat(components(component -> !component.excluded().equals(component.excluded().stream().sorted().toList())))
                .containsExactly("A 36 volunteers");
    }

    @ParameterizedTest
    @EnumSource(names = {"PRE_2025", "E2025"})
    void aDefinitionThatIsOpenOrLocalLeavesAGapThatSaysWhatToSupply(Edition edition) {
        for (Kpi kpi : KpiModel.edition(edition).kpis()) {
            if (kpi.definition().status() != Kpi.DefinitionStatus.DEFINED) {
                assertThat(KpiModel.measures(edition).require(kpi.id()).basis()).as("%s", kpi.id()).hasAtLeastOneElementOfType(Basis.Gap.class);
            }
        }
    }

    @Test
    void whoIsFitToParticipateIsAGap() {
        for (String kpi : List.of("I 3.1.1", "I 5.2.1")) {
            assertThat(KpiModel.measures(Edition.E2025).require(kpi).basis("value", Basis.Part.DENOMINATOR))
                    .anyMatch(basis -> basis instanceof Basis.Gap gap && gap.supply().dutch().contains("participatiegeschikt"));
        }
    }

    @Test
    void theModelSaysOfNoKpiThatMoreIsBetter() {
        assertThat(everywhere()).allMatch(measure -> measure.direction() == MeasureSpecification.Direction.UNKNOWN);
    }

    @Test
    void theLanguagesSayTheSameInOtherWords() {
        everywhere().forEach(measure -> {
            List<BilingualText> texts = new ArrayList<>(List.of(measure.reading()));
            for (MeasureComponent component : measure.components()) {
                texts.add(component.numerator());
                component.denominator().ifPresent(texts::add);
            }
            for (Basis basis : measure.basis()) {
                if (basis instanceof Basis.Interpreted choice) {
                    texts.add(choice.reason());
                } else if (basis instanceof Basis.Gap gap) {
                    texts.add(gap.supply());
                }
            }
            assertThat(texts).as("%s", measure.kpi()).noneMatch(text -> text.dutch().equals(text.english()));
            assertThat(texts).as("%s", measure.kpi()).noneMatch(text -> text.english().matches(".*\\b(?:het|een|niet|zijn|wordt)\\b.*")
                    && !text.english().contains("“"));
        });
    }

    @Test
    void whatIsNotCalledChangedIsReadAlikeInBothEditions() {
        MeasureSpecifications before = KpiModel.measures(Edition.PRE_2025);
        for (MeasureSpecification measure : KpiModel.measures(Edition.E2025).all()) {
            before.find(measure.kpi()).filter(other -> measure.changeFrom(Edition.PRE_2025).isEmpty()).ifPresent(other -> {
                assertThat(other.reading()).as("%s", measure.kpi()).isEqualTo(measure.reading());
                assertThat(other.components()).as("%s", measure.kpi()).map(MeasureComponent::toString)
                        .isEqualTo(measure.components().stream().map(MeasureComponent::toString).toList());
            });
        }
    }
}
