package io.vocation.gateway;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

import java.util.Map;
import java.util.TreeMap;

/** One circuit for each service, in this process. */
@Singleton
class Circuits {
    private final Map<String, Circuit> circuits = new TreeMap<>();

    Circuits(GatewayConfig config, MeterRegistry metrics) {
        config.services().keySet().forEach(service -> {
            var circuit = new Circuit(config.circuit(), System::nanoTime);
            circuits.put(service, circuit);
            Gauge.builder("vocation.gateway.circuit", circuit, one -> one.state()
                            .ordinal())
                    .description("0 closed, 1 half open, 2 open: the service is left alone")
                    .tag("service", service)
                    .register(metrics);
        });
    }

    Circuit of(String service) {
        return circuits.get(service);
    }

    Map<String, Circuit> all() {
        return circuits;
    }
}
