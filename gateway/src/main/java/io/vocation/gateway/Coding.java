package io.vocation.gateway;

import io.vertx.core.buffer.Buffer;

/** What an answer's body becomes on its way out, piece by piece. */
interface Coding {

    /** The body as it came. */
    Coding NONE = new Coding() {
        @Override
        public Buffer next(Buffer chunk) {
            return chunk;
        }

        @Override
        public Buffer last() {
            return Buffer.buffer();
        }

        @Override
        public void close() {}
    };

    /** @return everything up to and with this piece, so that whoever waits for it does not wait for the next one */
    Buffer next(Buffer chunk);

    /** @return what comes after the last piece; may be empty */
    Buffer last();

    /** Lets go of what it holds, whether or not the body came to its end. Any number of times. */
    void close();
}
