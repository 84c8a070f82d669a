package io.vocation.local.demo;

import java.util.Locale;

/** What a person does in the center; the code is also the name of their role at sign-in. */
public enum Role {
    CSR,
    SUPERVISOR,
    MANAGER,
    HR,
    TRAINER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
