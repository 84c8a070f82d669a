package io.vocation.survey.work;

/** This is no longer ours: another replica works on it by now, or it was canceled. What was done about it here is given up. */
public final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
