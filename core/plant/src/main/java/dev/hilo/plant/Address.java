package dev.hilo.plant;

import dev.hilo.kernel.Key;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the value is found on the wire: a register, a node, a topic.
 *
 * @param target in the protocol's own words; in a template it may name the machine it is applied to
 */
public record Address(Protocol protocol, String target) {

    public enum Protocol {
        MODBUS,
        OPCUA,
        MQTT,
        SPARKPLUG,
        LORAWAN,
        HTTP,
        FILE
    }

    private static final int LONGEST_TARGET = 500;
    private static final Pattern PLACE = Pattern.compile("\\{(machine|attribute:([^}]+))}");

    static Optional<Address> read(MembersReader parent) {
        return parent.object("address")
                .flatMap(in -> {
                    var protocol = in.word("protocol", Protocol.class);
                    var target = in.line("target", LONGEST_TARGET);
                    in.required("protocol", protocol);
                    in.required("target", target);
                    in.done();
                    return protocol.flatMap(p -> target.map(t -> new Address(p, t)));
                });
    }

    boolean namesMachine() {
        return PLACE.matcher(target).find();
    }

    /**
     * The address on one machine. An attribute that the machine lacks stays as written, so that
     * whoever connects it sees what is missing.
     */
    Address on(Key machine, Map<String, String> attributes) {
        var filled =
                PLACE.matcher(target)
                        .replaceAll(place ->
                                Matcher.quoteReplacement(
                                        place.group(2) == null
                                                ? machine.text()
                                                : attributes.getOrDefault(
                                                        place.group(2), place.group())));
        return new Address(protocol, filled);
    }

    Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put("protocol", protocol.name().toLowerCase(Locale.ROOT));
        members.put("target", target);
        return members;
    }
}
