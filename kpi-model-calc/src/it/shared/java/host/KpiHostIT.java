package host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Calls the executable jar of the host over HTTP, as its users do. */
class KpiHostIT {
    private static final Pattern PORT = Pattern.compile("started on port (\\d+)");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Process host;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        host = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", System.getProperty("host.jar"),
                "--server.port=0").redirectErrorStream(true).start();
        BufferedReader lines = new BufferedReader(new InputStreamReader(host.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (String line = lines.readLine(); port == 0; line = lines.readLine()) {
            assertThat(line).as("the host ended: " + all).isNotNull();
            all.append(line).append('\n');
            Matcher started = PORT.matcher(line);
            port = started.find() ? Integer.parseInt(started.group(1)) : 0;
        }
        Thread rest = new Thread(() -> lines.lines().forEach(line -> { }));
        rest.setDaemon(true);
        rest.start();
    }

    @AfterAll
    static void stop() {
        host.destroy();
    }

    @Test
    void aKpiIsJson() throws Exception {
        HttpResponse<String> kpi = get("/kpi/A%2013");
        assertThat(kpi.statusCode()).isEqualTo(200);
        assertThat(kpi.body()).contains("\"id\":\"A 13\"").contains("\"name\":\"Aantal casussen per medewerker\"");
        assertThat(get("/kpi/a-013").body()).isEqualTo(kpi.body());
    }

    @Test
    void anUnknownKpiNamesTheNearest() throws Exception {
        HttpResponse<String> unknown = get("/kpi/A%2043");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("A 42");
        assertThat(get("/kpi/thirteen").statusCode()).isEqualTo(400);
    }

    @Test
    void aSpecificationIsJson() throws Exception {
        assertThat(get("/specification/A%2013").body()).contains("\"kpi\":\"A 13\"").contains("\"components\":[{");
    }

    @Test
    void anIdIsAKey() throws Exception {
        assertThat(get("/kpis").body()).isEqualTo("{\"A 13\":\"Aantal casussen per medewerker\"}");
        assertThat(post("/ids", "[\"a13\", \"E 4.1.1\"]", "nl").body()).isEqualTo("[\"A 13\",\"E 4.1.1\"]");
    }

    @Test
    void anOutcomeIsJson() throws Exception {
        HttpResponse<String> outcome = get("/waiting?period=2025-Q1");
        assertThat(outcome.statusCode()).isEqualTo(200);
        assertThat(outcome.body()).contains("\"kpi\":\"A 4\"").contains("\"value\":10.5").contains("\"numerator\":\"21\"").contains("\"denominator\":\"2\"")
                .contains("\"explanation\":{\"nl\":\"");
    }

    @Test
    void aReportHasTheKeysOfItsFile() throws Exception {
        HttpResponse<String> report = get("/report?period=2025-Q1");
        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.body()).startsWith("{\"format\":1,\"protection\":{\"form\":\"INTERNAL\"},\"edition\":\"2025\",").contains("\"period\":{\"name\":\"2025-Q1\"")
                .contains("\"stratum\":{\"team\":\"Noord\"}").contains("\"status\":\"NOT_REGISTERED\"");
        assertThat(get("/report?period=2025-Q5").statusCode()).isEqualTo(400);
    }

    @Test
    void aFormIsRefusedInTheLanguageOfTheRequest() throws Exception {
        String form = "{\"id\":\"123456782\",\"kpi\":\"A 13\",\"signalReceivedOn\":\"2025-01-06\",\"startedOn\":\"2025-01-05\"}";
        HttpResponse<String> dutch = post("/case", form, "nl");
        assertThat(dutch.statusCode()).isEqualTo(400);
        assertThat(dutch.body()).doesNotContain("123456782").doesNotContain("{nl.kpimodel");
        HttpResponse<String> english = post("/case", form, "en");
        assertThat(english.statusCode()).isEqualTo(400);
        assertThat(english.body()).isNotEqualTo(dutch.body()).contains("citizen");
        String right = "{\"id\":\"c1\",\"kpi\":\"A 13\",\"signalReceivedOn\":\"2025-01-05\",\"startedOn\":\"2025-01-06\"}";
        assertThat(post("/case", right, "nl").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String body, String language) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Content-Type", "application/json")
                .header("Accept-Language", language).POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
