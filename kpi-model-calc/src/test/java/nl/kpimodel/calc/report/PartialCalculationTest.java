package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.registration.RegistrationData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartialCalculationTest {
    private static final String CASES = "id,organisation,team,startedOn,completedOn,complexityAtStart\n";
    private static final String HOURS = "caseId,employeeId,organisation,on,hours,billable\n";

    @TempDir
    private Path folder;

    static KpiCalculator calculator(String... kpis) {
        return KpiCalculator.of(KpiModel.edition(Edition.E2025), KpiModel.measures(Edition.E2025), Stream.of(kpis).map(KpiId::of).toList())
                .period(ReportingPeriod.quarter(2025, 1))
                .by(StratumKind.TEAM, StratumKind.ORGANISATION);
    }

    /** Counts a folder in a separate process: {@code FOLDER TARGET}. */
    public static void main(String[] arguments) throws IOException {
        KpiCalculator calculator = calculator("A 8", "A 11", "A 12");
        PartialCalculation part = calculator.create();
        RegistrationData.read(Path.of(arguments[0]), KpiModel.edition(Edition.E2025)).forEach(record -> calculator.accept(part, record));
        try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
            out.writeObject(part);
        }
    }

    private Path write(String part, String file, String text) throws IOException {
        return Files.writeString(Files.createDirectories(folder.resolve(part)).resolve(file), text).getParent();
    }

    private static void count(Path part, Path target) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                        System.getProperty("java.class.path"), PartialCalculationTest.class.getName(), part.toString(), target.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private static PartialCalculation read(Path file) throws IOException, ClassNotFoundException {
        return read(Files.readAllBytes(file));
    }

    private static PartialCalculation read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (PartialCalculation) in.readObject();
        }
    }

    private static byte[] written(PartialCalculation part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(part);
        }
        return bytes.toByteArray();
    }

    @Test
    void partsOfTwoProcessesMakeTheReportOfOne() throws IOException, ClassNotFoundException, InterruptedException {
        Path amstel = write("amstel", "case.csv", CASES + "C1,Amstel,Noord,2024-12-01,2025-02-01,LOW\nC2,Amstel,Zuid,2025-01-02,,HIGH\n");
        write("amstel", "timeEntry.csv", HOURS + "C1,E1,Amstel,2025-01-06,1.25,true\nC2,E1,Amstel,2025-01-07,0.5,false\n");
        write("amstel", "employee.csv", "id,organisation,role,employedFrom\nE1,Amstel,EMPLOYEE,2024-01-01\n");
        Path rijn = write("rijn", "case.csv", CASES + "C1,Rijn,Noord,2024-12-01,2025-03-01,LOW\n");
        write("rijn", "timeEntry.csv", HOURS + "C1,E1,Rijn,2025-01-06,2,true\n");
        write("rijn", "employee.csv", "id,organisation,role,employedFrom\nE1,Rijn,EMPLOYEE,2024-01-01\n");

        count(amstel, folder.resolve("amstel.part"));
        count(rijn, folder.resolve("rijn.part"));
        KpiCalculator calculator = calculator("A 8", "A 11", "A 12");
        PartialCalculation whole = calculator.create();
        calculator.combine(whole, read(folder.resolve("amstel.part")));
        calculator.combine(whole, read(folder.resolve("rijn.part")));
        KpiReport report = calculator.result(whole).get(0);

        PartialCalculation together = calculator.create();
        for (Path part : List.of(amstel, rijn)) {
            RegistrationData.read(part, KpiModel.edition(Edition.E2025)).forEach(record -> calculator.accept(together, record));
        }
        assertThat(report.outcomes()).isEqualTo(calculator.result(together).get(0).outcomes());
        assertThat(report.outcome("A 11").explain(Language.DUTCH)).contains("3,25");
    }

    @Test
    void aPartOfAnotherCalculationIsRefused() throws IOException, ClassNotFoundException {
        KpiCalculator calculator = calculator("A 12");
        byte[] part = written(calculator.create());
        for (KpiCalculator other : List.of(calculator("A 13"), calculator.period(ReportingPeriod.quarter(2025, 2)), calculator.by(StratumKind.TEAM))) {
            PartialCalculation read = read(part);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> other.combine(other.create(), read))
                    .withMessageContaining("of another calculation");
            assertThatIllegalArgumentException().isThrownBy(() -> other.result(calculator.create())).withMessageContaining("of another calculation");
        }
        assertThat(calculator("A 12").result(read(part))).hasSize(1);
    }

    @Test
    void aPartThatWasDamagedOnItsWayIsRefused() throws IOException {
        byte[] part = written(calculator("A 12").create());
        for (int at = part.length - 40; at < part.length; at++) {
            byte[] damaged = part.clone();
            damaged[at] ^= 1;
            assertThatThrownBy(() -> read(damaged)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aPartSaysHowManyRecordsItHolds() throws IOException, ClassNotFoundException {
        assertThat(read(written(calculator("A 12").create()))).hasToString("PartialCalculation over 0 records");
        assertThat(calculator("A 12").create()).hasToString("PartialCalculation over 0 records");
    }

    @Test
    @SuppressWarnings("NullAway")
    void aRecordThatIsNullIsRefusedImmediatelyAndTheOthersCount() {
        KpiCalculator calculator = calculator("A 12");
        Case open = Case.builder().id("C1").startedOn(LocalDate.of(2025, 1, 6)).complexityAtStart(Complexity.LOW)
                .strata(Strata.of("Amstel")).build();
        PartialCalculation part = calculator.create();
        calculator.accept(part, open);
        assertThatNullPointerException().isThrownBy(() -> calculator.accept(part, null)).withMessage("record is null; records before it: 1");
        assertThat(part).hasToString("PartialCalculation over 1 records");
        assertThat(calculator.result(part).get(0).outcomes()).isEqualTo(calculator.calculate(List.of(open)).outcomes());
        assertThatNullPointerException().isThrownBy(() -> calculator.calculate(Arrays.asList(open, open, null, open))).withMessageContaining("before it: 2");
    }

    @Test
    void aPartCountsOnce() {
        KpiCalculator calculator = calculator("A 12");
        PartialCalculation whole = calculator.create();
        PartialCalculation part = calculator.create();
        assertThatIllegalArgumentException().isThrownBy(() -> calculator.combine(whole, whole)).withMessageContaining("with itself");
        calculator.combine(whole, part);
        assertThat(calculator.result(whole)).hasSize(1);
        for (PartialCalculation used : List.of(part, whole)) {
            assertThatIllegalStateException().isThrownBy(() -> calculator.combine(calculator.create(), used)).withMessageContaining("begin another one");
            assertThatIllegalStateException().isThrownBy(() -> calculator.result(used));
            assertThatIllegalStateException().isThrownBy(() -> written(used));
        }
    }
}
