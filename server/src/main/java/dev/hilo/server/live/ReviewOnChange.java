package dev.hilo.server.live;

import dev.hilo.kernel.announce.Announcement;
import dev.hilo.kernel.announce.Subscriber;
import java.util.Set;

/**
 * Has the connections of a tenant looked at again when rights or the plant changed there. What a
 * fact says does not matter: everything is asked anew.
 */
public final class ReviewOnChange implements Subscriber {

    private static final Set<String> SUBJECTS =
            Set.of(
                    "user",
                    "password",
                    "role",
                    "token",
                    "session",
                    "tenant",
                    "site",
                    "area",
                    "machine",
                    "sensor",
                    "template",
                    "plant");

    private final Connections connections;

    public ReviewOnChange(Connections connections) {
        this.connections = connections;
    }

    @Override
    public String name() {
        return "live-reviews";
    }

    @Override
    public void receive(Announcement announcement) {
        var name = announcement.name();
        int dot = name.indexOf('.');
        if (dot > 0 && SUBJECTS.contains(name.substring(0, dot))) {
            connections.review(announcement.tenant());
        }
    }
}
