package nl.kpimodel.data.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kpimodel.data.internal.JsonTree;

/**
 * Whatever the neutral reader accepts, databind accepts, with the same values. The reader may refuse more, such as numbers of many digits.
 */
class JsonAgainstJacksonFuzzTest {
    private static final ObjectMapper JACKSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @FuzzTest
    void whatIsReadIsWhatJacksonReads(byte[] bytes) throws IOException {
        Object read;
        try {
            read = JsonTree.read(bytes);
        } catch (JsonTree.MalformedJsonException refused) {
            return;
        }
        Object expected;
        try {
            expected = JACKSON.readValue(bytes, Object.class);
        } catch (JsonProcessingException refused) {
            assertThat(read).as("Jackson refuses it: %s", refused.getOriginalMessage()).isNull();
            return;
        }
        assertThat(plain(read)).isEqualTo(plain(expected));
    }

    /** Returns numbers without their notation. */
    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> object) {
            Map<String, Object> plain = new LinkedHashMap<>();
            object.forEach((key, each) -> plain.put(String.valueOf(key), plain(each)));
            return plain;
        }
        if (value instanceof Collection<?> list) {
            List<Object> plain = new ArrayList<>();
            list.forEach(each -> plain.add(plain(each)));
            return plain;
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        if (value instanceof BigInteger number) {
            return new BigDecimal(number).stripTrailingZeros();
        }
        return value instanceof Number number ? BigDecimal.valueOf(number.longValue()).stripTrailingZeros() : value;
    }
}
