package io.vocation.gateway;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import java.util.Locale;

/** Tells which services are left alone. Always up: without one of them the door still leads to the others. */
@Readiness
@Singleton
class ServicesCheck implements HealthCheck {
    private final Circuits circuits;

    ServicesCheck(Circuits circuits) {
        this.circuits = circuits;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("services").up();
        circuits.all()
                .forEach((service, circuit) -> response.withData(
                        service, circuit.state().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        return response.build();
    }
}
