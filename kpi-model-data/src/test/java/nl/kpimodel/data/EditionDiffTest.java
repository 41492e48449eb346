package nl.kpimodel.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.InvalidIdException;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.Source;
import nl.kpimodel.core.edition.ChangeClass;
import nl.kpimodel.core.edition.ClassifiedChanges;
import nl.kpimodel.core.edition.ClassifiedChanges.Change;
import nl.kpimodel.core.edition.ClassifiedChanges.FieldClass;
import nl.kpimodel.core.edition.EditionDiff;
import nl.kpimodel.core.edition.EntryChange;
import nl.kpimodel.core.edition.FieldChange;
import nl.kpimodel.core.edition.FieldChange.Field;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.data.catalogue.ChangesReader;
import nl.kpimodel.data.catalogue.JsonFile;
import nl.kpimodel.data.internal.JsonTree;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("locale")
class EditionDiffTest {
    private static final EditionDiff DIFF = KpiModel.diff(Edition.PRE_2025, Edition.E2025);

    private static ClassifiedChanges classified() {
        return ChangesReader.read(new JsonFile("changes.json", BundledFiles.bytes("2025/changes.json")));
    }

    private static EditionDiff between(List<Change> changes) {
        return EditionDiff.between(KpiModel.edition(Edition.PRE_2025), KpiModel.edition(Edition.E2025),
                ClassifiedChanges.of(Edition.PRE_2025, Edition.E2025, changes));
    }

    private static Set<String> names(List<EntryChange> entries) {
        return entries.stream().map(EntryChange::entry).collect(Collectors.toCollection(TreeSet::new));
    }

    /** From pre-2025 to 2025. */
    @Nested
    class Classified {
        @Test
        void callsMaterialWhatTheDescriptionOfTheSourcesDoesAndNothingElse() {
            Map<String, String> expected = new TreeMap<>();
            for (List<String> row : DataRows.of("material-changes.csv")) {
                expected.put(row.get(0), row.get(1));
                List<FieldChange> fields = DIFF.find(row.get(0)).orElseThrow().fields();
                assertThat(fields).as(row.get(0)).anyMatch(field -> field.textBefore().orElse("").contains(row.get(2))
                        && field.textAfter().orElse("").contains(row.get(3)));
            }
            Map<String, String> found = new TreeMap<>();
            DIFF.entries().stream()
                    .filter(entry -> entry.change() == ChangeClass.MATERIAL || entry.kind() == EntryChange.Kind.LAYER
                            && (entry.change() == ChangeClass.NEW || entry.change() == ChangeClass.RETIRED))
                    .forEach(entry -> found.put(entry.entry(), entry.change().toString()));
            assertThat(found).isEqualTo(expected);
        }

        @Test
        void hasNothingNewButTheLayerOfEffectsAndNothingRetiredButTheLayerOfQuality() {
            assertThat(DIFF.of(ChangeClass.NEW)).allMatch(entry -> switch (entry.kind()) {
                case LAYER -> entry.entry().equals("layer EFFECT");
                case KPI -> entry.kpi().orElseThrow().layer() == Layer.EFFECT;
                default -> entry.kind().compareTo(EntryChange.Kind.QUESTIONNAIRE) >= 0;
            }).hasSize(1 + 35 + 2 + 72 + 40);
            assertThat(names(DIFF.of(ChangeClass.RETIRED))).containsExactly("K 1", "K 2", "K 3", "K 4", "layer QUALITY");
            assertThat(DIFF.kpi("E 4.1.3").reason()).isEqualTo(DIFF.find("layer EFFECT").orElseThrow().reason()).isPresent();
            assertThat(DIFF.kpi("E 4.1.3").comparability()).isEmpty();
            assertThat(DIFF.kpi("K 2").followedBy()).isEmpty();
            assertThat(DIFF.kpi("K 2").reason()).isEqualTo(DIFF.find("layer QUALITY").orElseThrow().reason()).isPresent();
        }

        @Test
        void has33NamesAndDefinitionsThatChangedOfWhich26InSpellingOnly() {
            List<ChangeClass> changes = new ArrayList<>();
            DIFF.entries(EntryChange.Kind.KPI).stream()
                    .filter(kpi -> kpi.change().compareTo(ChangeClass.NEW) < 0)
                    .flatMap(kpi -> kpi.fields().stream())
                    .filter(field -> field.field() == Field.NAME || field.field() == Field.DEFINITION)
                    .forEach(field -> changes.add(field.change()));
            assertThat(changes).hasSize(33);
            assertThat(changes.stream().filter(change -> change == ChangeClass.WORDING)).hasSize(26);
        }

