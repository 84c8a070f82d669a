package io.vocation.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.Serial;

/** The issuer refused a token. */
public final class SignInException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;

    private SignInException(int status, String why) {
        super("The issuer answered " + status + ": " + why);
        this.status = status;
    }

    static SignInException of(int status, String body) {
        try {
            JsonNode said = new ObjectMapper().readTree(body);
            return new SignInException(
                    status,
                    said.path("error_description").asText(said.path("error").asText("no reason given")));
        } catch (JsonProcessingException notJson) {
            return new SignInException(status, "no reason given");
        }
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}
