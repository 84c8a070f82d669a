package io.vocation.survey.work;

/** Another replica works on this by now: what was done about it here is given up. */
public final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
