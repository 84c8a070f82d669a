package io.vocation.survey.intake;

import java.io.IOException;

/** A file of responses that is read from its begin to its end. */
interface SurveyFile extends AutoCloseable {
    /**
     * Puts the next row into a chunk, as what it is found to be.
     *
     * @return false at the end of the file
     */
    boolean next(Chunk chunk) throws IOException;

    /** How many bytes of the file were read, as it was uploaded. */
    long position() throws IOException;

    @Override
    void close() throws IOException;
}
