package dev.hilo.server.wiring;

import dev.hilo.kernel.Permissions;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.announce.Subscriber;
import dev.hilo.kernel.log.Log;
import dev.hilo.kernel.log.Subscription;
import dev.hilo.kernel.log.Topic;
import dev.hilo.live.RoomName;
import dev.hilo.live.Rooms;
import dev.hilo.plant.PlantDirectory;
import dev.hilo.server.live.Connections;
import dev.hilo.server.live.FrameFeed;
import dev.hilo.server.live.PlantRooms;
import dev.hilo.server.live.ReviewOnChange;
import dev.hilo.server.live.StoredSamples;
import dev.hilo.server.live.SystemStatus;
import dev.hilo.server.settings.Settings;
import dev.hilo.telemetry.SeriesStore;
import dev.hilo.telemetry.history.TelemetryStore;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The rooms, on the plant, the history and the log. */
@ApplicationScoped
class LiveWiring {

    private static final String GROUP = "live";

    private static final List<Topic> TOPICS =
            List.of(
                    Topic.TELEMETRY_RAW,
                    Topic.WELL_TEST_READINGS,
                    Topic.DRILLING_REALTIME,
                    Topic.PRODUCTION_REALTIME);

    private static final Duration BEAT = Duration.ofSeconds(5);

    private final List<Subscription> following = new CopyOnWriteArrayList<>();
    private final Periodic beat = new Periodic("live-status");

    @Produces
    @Singleton
    Rooms rooms(
            PlantDirectory plant,
            Permissions permissions,
            Transactions transactions,
            SeriesStore series,
            TelemetryStore history,
            SystemStatus status,
            InstantSource clock) {
        var limits = Rooms.Limits.USUAL;
        var samples = new StoredSamples(transactions, series, history);
        return new Rooms(
                new PlantRooms(plant, permissions, status, limits.points()),
                samples,
                samples,
                clock,
                limits);
    }

    @Produces
    @Singleton
    SystemStatus systemStatus(Log log, InstantSource clock) {
        return new SystemStatus(log, clock);
    }

    @Produces
    @Singleton
    Connections connections() {
        return new Connections();
    }

    @Produces
    @Singleton
    Subscriber liveReviews(Connections connections) {
        return new ReviewOnChange(connections);
    }

    void start(
            @Observes StartupEvent event,
            Settings settings,
            Log log,
            Rooms rooms,
            Connections connections,
            SystemStatus status) {
        if (settings.runs(Settings.Role.API)) {
            var feed = new FrameFeed(log, rooms);
            TOPICS.forEach(topic -> following.add(log.subscribe(GROUP, topic, feed)));
            // The framework lets requests finish before it tells anybody that it stops, and a
            // WebSocket is a request that never does: hence its clients are told right at the
            // signal.
            Launch.whenStopping(connections::close);
            beat.every(BEAT, "looking how the log is read", () -> tell(rooms, status.look()));
        }
    }

    private static void tell(Rooms rooms, Map<String, Object> status) {
        for (var tenant : rooms.listening()) {
            rooms.tell(tenant, RoomName.system(tenant), SystemStatus.EVENT, status);
        }
    }

    void stop(@Observes ShutdownEvent event, Connections connections) {
        beat.close();
        connections.close();
        following.forEach(Subscription::close);
    }
}
