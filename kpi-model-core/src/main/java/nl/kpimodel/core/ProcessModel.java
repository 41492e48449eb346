package nl.kpimodel.core;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.kpimodel.core.internal.DisplayText;
import org.jspecify.annotations.Nullable;

/**
 * The generic process model (Dutch: <i>generiek procesmodel</i>) of the draft of 2021: steps, a track for low and one for high complexity, and
 * the loops of evaluation.
 *
 * @param title the title, verbatim
 * @param steps all steps, in reading order
 * @param tracks the tracks, whose steps are keys of {@code steps}
 * @param loops the loops, whose ends are keys of {@code steps}
 * @param reading the parts of the order that follow from the layout of the slide rather than from its words, in English
 * @param source its place in the sources
 */
public record ProcessModel(
        String title, List<Step> steps, List<Track> tracks, List<Loop> loops, String reading, Source.Reference source) {
    /**
     * A step of the process.
     *
     * @param key short name within the model
     * @param name the words of the source
     * @param track the track of the step; {@code null} if both tracks have it
     * @param phase number of the phase of the step; {@code null} if the source shows none
     */
    public record Step(String key, String name, @Nullable Complexity track, @Nullable Integer phase) {
        /** Creates a step. */
        public Step {
            Texts.requireText(key, "key of a step");
            Texts.requireText(name, "name of a step");
        }

        /** {@return the track of the step, empty if both tracks have it} */
        public Optional<Complexity> ownTrack() {
            return Optional.ofNullable(track);
        }
    }

    /**
     * A track: one way through the process.
     *
     * @param complexity the complexity of the cases that follow it
     * @param name the words of the source
     * @param steps keys of the steps, in order
     */
    public record Track(Complexity complexity, String name, List<String> steps) {
        /** Creates a track. */
        public Track {
            Objects.requireNonNull(complexity, "complexity");
            Texts.requireText(name, "name of a track");
            steps = List.copyOf(steps);
        }
    }

    /**
     * A loop back to an earlier step.
     *
     * @param track the track of the loop; {@code null} for both
     * @param from key of the step it leaves
     * @param to key of the step it returns to
     * @param name the words of the source
     */
    public record Loop(@Nullable Complexity track, String from, String to, String name) {
        /** Creates a loop. */
        public Loop {
            Texts.requireText(from, "from of a loop");
            Texts.requireText(to, "to of a loop");
            Texts.requireText(name, "name of a loop");
        }
    }

    /**
     * Creates a process model.
     *
     * @throws IllegalArgumentException if a key occurs twice, or a track or loop names a step that does not exist
     */
    public ProcessModel {
        Texts.requireText(title, "title of a process model");
        steps = List.copyOf(steps);
        tracks = List.copyOf(tracks);
        loops = List.copyOf(loops);
        Texts.requireText(reading, "reading of a process model");
        Objects.requireNonNull(source, "source");
        Set<String> keys = new HashSet<>();
        for (Step step : steps) {
            if (!keys.add(step.key())) {
                throw new IllegalArgumentException("Step " + DisplayText.quoted(step.key()) + " occurs twice; give each step a different key.");
            }
        }
        for (Track track : tracks) {
            track.steps().forEach(key -> requireStep(keys, key, "Track " + track.complexity()));
        }
        for (Loop loop : loops) {
            requireStep(keys, loop.from(), "A loop");
            requireStep(keys, loop.to(), "A loop");
        }
    }

    private static void requireStep(Set<String> keys, String key, String who) {
        if (!keys.contains(key)) {
            throw new IllegalArgumentException(who + " names step " + DisplayText.quoted(key) + ", which is not among the steps.");
        }
    }

    /**
     * A phase of the generic process (Dutch: <i>procesfase</i>), which groups activity KPIs. Every edition has phases, also if it has no
     * process model.
     *
     * @param number 1 to 5 in the known editions
     * @param name the name, verbatim
     * @param complexity the complexities that the model names for the phase; empty if it names none, which means that the phase applies to
     *         both
     * @param source its place in the sources
     */
    public record Phase(int number, String name, Set<Complexity> complexity, Source.Reference source) {
        /**
         * Creates a phase.
         *
         * @throws IllegalArgumentException if the number is not 1 to 999 or the name is blank
         */
        public Phase {
            IdScanner.checked(number, "The number of a phase");
            Texts.requireText(name, "name of a phase");
            complexity = ordered(complexity);
            Objects.requireNonNull(source, "source");
        }

        private static Set<Complexity> ordered(Collection<Complexity> complexity) {
            return complexity.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(complexity));
        }
    }
}
