package nl.kpimodel.core.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** With this library as a module, the provider reaches the validators although their package is not exported. */
class ConstraintsModulePathTest {
    record Row(@LifeDomainNumber Integer domain, @KpiIdentifier String kpi) {}

    @Test
    void theLibraryIsAModule() {
        assertThat(KpiIdentifier.class.getModule().isNamed()).isTrue();
        assertThat(KpiIdentifier.class.getModule().getDescriptor().exports())
                .noneMatch(exports -> exports.source().contains("internal") && !exports.isQualified());
    }

    @Test
    void aProviderInstantiatesTheValidators() {
        // The class belongs to the test. An application opens its package as the provider's manual describes.
        Module provider = ModuleLayer.boot().findModule("org.hibernate.validator").orElseThrow();
        Row.class.getModule().addOpens(Row.class.getPackageName(), provider);
        // Returns templates unchanged, so that no expression language is needed.
        MessageInterpolator verbatim = new MessageInterpolator() {
            @Override
            public String interpolate(String template, Context context) {
                return template;
            }

            @Override
            public String interpolate(String template, Context context, Locale locale) {
                return template;
            }
        };
        try (ValidatorFactory factory =
                Validation.byDefaultProvider().configure().messageInterpolator(verbatim).buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            assertThat(validator.validate(new Row(7, "A 1"))).isEmpty();
            assertThat(validator.validate(new Row(8, "A 1")))
                    .singleElement()
                    .satisfies(violation -> assertThat(violation.getMessage())
                            .isEqualTo("{nl.kpimodel.core.constraint.LifeDomainNumber.message}"));
        }
    }

    @Test
    void theMessagesOfTheModuleAreFoundBehindAnInterpolatorThatFindsNone() {
        MessageInterpolator blind = new MessageInterpolator() {
            @Override
            public String interpolate(String template, Context context) {
                return interpolate(template, context, Locale.ROOT);
            }

            @Override
            public String interpolate(String template, Context context, Locale locale) {
                return template.replace("{max}", "10");
            }
        };
        assertThat(ConstraintMessages.around(blind, Locale.forLanguageTag("nl-BE"))
                        .interpolate("{nl.kpimodel.core.constraint.Hours.max.message}", null))
                .isEqualTo("moet een aantal uren zijn, meer dan 0 en hoogstens 10");
        assertThat(ConstraintMessages.around(blind, Locale.ENGLISH)
                        .interpolate("{nl.kpimodel.core.constraint.Hours.max.message}", null, Locale.FRENCH))
                .isEqualTo("must be a number of hours above 0 and at most 10");
        assertThat(ConstraintMessages.around(blind, Locale.ENGLISH).interpolate("{nl.kpimodel.core.constraint.No.message}", null))
                .isEqualTo("{nl.kpimodel.core.constraint.No.message}");
    }
}
