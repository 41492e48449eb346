package nl.kpimodel.core;

/**
 * A source text of the model (Dutch: <i>bron</i>).
 *
 * @param key short name by which entries refer to it, for example {@code definitielijst-2025}
 * @param file file name of the text that was transcribed
 * @param title what it is, in Dutch
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
