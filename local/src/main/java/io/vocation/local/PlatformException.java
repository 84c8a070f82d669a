package io.vocation.local;

import java.io.Serial;

/** Something that the person at the keyboard can do something about; the message says what happened and what to do. */
public class PlatformException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public PlatformException(String message) {
        super(message);
    }

    public PlatformException(String message, Throwable cause) {
        super(message, cause);
    }
}
