package io.vocation.career.account;

import java.io.Serial;

/** The directory cannot be asked now: whoever waits tries again soon, and no account is to blame. */
class DirectoryDown extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    DirectoryDown(String message) {
        super(message);
    }

    DirectoryDown(String message, Throwable cause) {
        super(message, cause);
    }
}
