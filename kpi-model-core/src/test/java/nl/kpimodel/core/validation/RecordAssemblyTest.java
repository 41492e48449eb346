package nl.kpimodel.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import org.junit.jupiter.api.Test;

class RecordAssemblyTest {
    private static final Finding.Place LINE = Finding.Place.of("f.csv", 3);
    private final List<Finding> findings = new ArrayList<>();
    private final RecordAssembly assembly = RecordAssembly.of(ValidationOptions.standard());

    private static FieldValues aCase() {
        FieldValues values = FieldValues.of(RecordType.CASE);
        return values.set(field(values, "id"), "c1").set(field(values, "startedOn"), LocalDate.of(2025, 1, 1))
                .set(field(values, "complexityAtStart"), nl.kpimodel.core.Complexity.LOW).set(field(values, "organisation"), "O");
    }

    private static RecordField field(FieldValues values, String name) {
        return values.type().field(name).orElseThrow();
    }

    @Test
    void anUnreadableValueIsTreatedAsMissingOnlyWhereEmptySaysNothing() {
        FieldValues values = aCase();
        values.setUnreadable(field(values, "budget"), 5);
        assertThat(assembly.assemble(values, LINE, findings::add)).isNotNull();
        values.setUnreadable(field(values, "completedOn"), 6);
        assertThat(assembly.assemble(values, LINE, findings::add)).isNull();
        assertThat(findings).isEmpty();
        assertThat(field(values, "completedOn").whenEmpty()).isEqualTo(RecordField.WhenEmpty.STATEMENT);
    }

    @Test
    void aFindingTellsColumnFieldAndId() {
        FieldValues values = aCase();
        values.set(field(values, "budget"), new BigDecimal("-3"), 5);
        assertThat(assembly.assemble(values, LINE, findings::add)).isNotNull();
        assertThat(findings).extracting(Finding::toString).containsExactly("f.csv:3:5 REG-105 FIELD case c1: budget is below 0.");
    }

    @Test
    void aFigureThatLosesItsOnlyValueIsRejectedForIt() {
        FieldValues values = FieldValues.of(RecordType.FIGURE);
        values.set(field(values, "kpi"), KpiId.of("I 1.1.1")).set(field(values, "area"), AreaCode.of("NL")).set(field(values, "period"), "2024")
                .set(field(values, "status"), Figure.Status.FINAL).set(field(values, "source"), "CBS").set(field(values, "organisation"), "O")
                .set(field(values, "value"), new BigDecimal("1e20"));
        assertThat(assembly.assemble(values, LINE, findings::add)).isNull();
        assertThat(findings).extracting(finding -> finding.ruleId() + " " + finding.severity())
                .containsExactly("REG-107 ERROR", "REG-111 ERROR");
    }

    @Test
    void valuesAreShownOnlyWhenAskedForAndACitizenNumberNever() {
        ValidationOptions shown = ValidationOptions.standard().withValues(ValidationOptions.ValuesInFindings.SHOWN);
        FieldValues values = aCase();
        values.set(field(values, "budget"), new BigDecimal("-3")).set(field(values, "personId"), "111222333");
        RecordAssembly.of(shown).assemble(values, LINE, findings::add);
        assertThat(findings).extracting(Finding::toString).containsExactly(
                "f.csv:3 REG-104 FIELD case c1: personId looks like a citizen service number (BSN): it passes the eleven test.",
                "f.csv:3 REG-105 FIELD case c1: budget is below 0 (value: -3).");
    }

    @Test
    void aDomainOfTheOtherEditionIsToldWithTheListOfTheRightOne() {
        FieldValues values = FieldValues.of(RecordType.ZRM_SCORE);
        values.set(field(values, "caseId"), "c1").set(field(values, "on"), LocalDate.of(2025, 1, 1)).set(field(values, "score"), 3)
                .set(field(values, "organisation"), "O")
                .set(field(values, "zrmEdition"), field(values, "zrmEdition").constant("2013").orElseThrow())
                .set(field(values, "zrmDomain"), field(values, "zrmDomain").constant("USE_OF_TIME").orElseThrow());
        assertThat(assembly.assemble(values, LINE, findings::add)).isNull();
        assertThat(findings.get(0).instruction(nl.kpimodel.core.Language.ENGLISH)).contains("FINANCES, DAYTIME_ACTIVITIES, HOUSING");
    }
}
