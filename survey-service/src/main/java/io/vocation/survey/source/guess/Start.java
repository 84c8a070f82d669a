package io.vocation.survey.source.guess;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The start of a file as it was before it was compressed, if it was.
 *
 * @param cut whether there is more of it
 */
record Start(byte[] bytes, boolean cut) {
    private static final int AT_ONCE = 1 << 13;
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};

    /** Reads up to so many bytes and passes over the rest, without keeping or unpacking it. */
    static Start of(InputStream file, int most) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(file);
        buffered.mark(GZIP.length);
        boolean packed = Arrays.equals(buffered.readNBytes(GZIP.length), GZIP);
        buffered.reset();
        Start start = packed ? unpacked(buffered, most) : plain(buffered, most);
        buffered.transferTo(OutputStream.nullOutputStream());
        return start;
    }

    private static Start plain(InputStream in, int most) throws IOException {
        byte[] bytes = in.readNBytes(most);
        return new Start(bytes, bytes.length == most && in.read() >= 0);
    }

    /** Of what is damaged or was cut off itself, it is what could be unpacked. */
    private static Start unpacked(InputStream in, int most) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] some = new byte[AT_ONCE];
        try {
            InputStream content = new GZIPInputStream(in);
            int read = content.read(some);
            while (read >= 0 && bytes.size() + read <= most) {
                bytes.write(some, 0, read);
                read = content.read(some);
            }
            return new Start(bytes.toByteArray(), read >= 0);
        } catch (EOFException | ZipException damaged) {
            return new Start(bytes.toByteArray(), true);
        }
    }
}
