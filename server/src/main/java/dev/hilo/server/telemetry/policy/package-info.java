/**
 * What a tenant lets in, over HTTP: read by whoever may read the tenant, edited as it is edited.
 */
@NullMarked
package dev.hilo.server.telemetry.policy;

import org.jspecify.annotations.NullMarked;
