package dev.hilo.server.live;

import dev.hilo.kernel.RateLimits;
import dev.hilo.kernel.Refusal;
import dev.hilo.live.Member;
import dev.hilo.live.Outgoing;
import dev.hilo.live.RoomName;
import dev.hilo.live.Rooms;
import dev.hilo.server.live.ClientMessage.Heartbeat;
import dev.hilo.server.live.ClientMessage.Subscribe;
import dev.hilo.server.live.ClientMessage.Token;
import dev.hilo.server.live.ClientMessage.Unsubscribe;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.jboss.logging.Logger;

/**
 * One client. Two virtual threads serve it: the listener does, one after another, what the client
 * asks and what has to be done for it from time to time; the teller tells it what its rooms hold
 * ready, one message under way at a time, so that whatever a slow client does not take waits in its
 * rooms, where it is bounded.
 */
final class Connection {

    private static final Logger LOG = Logger.getLogger(Connection.class);
    private static final int MOST_ASKED = 32;
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final RateLimits.Rate MESSAGES = new RateLimits.Rate(50, Duration.ofSeconds(1));

    /**
     * What every connection uses.
     *
     * @param leftOut hears how many readings a client was too slow for
     */
    record House(
            Rooms rooms,
            ClientMessageReader reader,
            ServerMessages messages,
            RateLimits limits,
            InstantSource clock,
            Pace pace,
            LongConsumer leftOut) {}

    /** A room whose newest values are to be looked at once more. */
    private record Look(RoomName room, long at) {}

    private final House house;
    private final Wire wire;
    private final Pass pass;
    private final Member member;
    private final String name;
    private final Locale language;
    private final Runnable afterwards;
    private final BlockingQueue<Runnable> asked = new LinkedBlockingQueue<>();
    private final Queue<Look> looks = new ArrayDeque<>();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicBoolean reviewAsked = new AtomicBoolean();
    private final String hello;
    private final Thread listener;
    private final Thread teller;
    private volatile long heardAt = System.nanoTime();
    private volatile boolean paused;
    private long beatAt = System.nanoTime();
    private boolean warned;

    Connection(
            House house,
            Wire wire,
            Pass pass,
            Member member,
            String name,
            Locale language,
            Runnable afterwards) {
        this.house = house;
        this.wire = wire;
        this.pass = pass;
        this.member = member;
        this.name = name;
        this.language = language;
        this.afterwards = afterwards;
        this.hello =
                house.messages()
                        .hello(
                                house.pace().heartbeat().toSeconds(),
                                house.clock().instant(),
                                pass.expiresAt());
        this.listener = Thread.ofVirtual().name("live-listener-" + name).unstarted(this::listen);
        this.teller = Thread.ofVirtual().name("live-teller-" + name).unstarted(this::tell);
    }

    void start() {
        listener.start();
        teller.start();
    }

    /** Something came: a message, or only a sign of life. */
    void heard() {
        heardAt = System.nanoTime();
    }

    /** A message of the client; it is paused when it asks faster than it can be answered. */
    void receive(String text) {
        heard();
        asked.add(() -> handle(text));
        if (asked.size() >= MOST_ASKED && !paused) {
            paused = true;
            wire.pause();
        }
    }

    /** Its rights, or what it watches, may have changed. */
    void review() {
        if (reviewAsked.compareAndSet(false, true)) {
            asked.add(() -> {
                reviewAsked.set(false);
                pass.check();
                house.rooms().review(member, pass.caller());
            });
        }
    }

    void end(Closing why) {
        wire.close(why);
        end();
    }

    /** The client is gone. */
    void end() {
        if (ended.compareAndSet(false, true)) {
            house.rooms().leave(member);
            listener.interrupt();
            teller.interrupt();
            afterwards.run();
        }
    }

    private void listen() {
        try {
            while (!ended.get()) {
                var next = asked.poll(TURN.toNanos(), TimeUnit.NANOSECONDS);
                if (next != null) {
                    next.run();
                }
                if (paused && asked.isEmpty()) {
                    paused = false;
                    wire.resume();
                }
                keep();
            }
        } catch (InterruptedException _) {
            end();
        } catch (Refusal refusal) {
            // The door does not let it in any more.
            end(Closing.TOKEN);
        } catch (RuntimeException fault) {
            // The edge of the connection: it alone ends.
            LOG.errorf(fault, "the live connection %s ends", name);
            end(Closing.FAULT);
        }
    }

    private void handle(String text) {
        Optional<String> room = Optional.empty();
        try {
            var wait = house.limits().take("live:" + name, MESSAGES);
            if (!wait.isZero()) {
                throw Refusal.tooFast(1);
            }
            switch (house.reader().read(text)) {
                case Subscribe(var wanted, var called, var after) -> {
                    room = called.map(RoomName::text);
                    var entered = house.rooms().subscribe(member, wanted, called, after);
                    looks.add(new Look(entered, System.nanoTime()));
                }
                case Unsubscribe(var which) -> {
                    room = Optional.of(which);
                    house.rooms().unsubscribe(member, which);
                }
                case Token(var token) -> renew(token);
                case Heartbeat() -> heard();
            }
        } catch (Refusal refusal) {
            member.refuse(refusal, room);
        }
    }

    private void renew(String token) {
        pass.renew(token);
        warned = false;
        say(house.messages().tokenAccepted(pass.expiresAt()));
        house.rooms().review(member, pass.caller());
    }

    /** What has to be done whether the client asks or not. */
    private void keep() {
        long now = System.nanoTime();
        while (!looks.isEmpty() && isPast(looks.peek().at(), house.pace().secondLook(), now)) {
            house.rooms().lookAgain(member, looks.remove().room());
        }
        if (isPast(heardAt, house.pace().silence(), now)) {
            end(Closing.SILENT);
        } else if (isPast(beatAt, house.pace().heartbeat(), now)) {
            beatAt = now;
            pass.check();
            wire.ping();
            say(house.messages().heartbeat(house.clock().instant()));
        }
        pass.expiresAt()
                .ifPresent(at -> {
                    var left = Duration.between(house.clock().instant(), at);
                    if (left.isNegative() || left.isZero()) {
                        end(Closing.TOKEN);
                    } else if (!warned && left.compareTo(house.pace().warning()) <= 0) {
                        warned = true;
                        say(house.messages().tokenExpiring(left.toSeconds()));
                    }
                });
    }

    private void say(String text) {
        try {
            if (!ended.get() && !wire.send(text, house.pace().patience())) {
                end(Closing.TOO_SLOW);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isPast(long since, Duration length, long now) {
        return now - since >= length.toNanos();
    }

    private void tell() {
        try {
            say(hello);
            while (!ended.get()) {
                var ready = member.take(TURN);
                for (Outgoing each : ready) {
                    say(house.messages().of(each, language));
                    if (each instanceof Outgoing.Batch batch) {
                        house.leftOut().accept(batch.conflated());
                    }
                }
                if (!ready.isEmpty()) {
                    LockSupport.parkNanos(house.pace().gap().toNanos());
                }
            }
        } catch (InterruptedException _) {
            end();
        } catch (RuntimeException fault) {
            // The edge of the connection: it alone ends.
            LOG.errorf(fault, "the live connection %s ends", name);
            end(Closing.FAULT);
        }
    }
}
