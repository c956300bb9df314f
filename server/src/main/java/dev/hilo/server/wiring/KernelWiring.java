package dev.hilo.server.wiring;

import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.kernel.SqlIdempotencyStore;
import dev.hilo.jdbc.kernel.SqlJobStore;
import dev.hilo.jdbc.kernel.SqlOutbox;
import dev.hilo.jdbc.kernel.SqlTenantStore;
import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.Idempotency;
import dev.hilo.kernel.Ids;
import dev.hilo.kernel.MemoryRateLimits;
import dev.hilo.kernel.RateLimits;
import dev.hilo.kernel.TenantStore;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.UuidV7;
import dev.hilo.kernel.announce.Announcements;
import dev.hilo.kernel.announce.Dispatcher;
import dev.hilo.kernel.announce.Outbox;
import dev.hilo.kernel.announce.OutboxAnnouncements;
import dev.hilo.kernel.announce.Subscriber;
import dev.hilo.kernel.jobs.JobKind;
import dev.hilo.kernel.jobs.JobStore;
import dev.hilo.kernel.jobs.JobWorker;
import dev.hilo.kernel.jobs.Jobs;
import dev.hilo.server.settings.Settings;
import io.quarkus.arc.All;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/** The kernel's ports on their embedded engines. */
class KernelWiring {

    private static final Logger LOG = Logger.getLogger(KernelWiring.class);

    @Produces
    @Singleton
    Settings settings() {
        return Launch.current().settings();
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }

    @Produces
    @Singleton
    Ids ids(InstantSource clock, SecureRandom random) {
        return new UuidV7(clock, random);
    }

    @Produces
    @Singleton
    RateLimits rateLimits() {
        return new MemoryRateLimits(System::nanoTime);
    }

    @Produces
    @Singleton
    FaultPoints faultPoints() {
        return HaltingFaultPoint.fromEnvironment(System.getenv());
    }

    @Produces
    @Singleton
    Database database(FaultPoints faults) {
        return Database.open(Launch.current().folder().database(), faults);
    }

    void close(@Disposes Database database) {
        database.close();
    }

    @Produces
    @Singleton
    TenantStore tenantStore(Database database) {
        return new SqlTenantStore(database);
    }

    @Produces
    @Singleton
    Idempotency.Store idempotencyStore(Database database) {
        return new SqlIdempotencyStore(database);
    }

    @Produces
    @Singleton
    Idempotency idempotency(
            Idempotency.Store store, Transactions transactions, InstantSource clock) {
        return new Idempotency(store, transactions, clock);
    }

    @Produces
    @Singleton
    Outbox outbox(Database database) {
        return new SqlOutbox(database);
    }

    @Produces
    @Singleton
    Dispatcher dispatcher(
            Outbox outbox,
            Transactions transactions,
            @All List<Subscriber> subscribers,
            InstantSource clock) {
        return new Dispatcher(
                outbox,
                transactions,
                subscribers,
                clock,
                (subscriber, failure) ->
                        LOG.errorf(
                                failure,
                                "%s cannot take an announcement; it will be tried again",
                                subscriber.name()));
    }

    @Produces
    @Singleton
    Announcements announcements(
            Outbox outbox,
            Transactions transactions,
            Dispatcher dispatcher,
            Ids ids,
            InstantSource clock) {
        return new OutboxAnnouncements(outbox, transactions, dispatcher, ids, clock);
    }

    @Produces
    @Singleton
    JobStore jobStore(Database database) {
        return new SqlJobStore(database);
    }

    @Produces
    @Singleton
    JobWorker jobWorker(
            JobStore store,
            Transactions transactions,
            InstantSource clock,
            @All List<JobKind> kinds) {
        return new JobWorker(
                "worker-" + ProcessHandle.current().pid(),
                store,
                transactions,
                clock,
                kinds,
                (job, fault) ->
                        LOG.errorf(fault, "job %s of kind %s failed", job.id(), job.kind()));
    }

    @Produces
    @Singleton
    Jobs jobs(
            JobStore store,
            Transactions transactions,
            Ids ids,
            InstantSource clock,
            JobWorker worker) {
        return new Jobs(store, transactions, ids, clock, worker::wake);
    }
}
