package io.vocation.gateway.session;

import io.smallrye.config.ConfigMapping;

import java.time.Duration;
import java.util.Optional;

/** What can be set from outside; application.properties has the values and the reasons for them. */
@ConfigMapping(prefix = "vocation.session")
public interface SessionConfig {

    /** What cookies are sealed with, at least 32 characters; without one, sessions end with this process. */
    Optional<String> secret();

    /** Opens cookies too, but seals none: the one before, or the one to come. */
    Optional<String> secondSecret();

    /** How long after signing in somebody has to do so again, whatever they did in between. */
    Duration maxAge();

    /** How long before its end an access token is renewed: it has to last until a service has looked at it. */
    Duration renewBefore();
}
