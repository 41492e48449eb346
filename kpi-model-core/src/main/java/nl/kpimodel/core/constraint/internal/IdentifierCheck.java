package nl.kpimodel.core.constraint.internal;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.UnknownIdException;
import nl.kpimodel.core.constraint.CatalogueSource;
import org.jspecify.annotations.Nullable;

/**
 * What an identifier of good form must be besides: of a kind, and in a catalogue where there is one.
 *
 * @param <I> the type of the identifier
 */
final class IdentifierCheck<I> {
    private final Class<? extends Annotation> constraint;
    private final Predicate<I> kind;
    private final String otherKind;
    private final Map<String, String> otherKindParameters;
    private final @Nullable KpiCatalogue catalogue;
    private final BiConsumer<KpiCatalogue, I> require;

    private IdentifierCheck(
            Class<? extends Annotation> constraint,
            Predicate<I> kind,
            String otherKind,
            Map<String, String> otherKindParameters,
            @Nullable KpiCatalogue catalogue,
            BiConsumer<KpiCatalogue, I> require) {
        this.constraint = constraint;
        this.kind = kind;
        this.otherKind = otherKind;
        this.otherKindParameters = otherKindParameters;
        this.catalogue = catalogue;
        this.require = require;
    }

    /** Every identifier of the kind; the message for another follows, and its parameters. */
    static <I> IdentifierCheck<I> ofKind(
            Class<? extends Annotation> constraint, Predicate<I> kind, String otherKind, Map<String, String> parameters) {
        return new IdentifierCheck<>(constraint, kind, otherKind, parameters, null, (none, id) -> {});
    }

    /** This, and the catalogue of the source has it; {@code require} throws an {@link UnknownIdException} if not. */
    IdentifierCheck<I> in(Class<? extends CatalogueSource> source, BiConsumer<KpiCatalogue, I> require) {
        return source == CatalogueSource.class
                ? this
                : new IdentifierCheck<>(constraint, kind, otherKind, otherKindParameters, catalogue(source), require);
    }

    private KpiCatalogue catalogue(Class<? extends CatalogueSource> source) {
        try {
            Constructor<? extends CatalogueSource> constructor = source.getDeclaredConstructor();
            constructor.trySetAccessible();
            return constructor.newInstance().catalogue();
        } catch (ReflectiveOperationException | RuntimeException unusable) {
            throw new ConstraintDeclarationException("@" + constraint.getSimpleName() + " names the catalogue of " + source.getName()
                    + ", which gives none; it needs a constructor without parameters that " + PropertyReader.READER
                    + " may call, and must return a catalogue.", unusable);
        }
    }

    boolean accepts(I id, ConstraintValidatorContext context) {
        if (!kind.test(id)) {
            return Refusal.with(context, constraint, otherKind, otherKindParameters);
        }
        if (catalogue == null) {
            return true;
        }
        try {
            require.accept(catalogue, id);
            return true;
        } catch (UnknownIdException unknown) {
            String edition = unknown.edition().toString();
            return unknown.nearest().isEmpty()
                    ? Refusal.with(context, constraint, Refusal.key(constraint, "unknown"), Map.of("edition", edition))
                    : Refusal.with(context, constraint, Refusal.key(constraint, "unknown.nearest"),
                            Map.of("edition", edition, "nearest", String.join(", ", unknown.nearest())));
        }
    }
}
