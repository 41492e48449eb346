package nl.kpimodel.calc.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The serialised form of an accumulator: its content with a checksum, so that a damaged accumulator is refused instead of being used in a
 * figure. A checksum detects damage, not intent; see {@link nl.kpimodel.calc.Measure.Tally}.
 */
public final class ChecksummedForm implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The content is a separate stream, to which the application's filters do not apply. */
    private static final ObjectInputFilter CONTENT = ObjectInputFilter.Config.createFilter("nl.kpimodel.**;java.base/*;!*");

    /** The object to write, or the accumulator after reading. */
    private transient @Nullable Object content;

    /** @param content a serialisable object that resolves to the accumulator when it is read */
    public ChecksummedForm(Serializable content) {
        this.content = content;
    }

    /** Returns the exception for the {@code readObject} of an accumulator. A valid stream never contains an accumulator directly. */
    public static InvalidObjectException notAsItIs() {
        return new InvalidObjectException("An accumulator is read from its checksummed form only; this stream was damaged or made by hand.");
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(content);
        }
        out.defaultWriteObject();
        out.writeInt(bytes.size());
        out.writeLong(checksum(bytes.toByteArray()));
        bytes.writeTo(out);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        int size = in.readInt();
        long checksum = in.readLong();
        // readNBytes allocates in steps, so a damaged size takes no more memory than the stream has bytes.
        byte[] bytes = in.readNBytes(Math.max(0, size));
        if (bytes.length != size || checksum(bytes) != checksum) {
            throw damaged(null);
        }
        try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            stream.setObjectInputFilter(CONTENT);
            content = stream.readObject();
        } catch (RuntimeException broken) {
            throw damaged(broken);
        }
    }

    private Object readResolve() throws InvalidObjectException {
        if (content == null) {
            throw damaged(null);
        }
        return content;
    }

    private static InvalidObjectException damaged(@Nullable Exception cause) {
        InvalidObjectException damaged =
                new InvalidObjectException("A serialised accumulator was damaged: its checksum does not fit its content. Count that part of the input again.");
        damaged.initCause(cause);
        return damaged;
    }

    private static long checksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return checksum.getValue();
    }
}
