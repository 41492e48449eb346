package nl.kpimodel.core.selection;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.core.selection.SelectionFinding.Letter;
import nl.kpimodel.core.selection.SelectionFinding.Level;
import org.jspecify.annotations.Nullable;

/** The result of a {@link SelectionReviewer} (Dutch: <i>beoordeling van een selectie</i>). Immutable; safe for use by several threads. */
public final class SelectionReview {
    private final @Nullable Selection selection;
    private final List<SelectionFinding> findings;

    SelectionReview(@Nullable Selection selection, List<SelectionFinding> findings) {
        this.selection = selection;
        this.findings = List.copyOf(findings);
    }

    /** {@return the selection without its faulty parts; empty if it was read from a tree without a valid edition} */
    public Optional<Selection> selection() {
        return Optional.ofNullable(selection);
    }

    /** {@return all findings, most severe first} */
    public List<SelectionFinding> findings() {
        return findings;
    }

    /**
     * {@return the findings of a level}
     *
     * @param level the level
     */
    public List<SelectionFinding> findings(Level level) {
        return findings.stream().filter(finding -> finding.level() == level).toList();
    }

    /**
     * {@return the findings about a letter of SMART, most severe first}
     *
     * @param letter the letter
     */
    public List<SelectionFinding> findings(Letter letter) {
        return findings.stream().filter(finding -> finding.kind().letter().filter(letter::equals).isPresent()).toList();
    }

    /**
     * Returns whether the selection can be used as it is.
     *
     * @return true if there is no finding of level ERROR
     */
    public boolean isUsable() {
        return findings(Level.ERROR).isEmpty();
    }

    /**
     * Returns whether nothing is missing for a letter of SMART.
     *
     * @param letter the letter
     * @return true if the selection could be read, and it has only notes about the letter
     */
    public boolean isComplete(Letter letter) {
        return selection != null && findings(letter).stream().allMatch(finding -> finding.level() == Level.NOTE);
    }

    /**
     * Returns the review in words: what is missing for each letter of SMART, and the other findings.
     *
     * @param language the language
     * @return the lines, one for each letter and one for each finding
     */
    public List<String> lines(Language language) {
        WordList words = SelectionWords.in(language);
        Stream<String> letters = Stream.of(Letter.values()).flatMap(letter -> Stream.concat(
                Stream.of(words.of("letter." + letter) + ": " + words.of(isComplete(letter) ? "complete" : "incomplete")),
                findings(letter).stream().map(finding -> "- " + finding.line(language))));
        Stream<String> others = findings.stream().filter(finding -> finding.kind().letter().isEmpty()).map(finding -> "- " + finding.line(language));
        return Stream.concat(others, letters).toList();
    }

    /**
     * {@return the tree form: whether the selection is usable, whether each letter of SMART is complete, and the findings} Jackson 2 and 3
     * write it as JSON.
     */
    @JsonValue
    public Map<String, Object> toTree() {
        Tree smart = new Tree();
        Stream.of(Letter.values()).forEach(letter -> smart.put(letter.toString(), isComplete(letter)));
        return new Tree().put("usable", isUsable()).put("complete", smart.toMap()).list("findings", findings, SelectionFinding::toTree).toMap();
    }

    /** Returns the number of findings of each level. */
    @Override
    public String toString() {
        return findings(Level.ERROR).size() + " errors, " + findings(Level.WARNING).size() + " warnings, " + findings(Level.NOTE).size() + " notes";
    }
}
