package nl.kpimodel.core;

/**
 * A source text of the model (Dutch: <i>bron</i>).
 *
 * @param key short name that entries use to refer to it, for example {@code definitielijst-2025}
 * @param file file name of the transcribed text
 * @param title the title, in Dutch
 */
public record Source(String key, String file, String title) {
    /**
     * Creates a source.
     *
     * @throws IllegalArgumentException if a part is blank
     */
    public Source {
        Texts.requireText(key, "key");
        Texts.requireText(file, "file");
        Texts.requireText(title, "title");
    }
}
