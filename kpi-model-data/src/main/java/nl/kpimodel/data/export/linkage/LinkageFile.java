package nl.kpimodel.data.export.linkage;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import nl.kpimodel.data.export.LinkageExport;
import nl.kpimodel.data.export.model.ExportedEdition;
import nl.kpimodel.data.export.model.ModelWriter;

/** The whole linkage of an edition as one picture, including the links that only another reading has. */
public final class LinkageFile implements ModelWriter {
    private final String ending;
    private final Function<LinkageExport, String> picture;

    /**
     * Creates a writer.
     *
     * @param ending the extension of the file name
     * @param picture the function that creates the picture
     */
    public LinkageFile(String ending, Function<LinkageExport, String> picture) {
        this.ending = ending;
        this.picture = picture;
    }

    @Override
    public Map<String, byte[]> files(ExportedEdition edition) {
        String text = picture.apply(LinkageExport.of(edition.catalogue()).withVariants());
        return Map.of(edition.fileName("-linkage" + ending), text.getBytes(StandardCharsets.UTF_8));
    }
}
