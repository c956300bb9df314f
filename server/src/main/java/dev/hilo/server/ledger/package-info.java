/**
 * The ledger of loss over HTTP: what each source sent and what became of it, the daily statement,
 * and the same counts as metrics. It computes nothing: the ledger's own package does.
 */
@NullMarked
package dev.hilo.server.ledger;

import org.jspecify.annotations.NullMarked;