        @Test
        void callsWordingWhatHasTheSameLettersOnceSlipsAreMended() {
            int compared = 0;
            for (EntryChange entry : DIFF.entries()) {
                for (FieldChange field : entry.fields()) {
                    if (field.before() != null && field.after() != null && field.field() != Field.UNIT && field.field() != Field.DEFINITION_STATUS) {
                        String before = letters(Edition.PRE_2025, entry, field.field(), field.before());
                        String after = letters(Edition.E2025, entry, field.field(), field.after());
                        assertThat(before.equals(after)).as("%s %s: %s or %s", entry, field.field(), before, after)
                                .isEqualTo(field.change() == ChangeClass.WORDING);
                        compared++;
                    }
                }
            }
            assertThat(compared).isGreaterThan(40);
        }

        private static String letters(Edition edition, EntryChange entry, Field field, String text) {
            String mended = text;
            for (Source.Erratum slip : KpiModel.edition(edition).errata()) {
                if (slip.entry().equals(entry.entry()) && slip.key().equals(field.toString())) {
                    mended = mended.replace(slip.printed(), slip.reads());
                }
            }
            // Signs count if they carry meaning: a percentage is not a number.
            return mended.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}%#€]", "");
        }

        @Test
        void saysOfEachKpiWhetherItsFiguresMayBeComparedAndWhy() {
            Map<String, MeasureSpecification.Comparability> noted = new TreeMap<>();
            for (EntryChange kpi : DIFF.entries(EntryChange.Kind.KPI)) {
                boolean inBoth = kpi.change() != ChangeClass.NEW && kpi.change() != ChangeClass.RETIRED;
                assertThat(kpi.comparability().isPresent()).as(kpi.entry()).isEqualTo(inBoth);
                if (inBoth && kpi.reason().isPresent()) {
                    noted.put(kpi.entry(), kpi.comparability().orElseThrow());
                } else if (inBoth) {
                    assertThat(kpi.comparability()).contains(MeasureSpecification.Comparability.COMPARABLE);
                    assertThat(kpi.change()).isLessThanOrEqualTo(ChangeClass.WORDING);
                }
            }
            assertThat(noted).isEqualTo(Map.of(
                    "I 1.2.1", MeasureSpecification.Comparability.COMPARABLE,
                    "I 3.2.1", MeasureSpecification.Comparability.COMPARABLE,
                    "I 3.2.2", MeasureSpecification.Comparability.COMPARABLE,
                    "I 3.2.3", MeasureSpecification.Comparability.COMPARABLE,
                    "I 4.1.3", MeasureSpecification.Comparability.COMPARABLE,
                    "I 4.2.3", MeasureSpecification.Comparability.WITH_CARE,
                    "I 4.3.1", MeasureSpecification.Comparability.NOT_COMPARABLE,
                    "I 5.3.2", MeasureSpecification.Comparability.WITH_CARE,
                    "I 6.2.1", MeasureSpecification.Comparability.WITH_CARE));
        }

        @Test
        void saysTheSameAsTheMeasureSpecificationsOfBothEditions() {
            for (Edition edition : List.of(Edition.PRE_2025, Edition.E2025)) {
                KpiModel.measures(edition).all().forEach(measure -> {
                    EntryChange kpi = DIFF.kpi(measure.kpi().toString());
                    boolean compared = kpi.comparability().isPresent() && kpi.reason().isPresent();
                    assertThat(measure.changes().stream().map(MeasureSpecification.EditionChange::note)).as("%s", measure.kpi())
                            .isEqualTo(compared ? List.of(kpi.reason().orElseThrow()) : List.of());
                    assertThat(measure.changes().stream().map(MeasureSpecification.EditionChange::comparability))
                            .isEqualTo(compared ? List.of(kpi.comparability().orElseThrow()) : List.of());
                });
            }
        }

        @Test
        void findsTheWordsOfAKpiEqualExactlyIfTheirFingerprintsAre() {
            int equal = 0;
            for (Kpi before : KpiModel.edition(Edition.PRE_2025).kpis()) {
                Kpi after = KpiModel.edition(Edition.E2025).find(before.id()).orElse(null);
                if (after != null) {
                    boolean same = DIFF.kpi(after.id().toString()).change() == ChangeClass.NONE;
                    assertThat(before.contentHash().equals(after.contentHash())).as("%s", after.id()).isEqualTo(same);
                    equal += same ? 1 : 0;
                }
            }
            assertThat(equal).isEqualTo(51);
        }

