package io.vocation.gateway;

import io.vertx.core.http.RequestOptions;

import java.net.URI;

/** Where a service listens. */
record Target(String host, int port, boolean secure) {
    static Target of(URI address) {
        boolean secure = "https".equals(address.getScheme());
        return new Target(address.getHost(), address.getPort() > 0 ? address.getPort() : secure ? 443 : 80, secure);
    }

    /** What a request or a WebSocket to it begins with. */
    <T extends RequestOptions> T in(T options) {
        options.setHost(host).setPort(port).setSsl(secure);
        return options;
    }
}
