package io.vocation.survey.intake;

/** A file that cannot be imported as a whole; the message is for who uploaded it. */
class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableFile(String message) {
        super(message);
    }
}
