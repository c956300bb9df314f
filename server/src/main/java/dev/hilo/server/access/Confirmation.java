package dev.hilo.server.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The key of the tenant that is to be erased, typed by whoever asks. */
@Schema(name = "Confirmation")
public record Confirmation(String confirm) {}
