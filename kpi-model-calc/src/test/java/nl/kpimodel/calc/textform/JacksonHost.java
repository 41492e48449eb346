package nl.kpimodel.calc.textform;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;

/** A default object mapper of either generation of Jackson, called by reflection because this test is compiled against neither. */
final class JacksonHost {
    private final ClassLoader loader;
    private final Object mapper;
    private final Object types;
    private final boolean parameterNames;

    private JacksonHost(ClassLoader loader, Object mapper, boolean parameterNames) throws ReflectiveOperationException {
        this.loader = loader;
        this.mapper = mapper;
        this.parameterNames = parameterNames;
        this.types = mapper.getClass().getMethod("getTypeFactory").invoke(mapper);
    }

    /** Jackson 2 without modules. */
    static JacksonHost second(ClassLoader loader) throws ReflectiveOperationException {
        return new JacksonHost(loader, mapperOf(loader), false);
    }

    private static Object mapperOf(ClassLoader loader) throws ReflectiveOperationException {
        return loader.loadClass("com.fasterxml.jackson.databind.ObjectMapper").getConstructor().newInstance();
    }

    /** Jackson 2 with the names of parameters, as Spring Boot 3 sets it up. */
    static JacksonHost secondWithParameterNames(ClassLoader loader) throws ReflectiveOperationException {
        Object mapper = mapperOf(loader);
        Class<?> mode = loader.loadClass("com.fasterxml.jackson.annotation.JsonCreator$Mode");
        Object names = loader.loadClass("com.fasterxml.jackson.module.paramnames.ParameterNamesModule").getConstructor(mode)
                .newInstance(mode.getField("DEFAULT").get(null));
        mapper.getClass().getMethod("registerModule", loader.loadClass("com.fasterxml.jackson.databind.Module")).invoke(mapper, names);
        return new JacksonHost(loader, mapper, true);
    }

    /** Jackson 3, which knows the names of parameters by itself. */
    static JacksonHost third(ClassLoader loader) throws ReflectiveOperationException {
        Object builder = loader.loadClass("tools.jackson.databind.json.JsonMapper").getMethod("builder").invoke(null);
        return new JacksonHost(loader, builder.getClass().getMethod("build").invoke(builder), true);
    }

    boolean knowsParameterNames() {
        return parameterNames;
    }

    String write(Object value) throws ReflectiveOperationException {
        return (String) mapper.getClass().getMethod("writeValueAsString", Object.class).invoke(mapper, value);
    }

    Object read(String json, Class<?> type) throws ReflectiveOperationException {
        return mapper.getClass().getMethod("readValue", String.class, Class.class).invoke(mapper, json, type);
    }

    Object readMap(String json, Class<?> key) throws ReflectiveOperationException {
        return readAs(json, types.getClass().getMethod("constructMapType", Class.class, Class.class, Class.class)
                .invoke(types, Map.class, key, Integer.class));
    }

    Object readHolder(String json, Class<?> value) throws ReflectiveOperationException {
        return readAs(json, types.getClass().getMethod("constructParametricType", Class.class, Class[].class)
                .invoke(types, holder(), new Class<?>[] {value}));
    }

    private Object readAs(String json, Object type) throws ReflectiveOperationException {
        Class<?> javaType = loader.loadClass(mapper.getClass().getName().startsWith("tools.")
                ? "tools.jackson.databind.JavaType"
                : "com.fasterxml.jackson.databind.JavaType");
        return mapper.getClass().getMethod("readValue", String.class, javaType).invoke(mapper, json, type);
    }

    Object hold(Object value) throws ReflectiveOperationException {
        return holder().getConstructor(Object.class, List.class, Map.class).newInstance(value, List.of(value, value), Map.of(value, 7));
    }

    private Class<?> holder() throws ClassNotFoundException {
        return loader.loadClass(Holder.class.getName());
    }

    /** Returns the message of the mapper on a text that it refuses. */
    String refusal(String json, Class<?> type) throws ReflectiveOperationException {
        try {
            return "read as " + read(json, type);
        } catch (InvocationTargetException refused) {
            return String.valueOf(refused.getCause().getMessage());
        }
    }
}
