package nl.kpimodel.data.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import nl.kpimodel.bench.ChildJvm;
import nl.kpimodel.bench.Settings;
import nl.kpimodel.core.Edition;
import nl.kpimodel.data.KpiModel;

/** The first look-up of a process: with the library, and the minimum cost of reading the same files. */
public final class ColdStart {
    private static final List<String> FILES = List.of("2025/catalogue.json", "2025/errata.json");

    private ColdStart() {}

    /**
     * Runs one of the variants.
     *
     * @param arguments the variant: {@code own}, {@code tokens} or {@code databind}
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "own" -> System.out.println(KpiModel.edition(Edition.E2025).require("A 13").name());
            case "tokens" -> System.out.println(tokens());
            default -> System.out.println(databind());
        }
        if (Settings.isCpuTime()) {
            ChildJvm.printCosts();
        }
    }

    private static long tokens() throws IOException {
        long tokens = 0;
        JsonFactory json = new JsonFactory();
        for (String file : FILES) {
            try (InputStream bytes = KpiModel.class.getResourceAsStream(file); JsonParser parser = json.createParser(bytes)) {
                while (parser.nextToken() != null) {
                    tokens++;
                }
            }
        }
        return tokens;
    }

    /** Reads into maps and lists, which takes less than records with all their types. */
    private static int databind() throws IOException {
        int keys = 0;
        JsonMapper json = JsonMapper.builder().build();
        for (String file : FILES) {
            try (InputStream bytes = KpiModel.class.getResourceAsStream(file)) {
                keys += json.readValue(bytes, Map.class).size();
            }
        }
        return keys;
    }
}
