package nl.kpimodel.core.constraint.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.constraint.ItemIdentifier;

/** Validates {@link ItemIdentifier}. */
public final class ItemIdentifierValidator {
    private ItemIdentifierValidator() {}

    private static IdentifierCheck<ItemId> check(ItemIdentifier constraint) {
        List<Questionnaire> questionnaires = List.of(constraint.questionnaires());
        return IdentifierCheck.<ItemId>ofKind(
                        ItemIdentifier.class,
                        id -> questionnaires.isEmpty() || questionnaires.contains(id.questionnaire()),
                        // There are only two questionnaires, so with both allowed every item is valid.
                        questionnaires.contains(Questionnaire.PARTICIPANT)
                                ? Refusal.key(ItemIdentifier.class, "participant")
                                : Refusal.key(ItemIdentifier.class, "professional"),
                        Map.of())
                .in(constraint.catalogue(), KpiCatalogue::requireItem);
    }

    /** Validates texts. */
    public static final class ForText extends IdentifierValidator<ItemIdentifier, CharSequence, ItemId> {
        /** Called by the Bean Validation provider. */
        public ForText() {
            super(ItemId::parse, ItemIdentifierValidator::check);
        }
    }

    /** Validates ids. */
    public static final class ForId extends IdentifierValidator<ItemIdentifier, ItemId, ItemId> {
        /** Called by the Bean Validation provider. */
        public ForId() {
            super(Function.identity(), ItemIdentifierValidator::check);
        }
    }
}
