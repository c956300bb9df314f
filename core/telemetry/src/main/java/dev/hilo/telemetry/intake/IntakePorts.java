package dev.hilo.telemetry.intake;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.Permissions;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.log.Log;
import dev.hilo.telemetry.SeriesRegistry;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * What the intake needs from the house.
 *
 * @param retention the class of days for which new series keep their readings
 * @param rightsVersion another number as soon as anybody's rights have changed
 * @param nanos a clock that only runs forward
 * @param mayWait runs what has to wait for the store: series to begin, sensors to be made
 */
public record IntakePorts(
        SensorLookup lookup,
        SensorIndex index,
        SeriesRegistry registry,
        Key retention,
        IntakePolicies policies,
        Budgets budgets,
        Permissions permissions,
        LongSupplier rightsVersion,
        Transactions transactions,
        Log log,
        InstantSource clock,
        LongSupplier nanos,
        Executor mayWait) {}
