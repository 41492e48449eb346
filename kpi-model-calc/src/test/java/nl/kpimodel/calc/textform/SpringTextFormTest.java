package nl.kpimodel.calc.textform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The standard conversion of request parameters and path variables by Spring. It finds the static {@code of(String)} of a class. For enums
 * it has a special converter, which accepts only the name in Java; a host that wants the text form registers {@code of} in one line.
 */
class SpringTextFormTest {
    private static Object serviceOf(ClassLoader loader) throws ReflectiveOperationException {
        return loader.loadClass("org.springframework.core.convert.support.DefaultConversionService").getConstructor().newInstance();
    }

    private static Object convert(Object service, Object value, Class<?> type) throws ReflectiveOperationException {
        Method convert = service.getClass().getMethod("convert", Object.class, Class.class);
        return convert.invoke(service, value, type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring-6.2", "spring-7.0"})
    void aSmallValueIsConvertedFromItsTextAndBack(String host) throws Exception {
        ClassLoader loader = HostLoader.onClassPath(HostLoader.jarsOf(host));
        Object service = serviceOf(loader);
        int values = 0;
        for (Class<?> type : new SmallValues(loader).types()) {
            for (Object value : SmallValues.valuesOf(type)) {
                String parameter = value instanceof Enum<?> constant ? constant.name() : value.toString();
                assertThat(convert(service, parameter, type)).isEqualTo(value);
                if (!type.isEnum()) {
                    assertThat(convert(service, value, String.class)).isEqualTo(value.toString());
                }
                values++;
            }
        }
        assertThat(values).isGreaterThan(350);
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring-6.2", "spring-7.0"})
    void textsAreReadAsLenientlyAsByTheValuesThemselves(String host) throws Exception {
        ClassLoader loader = HostLoader.onClassPath(HostLoader.jarsOf(host));
        Object service = serviceOf(loader);
        for (Class<?> type : new SmallValues(loader).types()) {
            for (SmallValues.Written row : SmallValues.texts()) {
                if (!type.isEnum() && row.type().equals(SmallValues.nameOf(type))) {
                    assertThat(convert(service, row.text(), type)).hasToString(row.form());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring-6.2", "spring-7.0"})
    void theCodeOfAnEnumNeedsAConverterOfTheHost(String host) throws Exception {
        ClassLoader loader = HostLoader.onClassPath(HostLoader.jarsOf(host));
        Class<?> edition = loader.loadClass("nl.kpimodel.core.Edition");
        Object service = serviceOf(loader);
        assertThatThrownBy(() -> convert(service, "2025", edition)).isInstanceOf(InvocationTargetException.class);

        Class<?> converter = loader.loadClass("org.springframework.core.convert.converter.Converter");
        Object of = java.lang.reflect.Proxy.newProxyInstance(loader, new Class<?>[] {converter},
                (proxy, method, arguments) -> SmallValues.read(edition, (String) arguments[0]));
        service.getClass().getMethod("addConverter", Class.class, Class.class, converter).invoke(service, String.class, edition, of);
        assertThat(convert(service, "2025", edition)).hasToString("2025");
    }
}
