package nl.kpimodel.data.export.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.edition.EditionDiff;
import nl.kpimodel.data.export.model.ExportedEdition;
import nl.kpimodel.data.export.model.ModelWriter;

/**
 * An edition as a browser page in Dutch and one in English, which link to each other. The edition is compared with the previous one, if
 * there is one.
 */
public final class BrowserFiles implements ModelWriter {
    /** Creates the writer. */
    public BrowserFiles() {}

    @Override
    public Map<String, byte[]> files(ExportedEdition edition) {
        List<EditionDiff> comparisons = edition.comparisons();
        Optional<EditionDiff> diff = comparisons.isEmpty() ? Optional.empty() : Optional.of(comparisons.get(0));
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            Language other = language == Language.DUTCH ? Language.ENGLISH : Language.DUTCH;
            BrowsedModel browsed = new BrowsedModel(edition.catalogue(), edition.measures(), diff, new BrowserWords(language));
            StringBuilder page = new StringBuilder();
            try {
                new BrowserPage(browsed, name(edition, other), page).write();
            } catch (IOException impossible) {
                throw new UncheckedIOException("A page in memory could not be written.", impossible);
            }
            files.put(name(edition, language), page.toString().getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static String name(ExportedEdition edition, Language language) {
        return edition.fileName("." + language.key() + ".html");
    }
}
