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
 * The checks on a well-formed identifier: its kind, and its presence in a catalogue if there is one.
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

    /** Returns a check for identifiers of a kind, with the message for others and its parameters. */
    static <I> IdentifierCheck<I> ofKind(
            Class<? extends Annotation> constraint, Predicate<I> kind, String otherKind, Map<String, String> parameters) {
        return new IdentifierCheck<>(constraint, kind, otherKind, parameters, null, (none, id) -> {});
    }

    /**
     * Returns this check, extended with presence in the catalogue of the source; {@code require} throws an {@link UnknownIdException} for
     * an absent identifier.
     */
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
