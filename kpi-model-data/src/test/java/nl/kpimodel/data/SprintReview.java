package nl.kpimodel.data;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The names on the slides of March 2021, read from the two surviving texts. */
final class SprintReview {
    /**
     * A list of names on a slide.
     *
     * @param heading the words of the paragraph before it: a life domain, or the kind of the KPIs
     * @param names the items of the list, including bold print as {@code **}
     */
    record Block(String heading, List<String> names) {}

    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n");
    private static final Pattern ITEM = Pattern.compile("(?m)^\\s*[\u2022-]\\s+");

    private static final Pattern GOES_ON = Pattern.compile("[\u2022(-]|\\p{javaLowerCase}");
    private static final String FOOTNOTES = "\u2022 Definities en bronvermeldingen";

    private SprintReview() {}

    /** Returns the lists of value KPIs by life domain, from the first text. */
    static List<Block> impactBlocks() {
        return blocks(SourceTexts.read(SourceTexts.REVIEW_A), "Meerwaarde KPI\u2019s\n");
    }

    /** Returns the lists of KPIs of the process, from the first text. The words before them have no meaning. */
    static List<Block> processBlocks() {
        String text = SourceTexts.read(SourceTexts.REVIEW_A);
        List<Block> blocks = blocks(text, "KPI\u2019s:\n");
        blocks.addAll(blocks(text, "KPI:\n"));
        return blocks;
    }

    /** Returns the lists of KPIs of the process, from the second text, each below its kind. */
    static List<Block> processBlocksWithKind() {
        List<Block> blocks = new ArrayList<>();
        String kind = "";
        for (String paragraph : PARAGRAPHS.split(SourceTexts.read(SourceTexts.REVIEW_B))) {
            String words = SourceTexts.words(paragraph);
            if (words.matches("Input|Output|Outcome|Aanpak / Activiteit")) {
                kind = words;
            } else if (paragraph.strip().startsWith("- KPI")) {
                List<String> items = items(paragraph);
                blocks.add(new Block(kind, items.subList(1, items.size())));
            }
        }
        return blocks;
    }

    /** Returns all words of the slide of the process model, from the first text. */
    static String processSlide() {
        String text = SourceTexts.read(SourceTexts.REVIEW_A);
        return SourceTexts.words(text.substring(text.indexOf("Starten\nAnalyseren"), text.indexOf("Onze generieke competenties")));
    }

    /** Returns the lists below a title. A list ends where a paragraph begins with neither an item nor the rest of a sentence. */
    private static List<Block> blocks(String text, String title) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder list = new StringBuilder();
        String heading = "";
        String before = "";
        for (String paragraph : PARAGRAPHS.split(text + "\n\nEnd")) {
            String stripped = paragraph.strip();
            boolean begins = stripped.startsWith(title);
            boolean goesOn = GOES_ON.matcher(stripped).lookingAt() && !stripped.startsWith(FOOTNOTES);
            if (list.length() > 0 && (begins || !goesOn)) {
                blocks.add(new Block(heading, items(list.toString())));
                list.setLength(0);
            }
            if (begins || list.length() > 0) {
                heading = begins ? SourceTexts.words(before) : heading;
                list.append(stripped).append('\n');
            }
            before = stripped;
        }
        return blocks;
    }

    /** Returns the items of a list, without the text before the first. */
    private static List<String> items(String list) {
        String[] parts = ITEM.split(list, -1);
        List<String> items = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            items.add(SourceTexts.words(parts[i]));
        }
        return items;
    }
}
