package nl.kpimodel.core.constraint.internal;

import jakarta.validation.ConstraintDeclarationException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a property of the application's objects by name: a record component, a getter or a field. */
final class PropertyReader {
    static final String READER = "module nl.kpimodel.core";

    private final Member member;
    private final String name;

    private PropertyReader(Member member, String name) {
        this.member = member;
        this.name = name;
    }

    /** Finds the property. Getters come first because an object may be a proxy with empty fields. */
    static PropertyReader of(Class<?> type, String name) {
        Member member = find(type, name);
        if (member == null) {
            throw new ConstraintDeclarationException(type.getName() + " has no property " + name
                    + "; name a record component, a getter without its prefix, or a field.");
        }
        boolean open = Modifier.isPublic(member.getModifiers()) && Modifier.isPublic(member.getDeclaringClass().getModifiers())
                && member.getDeclaringClass().getModule()
                        .isExported(member.getDeclaringClass().getPackageName(), PropertyReader.class.getModule());
        if (!open && !((AccessibleObject) member).trySetAccessible()) {
            throw unreadable(type, name, null);
        }
        return new PropertyReader(member, name);
    }

    private static @Nullable Member find(Class<?> type, String name) {
        if (name.isEmpty()) {
            return null;
        }
        String capitalised = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (String getter : List.of("get" + capitalised, "is" + capitalised, name)) {
            Method method = getter(type, getter);
            if (method != null) {
                return method;
            }
        }
        return lineage(type)
                .flatMap(at -> Stream.of(at.getDeclaredFields()))
                .filter(field -> field.getName().equals(name) && !Modifier.isStatic(field.getModifiers()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Method getter(Class<?> type, String name) {
        // The public methods come last, to include the default methods of interfaces.
        return Stream.concat(lineage(type).flatMap(at -> Stream.of(at.getDeclaredMethods())), Stream.of(type.getMethods()))
                .filter(method -> method.getName().equals(name)
                        && method.getParameterCount() == 0
                        && method.getReturnType() != void.class
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic())
                .findFirst()
                .orElse(null);
    }

    private static Stream<Class<?>> lineage(Class<?> type) {
        return Stream.iterate(type, Objects::nonNull, Class::getSuperclass);
    }

    /** Returns the value of the property, or the content of an {@link Optional}. */
    @Nullable Object read(Object bean) {
        try {
            Object value = member instanceof Method method ? method.invoke(bean) : ((Field) member).get(bean);
            return value instanceof Optional<?> optional ? optional.orElse(null) : value;
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw unreadable(bean.getClass(), name, failed);
        }
    }

    String name() {
        return name;
    }

    private static ConstraintDeclarationException unreadable(Class<?> type, String name, @Nullable Exception cause) {
        return new ConstraintDeclarationException("Property " + name + " of " + type.getName() + " cannot be read; open package "
                + type.getPackageName() + " to " + READER + ", and see that the getter does not fail.", cause);
    }

    /** Returns the properties of a type. They are looked up once for each validated type. */
    static ClassValue<PropertyReader[]> properties(String... names) {
        return new ClassValue<>() {
            @Override
            protected PropertyReader[] computeValue(Class<?> type) {
                PropertyReader[] readers = new PropertyReader[names.length];
                for (int i = 0; i < names.length; i++) {
                    readers[i] = of(type, names[i]);
                }
                return readers;
            }
        };
    }
}
