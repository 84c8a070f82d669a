package io.vocation.survey.fuzz;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request.
 *
 * @param operation the path as the contract has it
 */
record Shot(String operation, String path, Map<String, String> headers, byte[] body) {
    static Shot at(String operation, String path, byte[] body) {
        return new Shot(operation, path, new LinkedHashMap<>(), body);
    }

    Shot with(String header, String value) {
        if (value != null) {
            headers.put(header, value);
        }
        return this;
    }
}
