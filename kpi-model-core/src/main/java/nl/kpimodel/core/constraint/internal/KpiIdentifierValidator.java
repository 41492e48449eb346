package nl.kpimodel.core.constraint.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.constraint.KpiIdentifier;

/** Validates {@link KpiIdentifier}. */
public final class KpiIdentifierValidator {
    private KpiIdentifierValidator() {}

    private static IdentifierCheck<KpiId> check(KpiIdentifier constraint) {
        List<Layer> layers = List.of(constraint.layers());
        return IdentifierCheck.<KpiId>ofKind(
                        KpiIdentifier.class,
                        id -> layers.isEmpty() || layers.contains(id.layer()),
                        Refusal.key(KpiIdentifier.class, "layers"),
                        Map.of("letters", layers.stream().map(layer -> String.valueOf(layer.letter())).collect(Collectors.joining(", "))))
                .in(constraint.catalogue(), KpiCatalogue::require);
    }

    /** Validates texts. */
    public static final class ForText extends IdentifierValidator<KpiIdentifier, CharSequence, KpiId> {
        /** Called by the Bean Validation provider. */
        public ForText() {
            super(KpiId::parse, KpiIdentifierValidator::check);
        }
    }

    /** Validates ids. */
    public static final class ForId extends IdentifierValidator<KpiIdentifier, KpiId, KpiId> {
        /** Called by the Bean Validation provider. */
        public ForId() {
            super(Function.identity(), KpiIdentifierValidator::check);
        }
    }
}
