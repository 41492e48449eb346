package nl.kpimodel.calc.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionsCommandTest {
    @TempDir
    private Path folder;

    private record Ending(int status, String out, String err) {}

    private Ending run(String... arguments) {
        String[] placed = Stream.of(arguments).map(argument -> argument.replace("DIR", folder.toString())).toArray(String[]::new);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status;
        try (PrintStream toOut = new PrintStream(out, true, StandardCharsets.UTF_8); PrintStream toErr = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            status = KpiCommandLine.run(InputStream.nullInputStream(), toOut, toErr, placed);
        }
        return new Ending(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theQuestionsAreShownWithWhatIsMissing() {
        Ending ending = run("questions", "--select", "I 4.1.3,2b2,E4.A,A 4", "--project", "Eenzame ouderen");
        assertThat(ending.status()).isZero();
        assertThat(ending.out().lines()).containsExactly("== Vragen voor deelnemers ==", "2b2   [tekst van vraag 2b2 ontbreekt]",
                "4a1   Door mijn deelname aan Eenzame ouderen heb ik meer mensen leren kennen",
                "4a2   Door mijn deelname aan Eenzame ouderen voel ik me minder alleen",
                "4a3   Door mijn deelname aan Eenzame ouderen ken ik meer mensen die ik kan vertrouwen",
                "4a4   Door mijn deelname aan Eenzame ouderen ontvang ik meer steun uit mijn omgeving",
                "== Vragen voor professionals ==", "E4.A  [tekst van vraag E4.A ontbreekt]");
        assertThat(ending.err()).contains("De tekst van vraag 2b2 ontbreekt", "De antwoorden ontbreken");
    }

    @Test
    void whatIsMissingIsFilledInAFileAndThenTheQuestionnairesAreMade() throws IOException {
        String[] call = {"questions", "--select", "4a1,3c1,E4.A", "--project", "Eenzame ouderen", "--output", "DIR/vragen.html", "--texts", "DIR/teksten.csv"};
        Ending refused = run("questions", "--select", "4a1,3c1,E4.A", "--output", "DIR/vragen.html");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("3c1", "Maak met --output teksten.csv het bestand om de teksten in te vullen");
        assertThat(folder.resolve("vragen.html")).doesNotExist();

        Ending template = run("questions", "--select", "4a1,3c1,E4.A", "--output", "DIR/teksten.csv");
        assertThat(template.status()).as(template.err()).isZero();
        assertThat(run(call).status()).isEqualTo(2);

        String filled = Files.readString(folder.resolve("teksten.csv")).replace("antwoord 1;", "antwoord 1;Nee").replace("antwoord 2;", "antwoord 2;Ja")
                .replace("professionals 1;", "professionals 1;Nee").replace("professionals 2;", "professionals 2;Ja")
                .replace("3c1;", "3c1;Doet u vaker mee?").replace("E4.A;", "E4.A;Is het netwerk gegroeid?");
        Files.writeString(folder.resolve("teksten.csv"), filled);
        Ending made = run(call);
        assertThat(made.status()).as(made.err()).isZero();
        assertThat(folder.resolve("vragen.html")).content().contains("Doet u vaker mee?").doesNotContain("Is het netwerk gegroeid?");
        assertThat(folder.resolve("vragen-professionals.html")).content().contains("Is het netwerk gegroeid?");
        assertThat(run("questions", "--select", "4a1", "--output", "DIR/teksten.csv").err()).contains("bestaat al");
    }

    @Test
    void aFolderOfTextsIsRefusedInTheLanguageOfTheCall() {
        Ending dutch = run("questions", "--select", "4a1", "--texts", "DIR");
        assertThat(dutch.status()).isEqualTo(2);
        assertThat(dutch.err()).contains("is een map of een apparaat. Geef het bestand met teksten zelf.").doesNotContain("RegistrationSource");
        assertThat(run("questions", "--select", "4a1", "--texts", "DIR", "--language", "en").err()).contains("is a folder or a device");
    }

    @Test
    void aDraftIsMadeWhereOneIsAskedFor() {
        Ending ending = run("questions", "--select", "E1", "--draft", "--output", "DIR/q.fhir.json", "--language", "en");
        assertThat(ending.status()).as(ending.err()).isZero();
        assertThat(folder.resolve("q.fhir.json")).content().contains("\"draft\"", "[text of question E1 is missing]");
        assertThat(ending.err()).contains("The answers are missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--select x | \"x\" is neither",
        "--select A_4 | asks no question",
        "--select 4a9 | the nearest are 4a5",
        "--select I_9.9.9 | Edition 2025 has no \"I 9.9.9\"",
        "--select 4a --output DIR/q.pdf | .fhir.json",
        "--output DIR/q.html | --select is missing",
        "--select 4a --texts DIR/t.csv --output DIR/t.csv | would be overwritten",
    })
    void aCallThatCannotBeTriedIsRefused(String call, String message) {
        String[] arguments = Stream.concat(Stream.of("questions", "--language", "en"), Stream.of(call.split(" ")).map(part -> part.replace('_', ' ')))
                .toArray(String[]::new);
        Ending ending = run(arguments);
        assertThat(ending.status()).isEqualTo(64);
        assertThat(ending.err()).contains(message);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aSelectionFileAsksTheQuestionsThatItChoosesAboutItsProject() throws IOException {
        Files.writeString(folder.resolve("keuze.json"), """
                {"format": 1, "edition": "2025", "scope": {"project": "Gezond gewicht"}, "kpis": ["E 4.1.1", "A 4"], "items": ["4a2"]}""");
        assertThat(run("questions", "--select", "DIR/keuze.json").out().lines())
                .containsExactly("== Vragen voor deelnemers ==", "4a2   Door mijn deelname aan Gezond gewicht voel ik me minder alleen");
        Files.writeString(folder.resolve("keuze.json"), """
                {"format": 1, "edition": "2025", "kpis": ["E 4.1.2", "A 4"]}""");
        assertThat(run("questions", "--select", "DIR/keuze.json", "--project", "X").out()).contains("4a5   Door mijn deelname aan X durf ik").doesNotContain("4a2");
        Ending otherEdition = run("questions", "--select", "DIR/keuze.json", "--edition", "pre-2025");
        assertThat(otherEdition.status()).isEqualTo(2);
        assertThat(otherEdition.err()).contains("pre-2025");
        Files.writeString(folder.resolve("keuze.json"), "{\"edition\": 3}");
        assertThat(run("questions", "--select", "DIR/keuze.json").status()).isEqualTo(2);
        assertThat(run("questions", "--select", "DIR/niet.json").status()).isEqualTo(2);
    }

    @Test
    void aFileOfTextsThatIsNotThereOrIsNoneMakesNothing() throws IOException {
        assertThat(run("questions", "--select", "4a", "--texts", "DIR/niet.csv").status()).isEqualTo(2);
        Files.writeString(folder.resolve("t.csv"), "item;text\n9z9;x\n");
        Ending unknown = run("questions", "--select", "4a", "--texts", "DIR/t.csv");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("9z9");
    }
}
