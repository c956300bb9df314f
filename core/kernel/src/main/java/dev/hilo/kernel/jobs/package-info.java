/**
 * Work that outlives the request that asked for it: imports, exports, recalculations. A job is a
 * row with a lease; it shows its progress, can be cancelled, and is taken up again after a restart.
 * The last step of a job and its being done are one transaction.
 */
@NullMarked
package dev.hilo.kernel.jobs;

import org.jspecify.annotations.NullMarked;
