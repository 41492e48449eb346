package nl.kpimodel.core.constraint.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.constraint.CbsAreaCode;

/** Validates {@link CbsAreaCode}. */
public final class CbsAreaCodeValidator {
    private CbsAreaCodeValidator() {}

    private static IdentifierCheck<AreaCode> check(CbsAreaCode constraint) {
        List<AreaCode.Kind> kinds = List.of(constraint.kinds());
        return IdentifierCheck.ofKind(
                CbsAreaCode.class,
                code -> kinds.isEmpty() || kinds.contains(code.kind()),
                Refusal.key(CbsAreaCode.class, "kinds"),
                Map.of("kindNames", kinds.stream().map(AreaCode.Kind::name).collect(Collectors.joining(", "))));
    }

    /** Validates texts. */
    public static final class ForText extends IdentifierValidator<CbsAreaCode, CharSequence, AreaCode> {
        /** Called by the Bean Validation provider. */
        public ForText() {
            super(ForText::bare, CbsAreaCodeValidator::check);
        }

        /**
         * Returns the code if the text has its exact form. A code stored with spaces or in lowercase cannot be joined with those of others.
         */
        private static AreaCode bare(CharSequence text) {
            if (!text.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
                throw new IllegalArgumentException("The code of an area has only capital letters and digits.");
            }
            return AreaCode.parse(text);
        }
    }

    /** Validates codes. */
    public static final class ForCode extends IdentifierValidator<CbsAreaCode, AreaCode, AreaCode> {
        /** Called by the Bean Validation provider. */
        public ForCode() {
            super(Function.identity(), CbsAreaCodeValidator::check);
        }
    }
}
