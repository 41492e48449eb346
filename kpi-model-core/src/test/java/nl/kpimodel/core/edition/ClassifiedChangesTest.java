package nl.kpimodel.core.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.edition.ClassifiedChanges.Change;
import nl.kpimodel.core.edition.ClassifiedChanges.FieldClass;
import nl.kpimodel.core.edition.FieldChange.Field;
import nl.kpimodel.core.measure.MeasureSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What cannot be built wrong, and what a tree from elsewhere may contain. The tests of the bundled editions show that the diff follows the
 * texts.
 */
class ClassifiedChangesTest {
    private static final BilingualText REASON = new BilingualText("Reden.", "Reason.");
    private static final String TEXTS = ClassifiedChanges.fingerprint("voor", "na");

    private static Change change(ChangeClass change, MeasureSpecification.Comparability comparability, BilingualText reason) {
        return new Change("A 1", Map.of(Field.NAME, new FieldClass(change, TEXTS)), comparability, reason, List.of());
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "RENAMED", "NEW", "RETIRED"})
    void aClassThatFollowsFromTheTextsIsNotGiven(ChangeClass change) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FieldClass(change, TEXTS)).withMessageContaining("WORDING, IMMATERIAL or MATERIAL");
    }

    @Test
    void moreThanWordingHasAReason() {
        assertThat(change(ChangeClass.WORDING, MeasureSpecification.Comparability.COMPARABLE, null).reason()).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> change(ChangeClass.IMMATERIAL, MeasureSpecification.Comparability.COMPARABLE, null))
                .withMessageContaining("A 1");
        assertThatIllegalArgumentException().isThrownBy(() -> change(ChangeClass.WORDING, MeasureSpecification.Comparability.WITH_CARE, null))
                .withMessageContaining("A 1");
    }

    @Test
    void figuresAreIncomparableForAMaterialChangeOnly() {
        assertThat(change(ChangeClass.MATERIAL, MeasureSpecification.Comparability.NOT_COMPARABLE, REASON).comparability())
                .isEqualTo(MeasureSpecification.Comparability.NOT_COMPARABLE);
        assertThatIllegalArgumentException().isThrownBy(() -> change(ChangeClass.IMMATERIAL, MeasureSpecification.Comparability.NOT_COMPARABLE, REASON))
                .withMessageContaining("no field of it changed materially");
    }

    @Test
    void editionsAreInOrderAndEntriesOnce() {
        Change change = change(ChangeClass.MATERIAL, MeasureSpecification.Comparability.WITH_CARE, REASON);
        assertThatIllegalArgumentException().isThrownBy(() -> ClassifiedChanges.of(Edition.E2025, Edition.PRE_2025, List.of()))
                .withMessage("Edition 2025 does not come before edition pre-2025; give two editions, the earlier one first.");
        assertThatIllegalArgumentException().isThrownBy(() -> ClassifiedChanges.of(Edition.PRE_2025, Edition.E2025, List.of(change, change)))
                .withMessageContaining("A 1 is classified twice");
    }

    @Test
    void theFingerprintDependsOnWhereATextEndsAndWhetherItIsThere() {
        assertThat(ClassifiedChanges.fingerprint("ab", "c")).isNotEqualTo(ClassifiedChanges.fingerprint("a", "bc"))
                .isEqualTo(ClassifiedChanges.fingerprint("ab", "c"));
        assertThat(ClassifiedChanges.fingerprint(null, "c")).isNotEqualTo(ClassifiedChanges.fingerprint("", "c"));
        assertThatIllegalArgumentException().isThrownBy(() -> new FieldClass(ChangeClass.WORDING, "abc")).withMessageContaining("64");
    }

    private static Map<String, Object> tree(String name, String after) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("field", "definition");
        field.put("change", "MATERIAL");
        field.put("before", null);
        field.put("after", after);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("kind", "KPI");
        entry.put("entry", "A 1");
        entry.put("name", name);
        entry.put("change", "MATERIAL");
        entry.put("comparability", "NOT_COMPARABLE");
        entry.put("reason", Map.of("nl", "Reden.", "en", "Reason."));
        entry.put("followedBy", List.of());
        entry.put("fields", List.of(field));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("earlier", "pre-2025");
        tree.put("later", "2025");
        tree.put("byName", false);
        tree.put("entries", new ArrayList<>(List.of(entry)));
        return tree;
    }

    @Test
    void noTextIsMarkupOnThePage() {
        String page = EditionDiff.fromTree(tree("# <b>naam</b>\n## kop | cel", "[klik](http://x.nl) **vet** ~~weg~~ `code`")).markdown(Language.DUTCH);
        assertThat(page)
                .contains("### A 1 # &lt;b&gt;naam&lt;/b&gt; ## kop \\| cel\n")
                .contains("- Definitie: **\\[klik\\](http\\://x.nl) \\*\\*vet\\*\\* \\~\\~weg\\~\\~ \\`code\\`**\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "earlier; zorg; earlier is invalid: There is no edition \"zorg\"",
        "later; 3; later is 3; give a text",
        "byName; ja; byName is \"ja\"; give true or false",
        "entries; geen; entries is \"geen\"; give a list"
    })
    void aTreeThatIsNoDiffIsRefusedWithThePlace(String key, String value, String message) {
        Map<String, Object> tree = tree("# naam", "na");
        tree.put(key, value.equals("3") ? (Object) 3 : value);
        assertThatIllegalArgumentException().isThrownBy(() -> EditionDiff.fromTree(tree)).withMessageStartingWith(message);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aFaultInAnEntryIsRefusedWithThePlace() {
        Map<String, Object> tree = tree("# naam", "na");
        Map<String, Object> entry = ((List<Map<String, Object>>) tree.get("entries")).get(0);
        ((Map<String, Object>) ((List<?>) entry.get("fields")).get(0)).put("field", "kleur");
        assertThatIllegalArgumentException().isThrownBy(() -> EditionDiff.fromTree(tree))
                .withMessageStartingWith("entries[0].fields[0].field is invalid: There is no field of an edition \"kleur\"");
        entry.remove("fields");
        assertThatIllegalArgumentException().isThrownBy(() -> EditionDiff.fromTree(tree)).withMessageStartingWith("entries[0].fields is missing");
    }
}
