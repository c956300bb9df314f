package dev.hilo.kernel.announce;

import java.util.Map;

/**
 * Something that happened, in the past tense. Rooms define theirs as records; what travels is the
 * name, the subject and the details as plain values (text, numbers, booleans, lists and maps of
 * these).
 */
public interface Fact {

    /** {@code sensor.edited}: stable, because other rooms and other systems match it. */
    String name();

    /** What it is about, as people address it: {@code sensor:0191…}. Order is kept per subject. */
    String subject();

    Map<String, Object> details();
}
