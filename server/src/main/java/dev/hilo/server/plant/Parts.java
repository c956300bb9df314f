package dev.hilo.server.plant;

import dev.hilo.plant.Address;
import dev.hilo.plant.Band;
import dev.hilo.plant.GeoLocation;
import dev.hilo.plant.Shift;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The values that items are made of, as clients see them. */
final class Parts {

    private Parts() {}

    @Schema(name = "Location")
    record LocationBody(double latitude, double longitude, Optional<Double> elevationM) {
        static LocationBody of(GeoLocation location) {
            return new LocationBody(
                    location.latitude(), location.longitude(), location.elevationM());
        }
    }

    @Schema(name = "Shift", description = "One whose end is not after its start ends the next day")
    record ShiftBody(
            @Schema(examples = "Morning") String name,
            @Schema(examples = "[\"MON\", \"TUE\"]") List<String> days,
            @Schema(examples = "06:00") String start,
            @Schema(examples = "14:00") String end) {
        static ShiftBody of(Shift shift) {
            return new ShiftBody(
                    shift.name(),
                    shift.days().stream().sorted().map(ShiftBody::letters).toList(),
                    shift.start().toString(),
                    shift.end().toString());
        }

        private static String letters(DayOfWeek day) {
            return day.name().substring(0, 3);
        }
    }

    @Schema(name = "Band")
    record BandBody(double low, double high) {
        static BandBody of(Band band) {
            return new BandBody(band.low(), band.high());
        }
    }

    @Schema(name = "Address")
    record AddressBody(
            @Schema(
                            enumeration = {
                                "modbus",
                                "opcua",
                                "mqtt",
                                "sparkplug",
                                "lorawan",
                                "http",
                                "file"
                            })
                    String protocol,
            @Schema(examples = "40001") String target) {
        static AddressBody of(Address address) {
            return new AddressBody(
                    address.protocol().name().toLowerCase(Locale.ROOT), address.target());
        }
    }
}