        @Test
        void findsAKpiByItsIdAndNamesWhatIsAskedInVain() {
            assertThat(DIFF.kpi("I 4.3.1").change(Field.DEFINITION)).isEqualTo(ChangeClass.MATERIAL);
            assertThat(DIFF.kpi("I 4.3.1").change(Field.INTENDED_EFFECT)).isEqualTo(ChangeClass.NONE);
            assertThat(DIFF.kpi("A 4").change()).isEqualTo(ChangeClass.NONE);
            assertThat(DIFF.find("domain 3")).map(EntryChange::change).contains(ChangeClass.WORDING);
            assertThat(DIFF.find("A 99")).isEmpty();
            assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> DIFF.kpi("A 99"))
                    .withMessageContaining("A 99");
            assertThatExceptionOfType(InvalidIdException.class).isThrownBy(() -> DIFF.kpi("zorg"));
        }
    }

    /** The classification matches the texts. */
    @Nested
    class InStep {
        private final Map<String, Change> changes = new HashMap<>();

        InStep() {
            classified().changes().forEach(change -> changes.put(change.entry(), change));
        }

        private void refuses(String... message) {
            assertThatIllegalArgumentException().isThrownBy(() -> between(List.copyOf(changes.values()))).withMessageContainingAll(message);
        }

        private Change with(String entry, Map<Field, FieldClass> fields, List<KpiId> followedBy) {
            return new Change(entry, fields, MeasureSpecification.Comparability.COMPARABLE, new BilingualText("Reden.", "Reason."), followedBy);
        }

        @Test
        void refusesAChangedTextWithoutAClassAndGivesTheFingerprintToWrite() {
            Change change = changes.remove("I 4.1.3");
            refuses("The definition of I 4.1.3 changed from", "% Het percentage dat", "has no class", change.fields().get(Field.DEFINITION).texts());
        }

        @Test
        void refusesAClassThatWasGivenToOtherTexts() {
            FieldClass other = new FieldClass(ChangeClass.WORDING, ClassifiedChanges.fingerprint("Voor.", "Na."));
            changes.put("A 6", with("A 6", Map.of(Field.DEFINITION, other), List.of()));
            refuses("The definition of A 6", "was classified when the texts were others");
        }

        @ParameterizedTest
        @CsvSource({"A 4, Nothing changed in A 4", "A 99, Neither edition has A 99"})
        void refusesAClassForAnEntryThatDidNotChange(String entry, String message) {
            changes.put(entry, with(entry, Map.of(), List.of()));
            refuses(message, "leave it out");
        }

        @Test
        void refusesAClassForAFieldThatDidNotChange() {
            Map<Field, FieldClass> fields = new HashMap<>(changes.get("A 6").fields());
            fields.put(Field.NAME, new FieldClass(ChangeClass.WORDING, ClassifiedChanges.fingerprint("Voor.", "Na.")));
            changes.put("A 6", with("A 6", fields, List.of()));
            refuses("The name of A 6 did not change");
        }

        @Test
        void refusesARetiredKpiWithoutSuccessorAndASuccessorOfOneThatIsNotRetired() {
            Change retired = changes.remove("K 3");
            refuses("K 3 is retired", "what follows it");
            changes.put("K 3", retired);
            changes.put("A 6", with("A 6", changes.get("A 6").fields(), List.of(KpiId.of("A 7"))));
            refuses("A 6 is not retired", "A 7");
        }

        @Test
        void refusesTwoEditionsThatAreNotThoseOfTheClassificationOrNotInOrder() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> EditionDiff.between(KpiModel.edition(Edition.CONCEPT_2021), KpiModel.edition(Edition.E2025), classified()))
                    .withMessageContainingAll("pre-2025", "concept-2021");
            assertThatIllegalArgumentException().isThrownBy(() -> KpiModel.diff(Edition.E2025, Edition.PRE_2025))
                    .withMessageContaining("Edition 2025 does not come before edition pre-2025");
            assertThatIllegalArgumentException().isThrownBy(() -> KpiModel.diff(Edition.E2025, Edition.E2025))
                    .withMessageContaining("the earlier one first");
        }

        @Test
        void refusesNothingOfWhatIsBundled() {
            assertThat(between(List.copyOf(classified().changes()))).isEqualTo(DIFF);
        }
    }

    /** From the draft of 2021. */
    @Nested
    class ByName {
        @ParameterizedTest
        @EnumSource(names = {"PRE_2025", "E2025"})
        void comparesNamesAndSaysNothingOfFigures(Edition later) {
            EditionDiff diff = KpiModel.diff(Edition.CONCEPT_2021, later);
            assertThat(diff.isByName()).isTrue();
            assertThat(diff.entries()).allMatch(entry -> entry.comparability().isEmpty() && entry.reason().isEmpty());
            assertThat(diff.entries().stream().flatMap(entry -> entry.fields().stream())).allMatch(field -> field.field() == Field.NAME);
            assertThat(diff.entries().stream().map(EntryChange::change).collect(Collectors.toSet()))
                    .isSubsetOf(ChangeClass.NONE, ChangeClass.RENAMED, ChangeClass.NEW, ChangeClass.RETIRED);
            for (Kpi kpi : KpiModel.edition(later).kpis()) {
                ChangeClass expected = KpiModel.edition(Edition.CONCEPT_2021).find(kpi.id())
                        .map(draft -> draft.name().equals(kpi.name()) ? ChangeClass.NONE : ChangeClass.RENAMED).orElse(ChangeClass.NEW);
                assertThat(diff.kpi(kpi.id().toString()).change()).as("%s", kpi.id()).isEqualTo(expected);
            }
        }

        @Test
        void findsEqualRenamedNewAndRetiredKpis() {
            EditionDiff diff = KpiModel.diff(Edition.CONCEPT_2021, Edition.E2025);
            assertThat(diff.kpi("A 1").change()).isEqualTo(ChangeClass.NONE);
            assertThat(diff.kpi("I 1.1.1").fields()).containsExactly(new FieldChange(
                    Field.NAME, ChangeClass.RENAMED, "%/# huishoudens met laag inkomen", "% huishoudens met een laag inkomen"));
            assertThat(diff.kpi("E 4.1.3").change()).isEqualTo(ChangeClass.NEW);
            assertThat(diff.kpi("K 1").change()).isEqualTo(ChangeClass.RETIRED);
        }
    }

    @Test
    void knowsNoIdThatCameBackAfterItWasRetiredAndNoneThatBecameAnotherKind() {
        Map<KpiId, List<Edition>> editionsOf = new TreeMap<>();
        for (Edition edition : Edition.values()) {
            KpiModel.edition(edition).kpis().forEach(kpi -> editionsOf.computeIfAbsent(kpi.id(), id -> new ArrayList<>()).add(edition));
        }
        editionsOf.forEach((id, editions) -> {
            int first = editions.get(0).ordinal();
            int last = editions.get(editions.size() - 1).ordinal();
            assertThat(editions).as("%s", id).isEqualTo(List.of(Edition.values()).subList(first, last + 1));
        });
        assertThat(editionsOf).containsKeys(KpiId.of("I 1.1.1"), KpiId.of("E 1.1.1"), KpiId.of("A 1"), KpiId.of("K 1"));
    }

    @ParameterizedTest
    @CsvSource({"pre-2025, 2025", "concept-2021, pre-2025", "concept-2021, 2025"})
    void isAsATreeWhatItsSchemaDescribesAndIsReadBackEqual(String earlier, String later) throws IOException {
        EditionDiff diff = KpiModel.diff(Edition.ofKey(earlier), Edition.ofKey(later));
        JsonNode json = BundledFiles.MAPPER.valueToTree(diff);
        assertThat(Schemas.faults(Schemas.of("diff"), json)).isEmpty();
        assertThat(json).isEqualTo(BundledFiles.MAPPER.valueToTree(diff.toTree()));
        @SuppressWarnings("unchecked")
        Map<String, ?> read = (Map<String, ?>) JsonTree.read(BundledFiles.json(json));
        assertThat(EditionDiff.fromTree(read)).isEqualTo(diff).hasSameHashCodeAs(diff).hasToString(diff.toString());
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryEntryOnItsPageWithTheWordsThatWentAndCame(Language language) {
        String page = DIFF.markdown(language);
        assertThat(page).endsWith("\n").doesNotContain("\r", "{0}", "null");
        DIFF.entries(EntryChange.Kind.KPI).forEach(kpi -> assertThat(page).contains(kpi.entry()));
        DIFF.entries().forEach(entry -> entry.reason().ifPresent(reason ->
                assertThat(page.replace("\\", "")).contains(reason.in(language))));
        assertThat(page).contains(": Kinderen **en jongvolwassenen** krijgen het onderwijs", "mishandeling en openbare ~~geweldpleging.~~ **gewelddelicten.**");
        assertThat(KpiModel.diff(Edition.CONCEPT_2021, Edition.E2025).markdown(language))
                .contains("~~%/\\#~~ **%** huishoudens met **een** laag inkomen");
    }
}
