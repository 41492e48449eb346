package nl.kpimodel.calc;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kpimodel.core.internal.AnswerText;
import nl.kpimodel.core.internal.CleanText;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.registration.Response;
import org.jspecify.annotations.Nullable;

/**
 * The answer options of a questionnaire item, in order, and which of them count as a yes (Dutch: <i>antwoordschaal</i>). GAP: the model
 * names neither, so there is no default.
 *
 * <p>Invariants:
 * <ul>
 *   <li>there are at least two options, none blank, which differ in more than case and white space;
 *   <li>at least one option is a yes and at least one is not;
 *   <li>{@code NVT} (<i>niet van toepassing</i>) is not an option, in any spelling: it is always allowed, and is neither yes nor no.
 * </ul>
 *
 * <p>Case and white space of an answer do not matter; accents do. Two scales are equal if their options are in the same order and the same
 * ones count as a yes. Immutable; safe for use by several threads.
 *
 * @param options the options, in order
 * @param yes the options that count as a yes, in the order of the options
 */
public record AnswerScale(List<String> options, Set<String> yes) {
    /**
     * Creates a scale.
     *
     * @throws IllegalArgumentException if an invariant of the class is violated
     */
    public AnswerScale {
        options = options.stream().map(CleanText::of).toList();
        yes = yes.stream().map(CleanText::of).collect(Collectors.toSet());
        Set<String> different = new LinkedHashSet<>(options);
        long differing = options.stream().map(AnswerText::key).distinct().count();
        if (differing < 2 || differing < options.size()) {
            throw new IllegalArgumentException(
                    "An answer scale of " + options.size() + " options, of which " + differing + " differ, is invalid; give two or more, each once.");
        }
        if (options.stream().anyMatch(option -> option.isBlank() || AnswerText.isNotApplicable(option))) {
            throw new IllegalArgumentException("A blank and " + Response.NOT_APPLICABLE + " are no options of an answer scale; leave them out, because "
                    + Response.NOT_APPLICABLE + " may always be answered.");
        }
        if (!options.stream().allMatch(DisplayText::isOnOneLine)) {
            throw new IllegalArgumentException("An option of the answer scale " + DisplayText.list(options.toString())
                    + " has a control character, a line break or half a character; leave it out.");
        }
        if (!different.containsAll(yes)) {
            throw new IllegalArgumentException("Not every yes is an option of the scale; the options are " + DisplayText.list(options.toString()) + ".");
        }
        if (yes.isEmpty() || yes.size() == different.size()) {
            throw new IllegalArgumentException(
                    "A scale on which " + (yes.isEmpty() ? "no" : "every") + " option is a yes distinguishes nothing; name some of " + DisplayText.list(options.toString()) + ".");
        }
        different.retainAll(yes);
        yes = Collections.unmodifiableSet(different);
    }

    /**
     * Creates a scale.
     *
     * @param options the options, in order
     * @param yes the options that count as a yes
     * @return the scale
     * @throws IllegalArgumentException if an invariant of the class is violated
     */
    public static AnswerScale of(List<String> options, Collection<String> yes) {
        return new AnswerScale(options, new LinkedHashSet<>(yes));
    }

    /**
     * Returns whether an answer is a yes.
     *
     * @param answer an option
     * @return true if the option counts as a yes
     * @throws IllegalArgumentException if it is not one of the options; the message names the options, not the answer
     */
    public boolean isYes(String answer) {
        String option = optionOf(answer);
        if (option == null) {
            throw new IllegalArgumentException("An answer of " + answer.length() + " characters is not one of the options " + options + " or "
                    + Response.NOT_APPLICABLE + "; give the scale that was answered on, or leave the answer out.");
        }
        return yes.contains(option);
    }

    /** Returns the option that matches an answer, or {@code null} if there is none. */
    @Nullable String optionOf(String answer) {
        if (options.contains(answer)) {
            return answer;
        }
        for (String option : options) {
            if (AnswerText.isSame(option, answer)) {
                return option;
            }
        }
        return null;
    }
}
