package nl.kpimodel.core.constraint.internal;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
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
    private final @Nullable KpiCatalogue catalogue;
    private final BiConsumer<KpiCatalogue, I> require;

    private IdentifierCheck(
            Class<? extends Annotation> constraint,
            Predicate<I> kind,
            String otherKind,
            @Nullable KpiCatalogue catalogue,
            BiConsumer<KpiCatalogue, I> require) {
        this.constraint = constraint;
        this.kind = kind;
        this.otherKind = otherKind;
        this.catalogue = catalogue;
        this.require = require;
    }

    /** Every identifier of the kind; the message for another follows. */
    static <I> IdentifierCheck<I> ofKind(Class<? extends Annotation> constraint, Predicate<I> kind, String otherKind) {
        return new IdentifierCheck<>(constraint, kind, otherKind, null, (none, id) -> {});
    }

    /** This, and the catalogue of the source has it; {@code require} throws an {@link UnknownIdException} if not. */
    IdentifierCheck<I> in(Class<? extends CatalogueSource> source, BiConsumer<KpiCatalogue, I> require) {
        return source == CatalogueSource.class
                ? this
                : new IdentifierCheck<>(constraint, kind, otherKind, catalogue(source), require);
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
            return Refusal.with(context, constraint, otherKind);
        }
        if (catalogue == null) {
            return true;
        }
        try {
            require.accept(catalogue, id);
            return true;
        } catch (UnknownIdException unknown) {
            String nearest = unknown.nearest().isEmpty()
                    ? ""
                    : " ({nl.kpimodel.core.constraint.nearest} " + String.join(", ", unknown.nearest()) + ")";
            return Refusal.with(context, constraint, Refusal.key(constraint, "unknown") + " " + unknown.edition() + nearest);
        }
    }
}
