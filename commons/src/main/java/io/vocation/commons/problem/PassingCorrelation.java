package io.vocation.commons.problem;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import org.jboss.logging.MDC;

/** Sends the correlation id on with what a request asks of another service, so that both audits tell the same story. */
public class PassingCorrelation implements ClientRequestFilter {
    @Override
    public void filter(ClientRequestContext request) {
        if (MDC.get(Correlation.KEY) instanceof String id) {
            request.getHeaders().putSingle(Correlation.HEADER, id);
        }
    }
}
