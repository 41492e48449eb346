package nl.kpimodel.core.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.kpimodel.core.internal.FreeText;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Strata;
import org.jspecify.annotations.Nullable;

/**
 * Reports names in the {@link Strata}, such as that of a team, that reports use themselves, and pairs of names that look the same. Two names
 * look the same if they differ only in case, accents, punctuation and letters of another script, or in one letter of a word of five letters
 * or more. Names with different numbers or single letters differ, such as {@code Team 1} and {@code Team 2}.
 *
 * <p>A name is reported once, at its first record, with the most frequent name that looks like it. Memory is bounded: the rule considers
 * the first {@value #MOST_COMBINATIONS} combinations of names, and compares the {@value #MOST_NAMES} most frequent names of each field.
 */
final class SimilarNamesRule extends CrossRule {
    private static final int MOST_COMBINATIONS = 20_000;
    private static final int MOST_NAMES = 2_000;
    private static final int SHORTEST_WORD = 5;

    /** What reports call the stratum of records without a value, or with one in no group. */
    private static final List<String> RESERVED = List.of("(unknown)", "(other)");

    private static final List<String> FIELDS =
            Strata.fields().stream().filter(field -> field.kind() == RecordField.Kind.LABEL).map(RecordField::name).toList();

    /** Letters of other scripts that look like Latin ones, followed by those Latin ones. */
    private static final String LOOK_ALIKES =
            "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0423"
                    + "\u03bf\u03bd\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7";

    private static final String LATIN = "aeopcyxijsABEKMHOPCTXYovABEZHIKMNOPTYX";

    /**
     * Records that have the same names, by the hash code of their strata. The length is a power of two, and at most half of the slots are
     * filled.
     */
    private @Nullable Combination[] combinations = new Combination[64];
    private int size;

    SimilarNamesRule(ValidationRun run) {
        super(run, Rules.NAMES_ALIKE, Rules.RESERVED_NAME);
    }

    /** Records that have the same names. */
    private static final class Combination {
        private final int hash;
        private final RecordType type;
        private final int first;
        /** The strata of the latest record. The next records usually share the object. */
        private Strata strata;
        private long records;

        Combination(Strata strata, int hash, RecordType type, int first) {
            this.strata = strata;
            this.hash = hash;
            this.type = type;
            this.first = first;
        }
    }

    /** A name of one field, and the number of records that have it. */
    private static final class Name {
        private final String written;
        private final String folded;
        private @Nullable Combination first;
        private long records;

        Name(String written) {
            this.written = written;
            this.folded = folded(written);
        }

        void add(Combination combination) {
            records += combination.records;
            if (first == null || combination.first < first.first) {
                first = combination;
            }
        }

        /** Returns the first combination that has the name. */
        Combination first() {
            return Objects.requireNonNull(first);
        }

        long records() {
            return records;
        }

        String written() {
            return written;
        }
    }

    @Override
    Set<RecordType> types() {
        return EnumSet.allOf(RecordType.class);
    }

    @Override
    void accept(RegistrationRecord record, FieldValues values, int number) {
        Strata strata = values.strata();
        int hash = run.hash(strata);
        int place = place(strata, hash);
        Combination known = combinations[place];
        if (known == null) {
            if (size == MOST_COMBINATIONS) {
                return;
            }
            known = new Combination(strata, hash, values.type(), number);
            combinations[place] = known;
            if (2 * ++size > combinations.length) {
                grow();
            }
        }
        known.strata = strata;
        known.records++;
    }

