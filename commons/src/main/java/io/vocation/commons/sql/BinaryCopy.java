package io.vocation.commons.sql;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

/**
 * Rows on their way into a table by PostgreSQL's COPY, in its binary format (PostgreSQL's documentation, "COPY", "Binary
 * Format"). Fields are added in the order of the columns; null is NULL. Many times cheaper than statements.
 */
public final class BinaryCopy {
    private static final byte[] START = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final int NULL = -1;
    private static final long EPOCH_SECOND_2000 = 946_684_800L;
    private static final long EPOCH_DAY_2000 = 10_957L;
    private static final int SENT_AT_ONCE = 1 << 16;

    private final int columns;
    private byte[] bytes = new byte[1 << 10];
    private int end;
    private long rows;

    /** @param columns how many fields each row has */
    public BinaryCopy(int columns) {
        this.columns = columns;
        System.arraycopy(START, 0, bytes, 0, START.length);
        end = START.length;
    }

    /** Begins the next row. */
    public BinaryCopy row() {
        rows++;
        room(2);
        bytes[end++] = (byte) (columns >> 8);
        bytes[end++] = (byte) columns;
        return this;
    }

    public BinaryCopy uuid(UUID value) {
        if (value == null) {
            return nothing();
        }
        room(20);
        int4(16);
        int8(value.getMostSignificantBits());
        int8(value.getLeastSignificantBits());
        return this;
    }

    public BinaryCopy text(String value) {
        return value == null ? nothing() : bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    public BinaryCopy bytes(byte[] value) {
        room(4 + value.length);
        int4(value.length);
        System.arraycopy(value, 0, bytes, end, value.length);
        end += value.length;
        return this;
    }

    public BinaryCopy integer(Integer value) {
        if (value == null) {
            return nothing();
        }
        room(8);
        int4(4);
        int4(value);
        return this;
    }

    public BinaryCopy bigint(long value) {
        room(12);
        int4(8);
        int8(value);
        return this;
    }

    public BinaryCopy decision(Boolean value) {
        if (value == null) {
            return nothing();
        }
        room(5);
        int4(1);
        bytes[end++] = (byte) (value ? 1 : 0);
        return this;
    }

    /** A {@code timestamptz}, to the microsecond. */
    public BinaryCopy moment(Instant value) {
        if (value == null) {
            return nothing();
        }
        room(12);
        int4(8);
        int8((value.getEpochSecond() - EPOCH_SECOND_2000) * 1_000_000 + value.getNano() / 1000);
        return this;
    }

    public BinaryCopy day(LocalDate value) {
        if (value == null) {
            return nothing();
        }
        room(8);
        int4(4);
        int4(Math.toIntExact(value.toEpochDay() - EPOCH_DAY_2000));
        return this;
    }

    public boolean isEmpty() {
        return rows == 0;
    }

    /**
     * Writes the rows, in the connection's transaction.
     *
     * @param target the table and its columns, as after COPY
     */
    public void into(Connection connection, String target) throws SQLException {
        room(2);
        bytes[end++] = (byte) 0xFF;
        bytes[end++] = (byte) 0xFF;
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + target + " FROM STDIN WITH (FORMAT binary)");
        try {
            for (int from = 0; from < end; from += SENT_AT_ONCE) {
                copy.writeToCopy(bytes, from, Math.min(SENT_AT_ONCE, end - from));
            }
            long written = copy.endCopy();
            if (written != rows) {
                throw new IllegalStateException(written + " of " + rows + " rows were written");
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private BinaryCopy nothing() {
        room(4);
        int4(NULL);
        return this;
    }

    private void room(int needed) {
        if (bytes.length - end < needed) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, end + needed));
        }
    }

    private void int4(int value) {
        bytes[end++] = (byte) (value >> 24);
        bytes[end++] = (byte) (value >> 16);
        bytes[end++] = (byte) (value >> 8);
        bytes[end++] = (byte) value;
    }

    private void int8(long value) {
        int4((int) (value >> 32));
        int4((int) value);
    }
}
