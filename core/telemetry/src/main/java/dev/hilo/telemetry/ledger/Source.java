package dev.hilo.telemetry.ledger;

import dev.hilo.kernel.TenantId;

/** Whoever sends readings, by the name that it goes by in its tenant. */
record Source(TenantId tenant, String name) {}