    @SuppressWarnings("ReferenceEquality") // most records of one reader share their strata
    private int place(Strata strata, int hash) {
        int mask = combinations.length - 1;
        int place = (int) Fingerprint.mix(hash) & mask;
        for (Combination at = combinations[place]; at != null; at = combinations[place]) {
            if (at.strata == strata || at.hash == hash && at.strata.equals(strata)) {
                break;
            }
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        @Nullable Combination[] old = combinations;
        combinations = new Combination[4 * old.length];
        for (Combination combination : old) {
            if (combination != null) {
                combinations[place(combination.strata, combination.hash)] = combination;
            }
        }
    }

    @Override
    void finish() {
        for (String field : FIELDS) {
            Map<String, Name> names = new HashMap<>();
            for (Combination combination : combinations) {
                String written = combination == null ? null : combination.strata.value(field);
                if (combination != null && written != null) {
                    names.computeIfAbsent(written, Name::new).add(combination);
                }
            }
            compare(field, names);
            RESERVED.stream().map(names::get).filter(Objects::nonNull).forEach(name -> reportReserved(field, name));
        }
    }

    private void reportReserved(String field, Name name) {
        broken(Rules.RESERVED_NAME, name.first().first, name.first().type, null, field,
                Map.of("name", name.written, "count", String.format(Locale.ROOT, "%d", name.records)));
    }

    private void compare(String field, Map<String, Name> names) {
        List<Name> byFrequency = new ArrayList<>(names.values());
        byFrequency.sort(Comparator.comparingLong(Name::records).reversed().thenComparing(Name::written));
        int most = Math.min(MOST_NAMES, byFrequency.size());
        for (int i = 1; i < most; i++) {
            Name name = byFrequency.get(i);
            for (int j = 0; j < i; j++) {
                Name other = byFrequency.get(j);
                if (isAlike(other.folded, name.folded)) {
                    report(field, name, other);
                    break;
                }
            }
        }
    }

    private void report(String field, Name name, Name other) {
        Map<String, String> arguments = new HashMap<>(other(other.first().first));
        arguments.put("count", String.format(Locale.ROOT, "%d", name.records));
        arguments.put("total", String.format(Locale.ROOT, "%d", other.records));
        if (run.showsValues()) {
            arguments.put(Finding.VALUE, name.written + " / " + other.written);
        }
        broken(Rules.NAMES_ALIKE, name.first().first, name.first().type, null, field, arguments);
    }

    private static String folded(String name) {
        StringBuilder latin = new StringBuilder(name);
        for (int i = 0; i < latin.length(); i++) {
            int place = latin.charAt(i) < 0x80 ? -1 : LOOK_ALIKES.indexOf(latin.charAt(i));
            if (place >= 0) {
                latin.setCharAt(i, LATIN.charAt(place));
            }
        }
        StringBuilder folded = new StringBuilder();
        boolean space = false;
        for (char c : FreeText.fold(latin.toString()).toCharArray()) {
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                folded.append(space && folded.length() > 0 ? " " : "").append(c);
                space = false;
            } else {
                space = true;
            }
        }
        return folded.length() == 0 ? name : folded.toString();
    }

    /** Returns whether the names are equal, or differ by one letter added, removed or replaced in a long word. */
    private static boolean isAlike(String one, String two) {
        int difference = one.length() - two.length();
        if (difference > 1 || difference < -1) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(one.length(), two.length());
        while (start < shorter && one.charAt(start) == two.charAt(start)) {
            start++;
        }
        if (hasDigitAt(one, start) || hasDigitAt(two, start)) {
            // Most of the names compared differ in their numbers.
            return false;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == two.charAt(two.length() - 1 - end)) {
            end++;
        }
        int left = one.length() - start - end;
        int right = two.length() - start - end;
        if (left == 0 && right == 0) {
            return true;
        }
        return left <= 1 && right <= 1 && isInLongWord(one, start, left) && isInLongWord(two, start, right);
    }

    private static boolean hasDigitAt(String text, int at) {
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    /** Returns whether the difference is at most one letter, in a word that has only letters and is long enough for a typing error. */
    private static boolean isInLongWord(String text, int at, int changed) {
        int start = at;
        while (start > 0 && text.charAt(start - 1) != ' ') {
            start--;
        }
        int end = at + changed;
        while (end < text.length() && text.charAt(end) != ' ') {
            end++;
        }
        return end - start >= SHORTEST_WORD && text.substring(start, end).chars().allMatch(Character::isLetter);
    }
}
