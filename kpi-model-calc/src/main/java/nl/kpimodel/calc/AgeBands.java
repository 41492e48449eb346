package nl.kpimodel.calc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.internal.CleanText;
import nl.kpimodel.core.internal.DisplayText;
import org.jspecify.annotations.Nullable;

/**
 * The age bands by which figures are split (Dutch: <i>leeftijdscategorieën</i>). GAP: the model prints bands for some impact KPIs (17-23,
 * 19-64, 65-79, 80 and over) but none for the other layers, so the caller supplies them.
 *
 * <p>Bands may overlap, like those of the model. A person is then in each of them, and the bands do not add up to the total. An age in no
 * band is {@link Stratum#OTHER}, and an unknown age is {@link Stratum#UNKNOWN}.
 *
 * <p>Invariants: there is at least one band, no two have the same label, and no label is one of these two. Immutable; safe for use by
 * several threads.
 *
 * @param bands the bands, in order
 */
public record AgeBands(List<Band> bands) {
    /**
     * The ages of one stratum.
     *
     * @param label its name in reports
     * @param from the lowest age in whole years, 0 or more
     * @param until the highest age, inclusive; {@code null} for no upper bound
     */
    public record Band(String label, int from, @Nullable Integer until) {
        /**
         * Creates a band.
         *
         * @throws IllegalArgumentException if the label is blank, has a character that files cannot contain, or is {@link Stratum#UNKNOWN}
         *     or {@link Stratum#OTHER}, the lowest age is negative, or the highest is below the lowest
         */
        public Band {
            label = CleanText.of(label);
            if (label.isBlank()) {
                throw new IllegalArgumentException("An age band has a blank label; give it one, such as 19-64.");
            }
            if (!DisplayText.isOnOneLine(label)) {
                throw new IllegalArgumentException("The age band " + DisplayText.quoted(label)
                        + " has a control character, a line break or half a character in its label; leave it out.");
            }
            if (label.equals(Stratum.UNKNOWN) || label.equals(Stratum.OTHER)) {
                throw new IllegalArgumentException("An age band has the label " + label
                        + ", which is that of ages that are not known or in no band; give it another, such as 19-64.");
            }
            if (from < 0 || until != null && until < from) {
                throw new IllegalArgumentException(
                        "An age band from " + from + (until == null ? "" : " to " + until) + " is invalid; give ages from 0, the lower first.");
            }
        }

        boolean contains(int age) {
            return age >= from && (until == null || age <= until);
        }

        boolean overlaps(Band other) {
            return (until == null || other.from <= until) && (other.until == null || from <= other.until);
        }
    }

    private static final List<String> IN_NO_BAND = List.of(Stratum.OTHER);
    private static final Pattern BAND = Pattern.compile("([0-9]{1,3})(?:-([0-9]{1,3})|\\+)");

    /**
     * Creates bands.
     *
     * @throws IllegalArgumentException if there are none, or two have the same label
     */
    public AgeBands {
        bands = List.copyOf(bands);
        List<String> labels = bands.stream().map(Band::label).toList();
        if (labels.isEmpty() || labels.stream().distinct().count() < labels.size()) {
            throw new IllegalArgumentException("The age bands " + DisplayText.list(labels.toString()) + " are invalid; give at least one, each with a different label.");
        }
    }

    /**
     * Returns bands from their labels: {@code 17-23} with both ages included, or {@code 80+}.
     *
     * @param labels the labels
     * @return the bands
     * @throws IllegalArgumentException if a label does not have this form or an invariant is violated
     */
    public static AgeBands of(String... labels) {
        List<Band> bands = new ArrayList<>();
        for (String label : labels) {
            Matcher matcher = BAND.matcher(label);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "No age band can be read from %s; a band reads like 17-23 or 80+.", DisplayText.quoted(label)));
            }
            bands.add(new Band(label, Integer.parseInt(matcher.group(1)), matcher.group(2) == null ? null : Integer.valueOf(matcher.group(2))));
        }
        return new AgeBands(bands);
    }

    /**
     * Returns the labels of the bands that contain an age.
     *
     * @param age the age in whole years; {@code null} if not known
     * @return the labels in order, usually one; only {@link Stratum#OTHER} if the age is in no band; empty if the age is unknown
     */
    public List<String> labels(@Nullable Integer age) {
        if (age == null) {
            return List.of();
        }
        List<String> labels = new ArrayList<>(1);
        for (Band band : bands) {
            if (band.contains(age)) {
                labels.add(band.label());
            }
        }
        return labels.isEmpty() ? IN_NO_BAND : labels;
    }

    /**
     * Returns whether an age can be in two bands, so that the figures of bands do not add up to the total.
     *
     * @return true if two bands have an age in common
     */
    public boolean overlap() {
        for (int i = 0; i < bands.size(); i++) {
            for (Band later : bands.subList(i + 1, bands.size())) {
                if (bands.get(i).overlaps(later)) {
                    return true;
                }
            }
        }
        return false;
    }
}
