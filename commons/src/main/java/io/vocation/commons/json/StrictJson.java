package io.vocation.commons.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Reads JSON as it was meant: a rating of 4.7 is not 4, "true" is no boolean, a day is no list of numbers, a field that is
 * there twice has no value, a constant is its name and no number, and every text can be kept.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {
    @Override
    @SuppressWarnings("deprecation") // The builder that replaces it cannot be reached from a customizer.
    public void customize(ObjectMapper mapper) {
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        mapper.registerModule(new SimpleModule("strict")
                .setDeserializerModifier(new ExactConstants())
                .addDeserializer(String.class, new KeptText())
                .addDeserializer(LocalDate.class, new ReadableTime<>(LocalDate.class, ReadableTime::day))
                .addDeserializer(Instant.class, new ReadableTime<>(Instant.class, ReadableTime::moment)));
    }

    /** After Quarkus has registered the modules that it finds: the last one to be asked about a type is the first. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }
}
