package io.vocation.survey.delivery;

import io.vocation.commons.problem.ProblemType;
import io.vocation.commons.problem.Problems;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Holds JSON, which is read into memory, to its own limit: the server's is that of imports, which go to disk. */
class BodyLimit {
    private final long most;

    BodyLimit(@ConfigProperty(name = "vocation.json.most") long most) {
        this.most = most;
    }

    @ServerRequestFilter
    void limit(ContainerRequestContext request) {
        if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(request.getMediaType())) {
            return;
        }
        String announced = request.getHeaderString("Content-Length");
        if (announced == null) {
            request.setEntityStream(new Limited(request.getEntityStream(), most));
        } else if (announced.length() > 18 || Long.parseLong(announced) > most) {
            throw tooLarge(most);
        }
    }

    private static RuntimeException tooLarge(long most) {
        return Problems.of(ProblemType.TOO_LARGE, "JSON bodies have at most " + most + " bytes.")
                .build();
    }

    /** Stops reading where the limit is passed. */
    private static final class Limited extends FilterInputStream {
        private final long most;
        private long left;

        Limited(InputStream in, long most) {
            super(in);
            this.most = most;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            count(read);
            return read;
        }

        private void count(int read) {
            left -= Math.max(0, read);
            if (left < 0) {
                throw tooLarge(most);
            }
        }
    }
}
