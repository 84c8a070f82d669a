package io.vocation.survey.webhook.mapping;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The mappings that come with the product: files under {@code webhook-mappings}. */
@ApplicationScoped
public class ShippedMappings {
    private static final List<String> NAMES = List.of("genesys-cloud", "zendesk-csat", "zendesk-satisfaction");

    private final List<ShippedMapping> all;

    ShippedMappings(ObjectMapper json) {
        this.all = NAMES.stream().map(name -> read(json, name)).toList();
    }

    public List<ShippedMapping> all() {
        return all;
    }

    public Optional<ShippedMapping> find(String name) {
        return all.stream().filter(shipped -> shipped.name().equals(name)).findFirst();
    }

    private static ShippedMapping read(ObjectMapper json, String name) {
        try (InputStream file = ShippedMappings.class.getResourceAsStream("/webhook-mappings/" + name + ".json")) {
            return json.readValue(file, ShippedMapping.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The mapping " + name + " cannot be read", e);
        }
    }
}
