package nl.kpimodel.core.constraint.internal;

import java.util.Map;
import java.util.function.Function;
import nl.kpimodel.core.IntendedEffect;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.constraint.IntendedEffectIdentifier;

/** Validates {@link IntendedEffectIdentifier}. */
public final class IntendedEffectIdentifierValidator {
    private IntendedEffectIdentifierValidator() {}

    private static IdentifierCheck<IntendedEffect.Id> check(IntendedEffectIdentifier constraint) {
        return IdentifierCheck.<IntendedEffect.Id>ofKind(IntendedEffectIdentifier.class, id -> true, "", Map.of())
                .in(constraint.catalogue(), KpiCatalogue::requireIntendedEffect);
    }

    /** Validates texts. */
    public static final class ForText extends IdentifierValidator<IntendedEffectIdentifier, CharSequence, IntendedEffect.Id> {
        /** Called by the Bean Validation provider. */
        public ForText() {
            super(IntendedEffect.Id::parse, IntendedEffectIdentifierValidator::check);
        }
    }

    /** Validates ids. */
    public static final class ForId extends IdentifierValidator<IntendedEffectIdentifier, IntendedEffect.Id, IntendedEffect.Id> {
        /** Called by the Bean Validation provider. */
        public ForId() {
            super(Function.identity(), IntendedEffectIdentifierValidator::check);
        }
    }
}
