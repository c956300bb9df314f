package dev.hilo.access;

import dev.hilo.kernel.Tenant;

/** An API token as it stands now, with its tenant. */
record ApiTokenStanding(ApiToken token, Tenant tenant) {}
