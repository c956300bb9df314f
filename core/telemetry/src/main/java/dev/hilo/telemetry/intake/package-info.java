/**
 * Readings come in here: whatever wire they came by, each is held against its sensor and the
 * tenant's policy, put into frames, and acknowledged when the log has forced them to disk.
 *
 * <p>Promises: what was acknowledged is durable; what was not taken is counted and told, by kind
 * and first place; how many readings are under way is bounded; and taking a reading in neither
 * allocates nor locks once its sensor is known. The package knows no wire, no JSON and no engine.
 */
@NullMarked
package dev.hilo.telemetry.intake;

import org.jspecify.annotations.NullMarked;
