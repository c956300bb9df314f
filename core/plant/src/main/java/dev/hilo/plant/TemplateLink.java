package dev.hilo.plant;

import dev.hilo.kernel.Key;
import java.util.Optional;

/**
 * Where an item was made from: a machine from a template, a sensor from one of the template's
 * sensors. It outlives renames and moves.
 */
public record TemplateLink(TemplateId template, Optional<Key> sensor) {}
