package dev.hilo.server.live;

import java.time.Duration;

/**
 * How a connection keeps time.
 *
 * @param heartbeat how often each side says that it is there
 * @param silence how long a client may say nothing at all
 * @param patience how long one message may take to reach a slow client
 * @param gap the least time between messages of readings, so that what comes together goes together
 * @param secondLook how long after a subscription the newest values are looked at again
 * @param warning how long before its token ends a client is told
 */
record Pace(
        Duration heartbeat,
        Duration silence,
        Duration patience,
        Duration gap,
        Duration secondLook,
        Duration warning) {

    static final Pace USUAL =
            new Pace(
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(45),
                    Duration.ofSeconds(30),
                    Duration.ofMillis(5),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(60));
}
