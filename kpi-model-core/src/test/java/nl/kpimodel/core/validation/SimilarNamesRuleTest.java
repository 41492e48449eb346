package nl.kpimodel.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Strata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarNamesRuleTest {
    private static final ValidationOptions OPTIONS = ValidationOptions.standard();

    private static RegistrationRecord of(Strata strata) {
        return new Case.PlanChange("c1", LocalDate.of(2025, 1, 6), strata);
    }

    private static List<Finding> found(ValidationOptions options, String... teams) {
        List<RegistrationRecord> records = new ArrayList<>();
        for (String team : teams) {
            records.add(of(Strata.builder().organisation("o").team(team).build()));
        }
        return RegistrationValidator.validate(records, options).findings().stream().filter(finding -> finding.ruleId().equals(Rules.NAMES_ALIKE)).toList();
    }

    @ParameterizedTest
    @CsvSource({"Team Noord, team noord", "Coöperatie, Cooperatie", "Noord-Oost, Noord Oost", "Centrum, Centrun", "Centrum, Centum", "Wijk Centrum, Wijk Centrumm",
            "Noord, N\u043e\u043erd", "\u0410msterdam, Amsterdam", "Zuid (jeugd), zuid jeugd", "(Noord), Noord"})
    void namesThatLookTheSameAreReported(String one, String other) {
        assertThat(found(OPTIONS, one, other)).hasSize(1);
        assertThat(found(OPTIONS, other, one)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Team 1, Team 2", "Team A, Team B", "Team 1, Team 11", "Wijk IV, Wijk V", "Oost, West", "Noord, Zuid", "Wmo, Wlz", "Team 1a, Team 1b", "12345, 12346"})
    void namesThatANumberOrAShortWordTellsApartAreNot(String one, String other) {
        assertThat(found(OPTIONS, one, other)).isEmpty();
    }

    @Test
    void theRarerNameIsReportedOnceWithBothCountsAndPlaces() {
        List<Finding> found = found(OPTIONS, "Noord", "noord", "Noord", "NOORD", "noord", "Noord");
        assertThat(found).extracting(Finding::toString).containsExactly(
                "#2 REG-220 WARNING planChange: team is a name that looks much like another: 2 records have this name, 3 records have the other (#1).",
                "#4 REG-220 WARNING planChange: team is a name that looks much like another: 1 records have this name, 3 records have the other (#1).");
        assertThat(found(OPTIONS.withValues(ValidationOptions.ValuesInFindings.SHOWN), "Noord", "noord", "Noord").get(0).message(Language.DUTCH))
                .endsWith("(waarde: noord / Noord).");
    }

    @Test
    void namesAreCountedRightAmongHundredsOfOthers() {
        List<String> teams = new ArrayList<>(List.of("Noord", "noord", "Noord"));
        for (int i = 0; i < 300; i++) {
            teams.add("Team " + i);
            teams.add(i % 3 == 0 ? "Noord" : i % 3 == 1 ? "noord" : "Team 0");
        }
        assertThat(found(OPTIONS, teams.toArray(String[]::new))).extracting(Finding::toString).containsExactly(
                "#2 REG-220 WARNING planChange: team is a name that looks much like another: 101 records have this name, 102 records have the other (#1).");
    }

    @Test
    void everyFieldOfStrataIsComparedByItself() {
        List<RegistrationRecord> records =
                List.of(of(Strata.builder().organisation("Welzijn").team("Noord").serviceLine("jeugd").neighbourhood("Centrum").domain(1).build()),
                of(Strata.builder().organisation("welzijn").team("noord").serviceLine("Jeugd").neighbourhood("Centrun").domain(1).build()),
                        of(Strata.builder().organisation("Noord").team("Welzijn").domain(1).build()));
        assertThat(RegistrationValidator.validate(records, OPTIONS).findings()).filteredOn(finding -> finding.ruleId().equals(Rules.NAMES_ALIKE))
                .extracting(finding -> finding.place().field().orElseThrow()).containsExactlyInAnyOrder("organisation", "team", "serviceLine", "neighbourhood");
    }

    @Test
    void aHundredThousandDifferentNamesTakeLittleTime() {
        String[] teams = new String[100_000];
        for (int i = 0; i < teams.length; i++) {
            teams[i] = "Team " + Integer.toString(i, 36).chars().mapToObj(c -> Character.toString(c <= '9' ? c + 'a' - '0' : c)).reduce("xyz", String::concat);
        }
        assertThat(found(OPTIONS.withFindingsKept(1), teams)).hasSizeLessThanOrEqualTo(1);
    }
}
