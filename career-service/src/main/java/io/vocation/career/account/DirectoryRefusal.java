package io.vocation.career.account;

import java.io.Serial;

/** The directory will not have this account so; the message is for the administrator who has to decide. */
class DirectoryRefusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    DirectoryRefusal(String message) {
        super(message);
    }
}
