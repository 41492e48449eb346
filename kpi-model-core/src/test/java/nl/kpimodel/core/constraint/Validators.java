package nl.kpimodel.core.constraint;

import jakarta.validation.Configuration;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Validators in a fixed language and at a fixed moment, as applications may configure them. */
final class Validators {
    /** Half past midnight in Amsterdam on 31 March 2025. In Greenwich it is still the day before. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2025-03-30T22:30:00Z"), ZoneOffset.UTC);

    static final Locale DUTCH = Locale.forLanguageTag("nl");

    static final Validator IN_ENGLISH = in(Locale.ENGLISH);
    static final Validator IN_DUTCH = in(DUTCH);

    private Validators() {}

    /** Returns a validator without an implementation of the expression language. */
    static Validator in(Locale locale) {
        return validator(new ParameterMessageInterpolator(Set.of(), locale, false));
    }

    /** Returns a default validator, with an implementation of the expression language, which is on the class path of the tests. */
    static Validator withExpressionLanguageIn(Locale locale) {
        Configuration<?> configuration = Validation.byDefaultProvider().configure();
        MessageInterpolator byDefault = configuration.getDefaultMessageInterpolator();
        return validator(new MessageInterpolator() {
            @Override
            public String interpolate(String template, Context context) {
                return byDefault.interpolate(template, context, locale);
            }

            @Override
            public String interpolate(String template, Context context, Locale asked) {
                return byDefault.interpolate(template, context, asked);
            }
        });
    }

    static Validator validator(MessageInterpolator interpolator) {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(interpolator)
                .clockProvider(() -> CLOCK)
                .buildValidatorFactory()) {
            return factory.getValidator();
        }
    }
}
