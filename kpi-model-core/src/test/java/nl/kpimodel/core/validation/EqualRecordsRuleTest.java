package nl.kpimodel.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.SpinOff;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.core.registration.TimeEntry;
import org.junit.jupiter.api.Test;

class EqualRecordsRuleTest {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static SpinOff spinOff(int number) {
        return new SpinOff(null, FIRST.plusDays(number % 10_000), "Moestuin " + number / 10_000, Strata.of("Org"));
    }

    private static Finding onlyFinding(RegistrationValidator validator) {
        List<Finding> findings = validator.finish().findings().stream().filter(finding -> finding.ruleId().equals(Rules.SAME_RECORD)).toList();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    @Test
    void theFindingNamesTheFirstRecordAndHowManyThereAre() {
        RegistrationValidator validator = RegistrationValidator.create(ValidationOptions.standard());
        for (int number : new int[] {0, 1, 2, 1, 1, 0, 3}) {
            validator.accept(spinOff(number));
        }
        Finding finding = onlyFinding(validator);
        assertThat(finding.place().line()).isEqualTo(4);
        assertThat(finding.message(Language.ENGLISH))
                .isEqualTo("This record equals an earlier one in every field. There are 3 such records of this type; this is the first.");
    }

    @Test
    void recordsOfDifferentOrganisationsAreNotTheSame() {
        RegistrationValidator validator = RegistrationValidator.create(ValidationOptions.standard());
        validator.accept(new SpinOff(null, FIRST, "Moestuin", Strata.of("Org")));
        validator.accept(new SpinOff(null, FIRST, "Moestuin", Strata.of("Other")));
        assertThat(validator.finish().findings()).isEmpty();
    }

    @Test
    void timeEntriesThatDifferInOneFieldAreNotTheSame() {
        Strata strata = Strata.of("Org");
        RegistrationValidator validator = RegistrationValidator.create(ValidationOptions.standard());
        validator.accept(new TimeEntry("c1", "m1", FIRST, BigDecimal.ONE, true, strata));
        validator.accept(new TimeEntry("c2", "m1", FIRST, BigDecimal.ONE, true, strata));
        validator.accept(new TimeEntry(null, "m1", FIRST, BigDecimal.ONE, true, strata));
        validator.accept(new TimeEntry("c1", "m2", FIRST, BigDecimal.ONE, true, strata));
        validator.accept(new TimeEntry("c1", "m1", FIRST.plusDays(1), BigDecimal.ONE, true, strata));
        validator.accept(new TimeEntry("c1", "m1", FIRST, BigDecimal.TEN, true, strata));
        validator.accept(new TimeEntry("c1", "m1", FIRST, BigDecimal.ONE, false, strata));
        validator.accept(new TimeEntry("c1", "m1", FIRST, BigDecimal.ONE, true, Strata.of("Other")));
        assertThat(validator.finish().findings()).extracting(Finding::ruleId).doesNotContain(Rules.SAME_RECORD);
        assertThat(RecordType.TIME_ENTRY.fields().size() - Strata.fields().size()).as("a field that is new must be read here too").isEqualTo(5);
    }

    @Test
    void aRegistrationThatCameTwiceIsFoundAlsoBeyondTheRecordsThatAreRemembered() {
        RegistrationValidator validator = RegistrationValidator.create(ValidationOptions.standard());
        int records = 3 * EqualRecordsRule.MOST;
        for (int i = 0; i < 2 * records; i++) {
            validator.accept(spinOff(i % records));
        }
        String count = onlyFinding(validator).arguments().get("count");
        assertThat(count).startsWith("\u2265 ");
        assertThat(Integer.parseInt(count.substring(2))).isBetween(records / 8, records);
    }

    @Test
    void manyDifferentRecordsAreNoFinding() {
        RegistrationValidator validator = RegistrationValidator.create(ValidationOptions.standard());
        for (int i = 0; i < 3 * EqualRecordsRule.MOST; i++) {
            validator.accept(spinOff(i));
        }
        assertThat(validator.finish().findings()).isEmpty();
    }

    @Test
    void theTypesAreThoseWithoutIdAndWithoutARuleForOneRecordPerKey() {
        Set<RecordType> types = EnumSet.noneOf(RecordType.class);
        for (RecordType type : RecordType.values()) {
            if (type.idField().isEmpty()) {
                types.add(type);
            }
        }
        List.of(Rules.TWO_CHANGES_A_DAY, Rules.TWO_ZRM_SCORES, Rules.TWO_ANSWERS, Rules.FIGURE_TWICE)
                .forEach(rule -> types.removeAll(Rules.require(rule).types()));
        assertThat(Rules.require(Rules.SAME_RECORD).types()).isEqualTo(types);
    }
}
