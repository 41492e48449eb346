package nl.kpimodel.data;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.constraint.CatalogueSource;
import nl.kpimodel.core.constraint.IntendedEffectIdentifier;
import nl.kpimodel.core.constraint.ItemIdentifier;
import nl.kpimodel.core.constraint.KpiIdentifier;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ids of the real editions, checked by the constraints of core. */
@Tag("locale")
class BundledEditionTest {
    private static final Validator VALIDATOR = validator();

    @SuppressWarnings("unused")
    private static final class Selection {
        @KpiIdentifier(catalogue = KpiModel.Concept2021.class)
        String concept2021;

        @KpiIdentifier(catalogue = KpiModel.Pre2025.class)
        String pre2025;

        @KpiIdentifier(catalogue = KpiModel.E2025.class)
        String e2025;

        @ItemIdentifier(catalogue = KpiModel.E2025.class)
        String item;

        @IntendedEffectIdentifier(catalogue = KpiModel.E2025.class)
        String effect;
    }

    private static Validator validator() {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(), Locale.ENGLISH, false))
                .buildValidatorFactory()) {
            return factory.getValidator();
        }
    }

    private static List<String> messages(String field, String value) {
        return VALIDATOR.validateValue(Selection.class, field, value).stream().map(ConstraintViolation::getMessage).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "concept2021, A 1", "pre2025, K 4", "pre2025, A 42", "e2025, A 42", "e2025, E 4.1.3", "e2025, i4.1.3", "item, 4a2", "item, E4.A",
        "effect, E 1.1"
    })
    void anIdOfTheEditionIsValid(String field, String id) {
        assertThat(messages(field, id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pre2025 | E 4.1.3 | must be the id of a KPI in edition pre-2025
            e2025   | K 1     | must be the id of a KPI in edition 2025
            item    | 4a9     | must be the id of a questionnaire item in edition 2025 (nearest: 4a5, 4a4, 4a1)
            e2025   | E 4.1.9 | must be the id of a KPI in edition 2025 (nearest: E 4.1.3, E 4.1.2, E 4.1.1)
            e2025   | I 4.1.9 | must be the id of a KPI in edition 2025 (nearest: I 4.1.3, I 4.1.2, I 4.1.1)
            effect  | E 9.9   | must be the id of an intended effect in edition 2025 (nearest: E 7.2, E 7.1, E 1.1)
            """)
    void anIdThatTheEditionLacksIsRefusedWithTheNearest(String field, String id, String message) {
        assertThat(messages(field, id)).containsExactly(message);
    }

    @Test
    void eachGivesItsEdition() {
        assertThat(List.<CatalogueSource>of(new KpiModel.Concept2021(), new KpiModel.Pre2025(), new KpiModel.E2025()))
                .extracting(source -> source.catalogue().edition())
                .containsExactly(Edition.values());
    }
}
