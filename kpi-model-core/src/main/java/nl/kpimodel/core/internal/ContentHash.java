package nl.kpimodel.core.internal;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over a sequence of values. The length of each value precedes it, so that different sequences never give the same bytes. A
 * collection counts as its size and its elements, a record as its components. Records and their component accessors must be public.
 */
public final class ContentHash {
    private final MessageDigest digest;

    public ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform must support SHA-256.", impossible);
        }
    }

    public ContentHash add(@Nullable Object value) {
        if (value instanceof Collection<?> elements) {
            addText(Integer.toString(elements.size()));
            elements.forEach(this::add);
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                add(valueOf(component, value));
            }
        } else {
            addText(value == null ? null : value.toString());
        }
        return this;
    }

    private static @Nullable Object valueOf(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("Component " + component + " of a record cannot be read.", impossible);
        }
    }

    private void addText(@Nullable String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        String length = text == null ? "-" : Integer.toString(bytes.length);
        digest.update((length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    /** Returns the hash of the added values, as 64 hexadecimal digits, and starts a new sequence. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
