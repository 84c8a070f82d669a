package io.vocation.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** nginx as a service that always answers the same, and as a proxy that asks for no token. One worker, no access log. */
final class Nginx {
    /** About 1.5 KB, as a page of a small list has. */
    private static final String ANSWER = IntStream.range(0, 12)
            .mapToObj(n ->
                    "{\"id\":\"0193f0a0-0000-7000-8000-0000000000%02d\",\"name\":\"Somebody %02d\",\"team\":\"Billing\","
                                    .formatted(n, n)
                            + "\"since\":\"2020-01-01\",\"active\":true}")
            .collect(Collectors.joining(",", "{\"items\":[", "]}"));

    private static final String FRAME = """
            worker_processes 1;
            daemon off;
            pid %1$s.pid;
            error_log %1$s.log warn;
            events { worker_connections 1024; }
            http {
              access_log off;
              keepalive_requests 1000000000;
              client_body_temp_path %1$s-body;
              proxy_temp_path %1$s-proxy;
              fastcgi_temp_path %1$s-fastcgi;
              uwsgi_temp_path %1$s-uwsgi;
              scgi_temp_path %1$s-scgi;
            %2$s
            }
            """;

    private static final String FIXED = """
              server {
                listen 127.0.0.1:%d;
                default_type application/json;
                location / { return 200 '%s'; }
              }""";

    /** Connections to the services are kept, as ours are: without that, half of the work is to open them. */
    private static final String PROXY = """
              upstream fixed { server 127.0.0.1:%1$d; keepalive 64; keepalive_requests 1000000000; }
              upstream real { server 127.0.0.1:%2$d; keepalive 64; keepalive_requests 1000000000; }
              server {
                listen 127.0.0.1:%3$d;
                proxy_http_version 1.1;
                proxy_set_header Connection "";
                proxy_set_header Host $host;
                proxy_set_header X-Forwarded-For $remote_addr;
                proxy_set_header X-Forwarded-Proto $scheme;
                location /career/ { proxy_pass http://fixed; }
                location /survey/ { proxy_pass http://real; }
              }""";

    private Nginx() {}

    static Service answering(Path folder) {
        int port = Service.freePort();
        return start(List.of(), folder, "fixed", FIXED.formatted(port, ANSWER), port);
    }

    static Service proxy(Path folder, Service fixed, Service real) {
        int port = Service.freePort();
        return start(Cores.first(), folder, "proxy", PROXY.formatted(fixed.port(), real.port(), port), port);
    }

    private static Service start(List<String> before, Path folder, String name, String what, int port) {
        Path file = folder.resolve("nginx-" + name);
        Path configuration = folder.resolve("nginx-" + name + ".conf");
        try {
            Files.writeString(configuration, FRAME.formatted(file, what));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of("nginx", "-e", file + ".log", "-c", configuration.toString()));
        return Service.start(
                command, port, "http://127.0.0.1:" + port + "/career/openapi", folder.resolve("service.log"));
    }
}
