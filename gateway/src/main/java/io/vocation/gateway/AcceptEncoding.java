package io.vocation.gateway;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a caller says about compressed answers (RFC 9110, 12.5.3). */
final class AcceptEncoding {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern SEMICOLON = Pattern.compile(";");

    private AcceptEncoding() {}

    /** @param sent every Accept-Encoding of the request; a caller that sends none did not ask for it */
    static boolean prefersGzip(List<String> sent) {
        double gzip = -1;
        double any = -1;
        double identity = 0;
        for (var header : sent) {
            for (var part : COMMA.split(header, -1)) {
                var words = SEMICOLON.split(part, 2);
                double weight = words.length < 2 ? 1 : weight(words[1]);
                switch (words[0].strip().toLowerCase(Locale.ROOT)) {
                    case "gzip", "x-gzip" -> gzip = Math.max(gzip, weight);
                    case "*" -> any = weight;
                    case "identity" -> identity = weight;
                    default -> {
                        // A coding that is not offered here.
                    }
                }
            }
        }
        double effective = gzip >= 0 ? gzip : any;
        return effective > 0 && effective >= identity;
    }

    private static double weight(String parameter) {
        var text = parameter.strip().toLowerCase(Locale.ROOT);
        try {
            return text.startsWith("q=") ? Double.parseDouble(text.substring(2)) : 1;
        } catch (NumberFormatException notAWeight) {
            return 0;
        }
    }
}
