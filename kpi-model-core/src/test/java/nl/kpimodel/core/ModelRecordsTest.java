package nl.kpimodel.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small records of the model, and the values that they refuse. */
@Tag("locale")
class ModelRecordsTest {
    private static final Source.Reference SOURCE = SmallCatalogue.at("ergens");
    private static final LifeDomain MONEY = SmallCatalogue.MONEY;

    private static void assertRefused(ThrowingCallable creation, String message) {
        assertThatIllegalArgumentException().isThrownBy(creation).withMessage(message);
    }

    private static String blank(String what) {
        return "The " + what + " is blank; leave it out (null) where it is optional, else give a text.";
    }

    @Nested
    class ADefinition {
        @Test
        void mayHaveAnyStatusWithATextAndNotBeDefinedWithoutOne() {
            assertThat(new Kpi.Definition("Alle aanmeldingen.", Kpi.DefinitionStatus.DEFINED, null).asText()).contains("Alle aanmeldingen.");
            assertThat(new Kpi.Definition(null, Kpi.DefinitionStatus.OPEN, "Names only.").asText()).isEmpty();
            assertRefused(() -> new Kpi.Definition(null, Kpi.DefinitionStatus.DEFINED, null),
                    "A definition with status DEFINED has no text; give the text or the status OPEN.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
        void hasNoBlankText(String text) {
            assertRefused(() -> new Kpi.Definition(text, Kpi.DefinitionStatus.OPEN, null), blank("text of a definition"));
            assertRefused(() -> new Kpi.Definition("Iets.", Kpi.DefinitionStatus.OPEN, text), blank("note of a definition"));
        }

        @Test
        void hasAStatus() {
            assertThatNullPointerException().isThrownBy(() -> new Kpi.Definition("Iets.", null, null)).withMessage("status");
        }
    }

    @Nested
    class AnEmphasis {
        @Test
        void namesTheSourceThatTells() {
            assertThat(Kpi.Emphasis.of(true, "handleiding")).isEqualTo(new Kpi.Emphasis(Kpi.Emphasis.Degree.YES, "handleiding"));
            assertThat(Kpi.Emphasis.of(false, "handleiding")).isEqualTo(new Kpi.Emphasis(Kpi.Emphasis.Degree.NO, "handleiding"));
            assertThat(Kpi.Emphasis.UNKNOWN).isEqualTo(new Kpi.Emphasis(Kpi.Emphasis.Degree.UNKNOWN, null));
        }

        @Test
        void isNotKnownWithoutASourceNorUnknownWithOne() {
            assertRefused(() -> new Kpi.Emphasis(Kpi.Emphasis.Degree.YES, null),
                    "An emphasis of degree YES has no source; YES and NO name their source, UNKNOWN has none.");
            assertRefused(() -> new Kpi.Emphasis(Kpi.Emphasis.Degree.NO, null),
                    "An emphasis of degree NO has no source; YES and NO name their source, UNKNOWN has none.");
            assertRefused(() -> new Kpi.Emphasis(Kpi.Emphasis.Degree.UNKNOWN, "handleiding"),
                    "An emphasis of degree UNKNOWN has the source \"handleiding\"; YES and NO name their source, UNKNOWN has none.");
            assertRefused(() -> new Kpi.Emphasis(Kpi.Emphasis.Degree.YES, " "), blank("source of an emphasis"));
        }
    }

    @Nested
    class EntriesOfTheModel {
        @Test
        void haveNumbersInRange() {
            assertRefused(() -> new LifeDomain(0, "Geld", List.of(), null, SOURCE), "The number of a life domain is 0; it must be 1 to 999.");
            assertRefused(() -> new ProcessModel.Phase(1000, "Doen", Set.of(), SOURCE), "The number of a phase is 1000; it must be 1 to 999.");
            assertRefused(() -> new Competence(-1, "Luisteren", SOURCE), "The number of a competence is -1; it must be 1 to 999.");
        }

        @Test
        void haveNoBlankTexts() {
            assertRefused(() -> new LifeDomain(1, " ", List.of(), null, SOURCE), blank("name of a life domain"));
            assertRefused(() -> new LifeDomain(1, "Geld", List.of("Schulden", ""), null, SOURCE), blank("subtheme of a life domain"));
            assertRefused(() -> new LifeDomain(1, "Geld", List.of(), "", SOURCE), blank("desired effect of a life domain"));
            assertRefused(() -> new ProcessModel.Phase(1, "", Set.of(), SOURCE), blank("name of a phase"));
            assertRefused(() -> new Competence(1, "", SOURCE), blank("name of a competence"));
            assertRefused(() -> new IntendedEffect(IntendedEffect.Id.of("E 1.1"), MONEY, "", List.of(), SOURCE), blank("text of an intended effect"));
            assertRefused(() -> new IntendedEffect.Variant("", SOURCE), blank("text of a variant"));
            assertRefused(() -> new Source("", "f", "t"), blank("key"));
            assertRefused(() -> new Source("k", "", "t"), blank("file"));
            assertRefused(() -> new Source("k", "f", ""), blank("title"));
            assertRefused(() -> new Source.Reference("", "p"), blank("key"));
            assertRefused(() -> new Source.Reference("k", ""), blank("place"));
            assertRefused(() -> new Layer.Introduction(Layer.IMPACT, "", null, SOURCE), blank("name of a layer"));
            assertRefused(() -> new Layer.Introduction(Layer.IMPACT, "Impact", "", SOURCE), blank("introduction of a layer"));
            assertRefused(() -> new Questionnaire.Text(Questionnaire.PARTICIPANT, "", null, SOURCE), blank("name of a questionnaire"));
            assertRefused(() -> new Questionnaire.Text(Questionnaire.PARTICIPANT, "Lijst", "", SOURCE), blank("stem of a questionnaire"));
            assertRefused(() -> new Questionnaire.Item(ItemId.of("1a1"), MONEY, "", null, SOURCE), blank("section title of an item"));
            assertRefused(() -> new Questionnaire.Item(ItemId.of("1a1"), MONEY, null, "", SOURCE), blank("text of an item"));
            assertRefused(() -> new Source.Erratum("", "k", "p", "r", Source.Erratum.Kind.OCR, "why"), blank("entry of an erratum"));
            assertRefused(() -> new Source.Erratum("e", "", "p", "r", Source.Erratum.Kind.OCR, "why"), blank("key of an erratum"));
            assertRefused(() -> new Source.Erratum("e", "k", "", "r", Source.Erratum.Kind.OCR, "why"), blank("printed text of an erratum"));
            assertRefused(() -> new Source.Erratum("e", "k", "p", "r", Source.Erratum.Kind.OCR, ""), blank("reason of an erratum"));
            assertThat(new Source.Erratum("e", "k", "p", "", Source.Erratum.Kind.PUNCTUATION, "a stray sign").reads()).isEmpty();
        }

        @Test
        void nameTheirSource() {
            assertThatNullPointerException().isThrownBy(() -> new LifeDomain(1, "Geld", List.of(), null, null)).withMessage("source");
            assertThatNullPointerException().isThrownBy(() -> new ProcessModel.Phase(1, "Doen", Set.of(), null)).withMessage("source");
            assertThatNullPointerException().isThrownBy(() -> new Competence(1, "Luisteren", null)).withMessage("source");
            assertThatNullPointerException().isThrownBy(() -> new IntendedEffect.Variant("Iets", null)).withMessage("source");
            assertThatNullPointerException().isThrownBy(() -> new Link.Variant(List.of(), List.of(), null, null)).withMessage("source");
            assertThat(SOURCE).hasToString("voorbeeldlijst: ergens");
        }

        @Test
        void standInTheDomainThatTheirIdNames() {
            assertRefused(() -> new IntendedEffect(IntendedEffect.Id.of("E 2.1"), MONEY, "Iets", List.of(), SOURCE),
                    "Intended effect E 2.1 is in life domain 1; its id says 2.");
            assertRefused(() -> new Questionnaire.Item(ItemId.of("4a2"), MONEY, null, null, SOURCE),
                    "Item 4a2 is in life domain 1; its id says 4.");
            assertRefused(() -> new Questionnaire.Item(ItemId.of("E2.A"), MONEY, null, null, SOURCE),
                    "Item E2.A is in life domain 1; its id says 2.");
        }

        @Test
        void tellWhatIsAbsentAsEmpty() {
            assertThat(MONEY.desiredEffectText()).isEmpty();
            assertThat(new LifeDomain(1, "Geld", List.of(), "Rondkomen", SOURCE).desiredEffectText()).contains("Rondkomen");
            Questionnaire.Item bare = new Questionnaire.Item(ItemId.of("1a1"), MONEY, null, null, SOURCE);
            assertThat(bare.asText()).isEmpty();
            assertThat(bare.sectionTitleText()).isEmpty();
            Questionnaire.Item full = new Questionnaire.Item(ItemId.of("1a1"), MONEY, "Geld", "kom ik rond", SOURCE);
            assertThat(full.asText()).contains("kom ik rond");
            assertThat(full.sectionTitleText()).contains("Geld");
            assertThat(new Questionnaire.Text(Questionnaire.PARTICIPANT, "Lijst", "Door ...", SOURCE).stemText()).contains("Door ...");
            assertThat(new Questionnaire.Text(Questionnaire.PARTICIPANT, "Lijst", null, SOURCE).stemText()).isEmpty();
            assertThat(new Layer.Introduction(Layer.IMPACT, "Impact", null, SOURCE).text()).isEmpty();
            assertThat(new Layer.Introduction(Layer.IMPACT, "Impact", "Inleiding", SOURCE).text()).contains("Inleiding");
        }

        @Test
        void keepTheListsThatTheyWereGiven() {
            List<String> subthemes = new ArrayList<>(List.of("Rondkomen"));
            LifeDomain domain = new LifeDomain(1, "Geld", subthemes, null, SOURCE);
            subthemes.add("Schulden");
            assertThat(domain.subthemes()).containsExactly("Rondkomen").isUnmodifiable();
        }

        @Test
        void haveTheirComplexitiesInOneOrderAndUnmodifiable() {
            ProcessModel.Phase phase = new ProcessModel.Phase(2, "Doen", new LinkedHashSet<>(List.of(Complexity.HIGH, Complexity.LOW)), SOURCE);
            assertThat(phase.complexity()).containsExactly(Complexity.LOW, Complexity.HIGH).isUnmodifiable();
            assertThat(phase).isEqualTo(new ProcessModel.Phase(2, "Doen", EnumSet.allOf(Complexity.class), SOURCE));
            assertThat(new ProcessModel.Phase(1, "Beginnen", Set.of(), SOURCE).complexity()).isEmpty();
        }
    }

    @Nested
    class ALinkRow {
        private static Link.Row row(String impact, List<String> indicators, List<String> items, List<String> professionals) {
            return new Link.Row(KpiId.of(impact), indicators.stream().map(KpiId::of).toList(), items.stream().map(ItemId::of).toList(),
                    professionals.stream().map(ItemId::of).toList(), null, null, null, List.of(), SOURCE);
        }

        @Test
        void mayHaveEmptyCells() {
            assertThat(row("I 1.1.1", List.of(), List.of(), List.of()).noteText()).isEmpty();
        }

        @Test
        void hasIdsOfTheRightKindInEachCell() {
            assertRefused(() -> row("E 1.1.1", List.of(), List.of(), List.of()),
                    "The link row of E 1.1.1 has E 1.1.1 where an impact KPI belongs.");
            assertRefused(() -> row("I 1.1.1", List.of("A 1"), List.of(), List.of()),
                    "The link row of I 1.1.1 has A 1 where an effect indicator belongs.");
            assertRefused(() -> row("I 1.1.1", List.of(), List.of("E1"), List.of()),
                    "The link row of I 1.1.1 has E1 where an item for participants belongs.");
            assertRefused(() -> row("I 1.1.1", List.of(), List.of(), List.of("1a1")),
                    "The link row of I 1.1.1 has 1a1 where an item for professionals belongs.");
        }

        @Test
        void hasNoIdTwice() {
            assertRefused(() -> row("I 1.1.1", List.of("E 1.1.1", "E 1.1.2", "E 1.1.1"), List.of(), List.of()),
                    "The link row of I 1.1.1 has E 1.1.1 twice.");
            assertRefused(() -> row("I 1.1.1", List.of(), List.of("1a1", "1a1"), List.of()), "The link row of I 1.1.1 has 1a1 twice.");
            assertRefused(() -> row("I 1.1.1", List.of(), List.of(), List.of("E1", "E1")), "The link row of I 1.1.1 has E1 twice.");
        }

        @Test
        void hasNoBlankCells() {
            assertRefused(() -> new Link.Row(KpiId.of("I 1.1.1"), List.of(), List.of(), List.of(), "", null, null, List.of(), SOURCE),
                    blank("printed items of a link row"));
            assertRefused(() -> new Link.Row(KpiId.of("I 1.1.1"), List.of(), List.of(), List.of(), null, "", null, List.of(), SOURCE),
                    blank("printed professional items of a link row"));
            assertRefused(() -> new Link.Row(KpiId.of("I 1.1.1"), List.of(), List.of(), List.of(), null, null, "", List.of(), SOURCE),
                    blank("note of a link row"));
            assertRefused(() -> new Link.Variant(List.of(), List.of(), "", SOURCE), blank("note of a link variant"));
        }
    }

    @Nested
    class AProcessModel {
        private static final ProcessModel.Step ASK = new ProcessModel.Step("vraag", "Vraag", null, 1);
        private static final ProcessModel.Step HELP = new ProcessModel.Step("hulp", "Hulp", Complexity.LOW, null);

        private static ProcessModel model(List<ProcessModel.Step> steps, List<String> track, String from, String to) {
            return new ProcessModel("Procesmodel", steps, List.of(new ProcessModel.Track(Complexity.LOW, "Laag", track)),
                    List.of(new ProcessModel.Loop(null, from, to, "Terug")), "Read from the slide.", SOURCE);
        }

        @Test
        void hasTracksAndLoopsOfItsOwnSteps() {
            ProcessModel model = model(List.of(ASK, HELP), List.of("vraag", "hulp"), "hulp", "vraag");
            assertThat(model.tracks()).singleElement().satisfies(track -> assertThat(track.steps()).containsExactly("vraag", "hulp"));
            assertThat(ASK.ownTrack()).isEmpty();
            assertThat(HELP.ownTrack()).contains(Complexity.LOW);
        }

        @Test
        void hasNoStepTwiceAndNoWayToAStepThatIsNotThere() {
            assertRefused(() -> model(List.of(ASK, ASK), List.of("vraag"), "vraag", "vraag"),
                    "Step \"vraag\" occurs twice; give each step a different key.");
            assertRefused(() -> model(List.of(ASK), List.of("hulp"), "vraag", "vraag"),
                    "Track LOW names step \"hulp\", which is not among the steps.");
            assertRefused(() -> model(List.of(ASK), List.of("vraag"), "hulp", "vraag"),
                    "A loop names step \"hulp\", which is not among the steps.");
            assertRefused(() -> model(List.of(ASK), List.of("vraag"), "vraag", "hulp"),
                    "A loop names step \"hulp\", which is not among the steps.");
        }

        @Test
        void hasNoBlankTexts() {
            assertRefused(() -> new ProcessModel.Step("", "Vraag", null, null), blank("key of a step"));
            assertRefused(() -> new ProcessModel.Step("vraag", "", null, null), blank("name of a step"));
            assertRefused(() -> new ProcessModel.Track(Complexity.LOW, "", List.of()), blank("name of a track"));
            assertRefused(() -> new ProcessModel.Loop(null, "", "b", "n"), blank("from of a loop"));
            assertRefused(() -> new ProcessModel.Loop(null, "a", "", "n"), blank("to of a loop"));
            assertRefused(() -> new ProcessModel.Loop(null, "a", "b", ""), blank("name of a loop"));
        }
    }

    @Test
    void anUnknownIdNamesTheEditionAndTheNearestIds() {
        assertThatExceptionOfType(UnknownIdException.class)
                .isThrownBy(() -> SmallCatalogue.catalogue().require("A 11"))
                .satisfies(unknown -> {
                    assertThat(unknown.edition()).isEqualTo(Edition.E2025);
                    assertThat(unknown.id()).isEqualTo("A 11");
                    assertThat(unknown.nearest()).containsExactly("A 10", "A 2", "A 1").isUnmodifiable();
                });
    }
}
