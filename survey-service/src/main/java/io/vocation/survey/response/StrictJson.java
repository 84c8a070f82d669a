package io.vocation.survey.response;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

import java.io.IOException;

/** Reads JSON as it was meant: a rating of 4.7 is not 4, "true" is no boolean, and every text can be kept. */
@Singleton
class StrictJson implements ObjectMapperCustomizer {
    @Override
    @SuppressWarnings("deprecation") // The builder that replaces it cannot be reached from a customizer.
    public void customize(ObjectMapper mapper) {
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        mapper.registerModule(new SimpleModule("kept texts").addDeserializer(String.class, new KeptText()));
    }

    /** PostgreSQL keeps no NUL, and half of a surrogate pair is no character. */
    private static final class KeptText extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        KeptText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && unkept(text)) {
                throw context.weirdStringException(
                        text.replaceAll("[\\x00\\p{Cs}]", "\uFFFD"), String.class, "a character cannot be kept");
            }
            return text;
        }

        private static boolean unkept(String text) {
            for (int at = 0; at < text.length(); at++) {
                char each = text.charAt(at);
                if (each == 0 || Character.isLowSurrogate(each)) {
                    return true;
                }
                if (Character.isHighSurrogate(each)) {
                    at++;
                    if (at == text.length() || !Character.isLowSurrogate(text.charAt(at))) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
