package dev.hilo.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The addresses that one subscriber has, for counting: a whole IPv4 address, the /64 of an IPv6
 * one, because whoever has one address of a /64 has them all (RFC 6177).
 */
public final class AddressBlock {

    private static final int GROUPS = 8;
    private static final int NETWORK_GROUPS = 4;

    private AddressBlock() {}

    /** The block's name; what is no address is a block by itself. */
    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        if (address.indexOf('.') > 0) {
            // An IPv4 address in IPv6 clothes: ::ffff:192.0.2.7.
            return address.substring(address.lastIndexOf(':') + 1);
        }
        try {
            return groups(address).stream()
                    .limit(NETWORK_GROUPS)
                    .map(group -> Integer.toHexString(Integer.parseInt(group, 16)))
                    .collect(Collectors.joining(":", "", "::/64"));
        } catch (NumberFormatException _) {
            return address;
        }
    }

    /** All eight groups, with the zeros that {@code ::} stands for. */
    private static List<String> groups(String address) {
        int gap = address.indexOf("::");
        if (gap < 0) {
            return split(address);
        }
        var groups = new ArrayList<>(split(address.substring(0, gap)));
        var tail = split(address.substring(gap + 2));
        while (groups.size() + tail.size() < GROUPS) {
            groups.add("0");
        }
        groups.addAll(tail);
        return groups;
    }

    private static List<String> split(String part) {
        return part.isEmpty() ? List.of() : List.of(part.split(":", -1));
    }
}
