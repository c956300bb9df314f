package dev.hilo.telemetry.ledger;

import java.util.List;

/**
 * One source's account, and which of its messages are missing.
 *
 * @param gaps those that are remembered, oldest first; the account counts the others too
 */
public record SourceReport(Account account, List<Gap> gaps) {}
